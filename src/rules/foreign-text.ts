import { ELEMENT_NAMES, type Element } from '../model/elements.ts';
import type { Severity } from '../model/finding.ts';
import type { Words } from '../model/words.ts';
import { defineRule, type Sighting } from './define.ts';
import { isForeignIn, type ForeignKind } from './foreign.ts';
import { findRemarkable } from './texts.ts';

interface Found {
  readonly [key: string]: unknown;
  readonly element: Element;
  readonly kind: ForeignKind;
  readonly text: string;
}

const KINDS: Readonly<Record<ForeignKind, Words>> = {
  advertising: { zh: '广告词', en: 'advertising' },
  inserted: { zh: '名称中间插入的文字', en: 'words put into a name' },
  markup: { zh: '网页代码', en: 'code of a web page' },
  garbled: { zh: '乱码', en: 'garbled characters' },
  control: { zh: '看不见的控制字符', en: 'an invisible control character' },
  address: { zh: '网址', en: 'a web address' },
};
const AT_MOST: Readonly<Record<ForeignKind, Severity>> = {
  advertising: 'error',
  inserted: 'error',
  markup: 'error',
  garbled: 'error',
  control: 'warning',
  address: 'warning',
};

export const rule = defineRule({
  id: 'foreign-text',
  severity: 'error',
  about: 'table',
  what: {
    zh: '混入了广告、网页代码、乱码等与目录无关的文字。',
    en: 'Advertising, code of web pages or garbled characters got into a text.',
  },
  why: {
    zh: '从被篡改的网页复制、编码转换出错，都会把无关文字带进目录；公开出去影响公信力，也可能是网站被入侵的迹象。本规则看文字，不涉及法律条文。',
    en: 'Copied from a hijacked page or converted wrongly, such words discredit what is published, and may be a sign that a site was broken into. The rule looks at the wording; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      { item: { content: ['办理条件', '申请材料<br>办理流程'] }, says: '网页代码“<br>”' },
      { item: { content: ['办理条件', '注册送彩金'] }, says: '广告词' },
    ],
    good: [
      { item: { content: ['办理条件', '网址：https://www.gov.cn'] } },
      { item: { content: ['福利彩票公益金使用情况', '面积<90平方米'] } },
    ],
  },
  *check({ document }): Iterable<Sighting<Found>> {
    for (const {
      wording: { foreign },
      element,
      at,
      owner,
    } of findRemarkable(document)) {
      if (foreign === undefined || !isForeignIn(element, foreign)) continue;
      const { kind, text } = foreign;
      yield { at, atMost: AT_MOST[kind], owner: owner(), element, data: { element, kind, text } };
    }
  },
  message: {
    zh: ({ element, kind, text }, owner) =>
      `${owner}的${ELEMENT_NAMES[element].zh}混入了${KINDS[kind].zh}${kind === 'control' ? '' : `“${text}”`}`,
    en: ({ element, kind, text }, owner) =>
      `The ${ELEMENT_NAMES[element].en} of ${owner} holds ${KINDS[kind].en}${kind === 'control' ? '' : `: “${text}”`}`,
  },
});
