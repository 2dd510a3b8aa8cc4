import { ELEMENT_NAMES, type Element } from '../model/elements.ts';
import type { Words } from '../model/words.ts';
import { isCutIn, type Cut } from './cut.ts';
import { defineRule, type Sighting } from './define.ts';
import { findRemarkable } from './texts.ts';

interface Truncated {
  readonly [key: string]: unknown;
  readonly element: Element;
  readonly cut: Cut;
  /** Its last characters. */
  readonly end: string;
}

const SHOWN = 12;
const REASONS: Readonly<Record<Cut, Words>> = {
  bracket: { zh: '停在左括号后', en: 'it stops behind an opening bracket' },
  ellipsis: { zh: '以省略号结尾', en: 'it ends in an ellipsis' },
  word: { zh: '停在半个词上', en: 'it stops within a word' },
  title: { zh: '文件标题没有写完', en: 'the title of an act is not finished' },
  limit: { zh: '长度恰好是程序的上限', en: 'it is exactly as long as programs allow' },
};

export const rule = defineRule({
  id: 'cell-truncated',
  severity: 'warning',
  about: 'table',
  what: { zh: '文字不完整，像是被截断了。', en: 'A text is cut off.' },
  why: {
    zh: '导出、粘贴或转存时丢了后半截，公开出去就是残缺的内容。请与原表核对补全。要求出自表格本身，不涉及法律条文。',
    en: 'Its second half was lost in export or pasting, and half a text is what gets published; complete it from the original. This follows from the table itself; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      { item: { content: ['申请条件', '识别标准('] }, says: '停在左括号后' },
      { item: { name: '低收入家庭认定…' }, says: '以省略号结尾' },
      { tasks: [{ name: '推进财政信息公开', rows: [{ demand: '公开预决算（', units: '县财政局', due: '全年' }] }], says: '具体内容' },
    ],
    good: [
      { item: { content: ['申请条件', '识别标准（含收入）', '其他……'] } },
      { item: { name: '低收入家庭认定' } },
      { tasks: [{ name: '推进财政信息公开', rows: [{ demand: '公开预决算（含部门）', units: '县财政局', due: '全年' }] }] },
    ],
  },
  *check({ document }): Iterable<Sighting<Truncated>> {
    for (const {
      wording: { cut },
      element,
      text,
      at,
      owner,
    } of findRemarkable(document)) {
      if (cut === undefined || !isCutIn(element, cut)) continue;
      const end = text.trim().slice(-SHOWN);
      yield { at, atMost: cut === 'limit' ? 'info' : 'warning', owner: owner(), element, data: { element, cut, end } };
    }
  },
  message: {
    zh: ({ element, cut, end }, owner) => `${owner}的${ELEMENT_NAMES[element].zh}像是被截断了：“…${end}”，${REASONS[cut].zh}`,
    en: ({ element, cut, end }, owner) => `The ${ELEMENT_NAMES[element].en} of ${owner} seems cut off: “…${end}”, ${REASONS[cut].en}`,
  },
});
