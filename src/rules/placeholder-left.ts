import { ELEMENT_NAMES, type Element } from '../model/elements.ts';
import type { Severity } from '../model/finding.ts';
import { defineRule, type Sighting } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { findPlaceholder, mayHoldPlaceholder } from './placeholder.ts';
import { findRemarkable } from './texts.ts';

interface Left {
  readonly [key: string]: unknown;
  readonly element: Element | 'title';
  readonly text: string;
}

export const rule = defineRule({
  id: 'placeholder-left',
  severity: 'error',
  about: 'table',
  what: { zh: '模板里待填写的字样没有换成本地内容。', en: 'Words of a template that were to be filled in were left.' },
  why: {
    zh: '目录要结合本地实际编制。留着“XX”“某某”“各地可根据实际”，说明照抄了模板，没有填完。',
    en: 'A catalogue must be adapted to its place. XX, 某某 or “each place may decide” show that a template was copied and never filled in.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { channel: ['XX县政府网站'] }, says: '“XX”' },
      { item: { content: ['办理条件', '（此处填写办理时限）'] }, says: '此处填写' },
    ],
    good: [{ item: { channel: ['清源县政府网站'] } }, { item: { content: ['监督电话：12345'] } }],
  },
  *check({ document }): Iterable<Sighting<Left>> {
    const { title } = document;
    const inTitle = title === undefined ? undefined : findPlaceholder(title.value);
    if (title !== undefined && inTitle !== undefined) yield { at: title.at, data: { element: 'title', text: inTitle.text } };
    for (const {
      wording: { placeholder },
      element,
      text,
      at,
      owner,
    } of findRemarkable(document)) {
      if (placeholder === undefined || !mayHoldPlaceholder(element, text)) continue;
      const atMost: Severity = placeholder.sure ? 'error' : 'warning';
      yield { at, atMost, owner: owner(), element, data: { element, text: placeholder.text } };
    }
  },
  message: {
    zh: ({ element, text }, owner) =>
      element === 'title' ? `标题里的“${text}”没有换成本地内容` : `${owner}的${ELEMENT_NAMES[element].zh}里，“${text}”没有换成本地内容`,
    en: ({ element, text }, owner) =>
      element === 'title'
        ? `In the title, “${text}” was never filled in`
        : `In the ${ELEMENT_NAMES[element].en} of ${owner}, “${text}” was never filled in`,
  },
});
