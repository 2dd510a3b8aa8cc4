import { ELEMENT_NAMES, type Element } from '../model/elements.ts';
import { defineRule, type Sighting } from './define.ts';
import { findRemarkable } from './texts.ts';

interface Ditto {
  readonly [key: string]: unknown;
  readonly element: Element;
  readonly text: string;
  readonly table: boolean;
}

export const rule = defineRule({
  id: 'ditto-without-above',
  severity: 'error',
  about: 'table',
  what: { zh: '写着“同上”，上面却没有内容可以沿用。', en: 'A cell says “as above” (同上), and nothing stands above.' },
  why: {
    zh: '首行写“同上”，多半是删了行或从别的表里截取；数据文件里各项独立，没有“上”可言。这一格等于空着。要求出自表格本身，不涉及法律条文。',
    en: 'In the first row it is left over from a row that was deleted, or the table was cut out of another; in a data file items have no above. The cell is as good as blank. This follows from the table itself; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      { item: { deadline: '同上' }, says: '公开时限写着“同上”' },
      { item: { basis: ['同上'] }, says: '公开依据写着“同上”' },
      {
        tasks: [{ name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '县财政局', due: '同上' }] }],
        says: '完成时限写着“同上”',
      },
    ],
    good: [
      { item: { deadline: '信息形成或者变更之日起20个工作日内' } },
      { tasks: [{ name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '县财政局', due: '全年' }] }] },
    ],
  },
  *check({ document }): Iterable<Sighting<Ditto>> {
    const table = document.explanation !== undefined;
    for (const {
      wording: { ditto },
      element,
      text,
      at,
      owner,
    } of findRemarkable(document)) {
      if (ditto) yield { at, owner: owner(), element, data: { element, text: text.trim(), table } };
    }
  },
  message: {
    zh: ({ element, text, table }, owner) =>
      `${owner}的${ELEMENT_NAMES[element].zh}写着“${text}”，${table ? '上面却没有内容' : '数据文件里没有“上”可沿用'}；请写出具体内容`,
    en: ({ element, text, table }, owner) =>
      `The ${ELEMENT_NAMES[element].en} of ${owner} says “${text}”, ${table ? 'and nothing stands above' : 'which means nothing in a data file'}; write it out`,
  },
});
