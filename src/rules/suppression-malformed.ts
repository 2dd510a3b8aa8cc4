import type { Facts } from '../model/finding.ts';
import { commentedCatalogue, defineSuppressionRule } from './suppression-rule.ts';

const SAYS: Readonly<Record<string, { readonly zh: (data: Facts) => string; readonly en: (data: Facts) => string }>> = {
  'rule-missing': { zh: () => '没有写明豁免哪条规则', en: () => 'names no rule' },
  'rule-unknown': {
    zh: ({ text, nearest }) =>
      `没有规则“${String(text)}”${nearest ? `，是否应为 ${String(nearest)}` : '，用 catalogue rules 查看全部规则'}`,
    en: ({ text, nearest }) =>
      `names a rule that does not exist, ${String(text)}${nearest ? `; did you mean ${String(nearest)}` : '; see catalogue rules'}`,
  },
  'rule-fixed': {
    zh: ({ text }) => `规则 ${String(text)} 说的是未能检查的内容或者豁免本身，不能豁免`,
    en: ({ text }) =>
      `names ${String(text)}, which tells what could not be checked or what is wrong with suppressions and cannot be suppressed`,
  },
  'until-malformed': {
    zh: ({ text }) => `until 后面应是日期（YYYY-MM-DD），现为“${String(text)}”`,
    en: ({ text }) => `needs a day behind until (YYYY-MM-DD), not "${String(text)}"`,
  },
  'directive-unknown': {
    zh: ({ text }) => `没有“${String(text)}”这种写法，应为 catalogue-ignore 或 catalogue-ignore-file`,
    en: ({ text }) => `begins with ${String(text)}; only catalogue-ignore and catalogue-ignore-file are known`,
  },
  'not-at-top': {
    zh: () => 'catalogue-ignore-file 应写在文件开头，其他内容之前',
    en: () => 'is about the whole file and has to stand at its top, before everything else',
  },
};

function say({ reason }: Facts): (typeof SAYS)[string] {
  const found = SAYS[String(reason)];
  if (found === undefined) throw new Error(`no words for ${String(reason)}`);
  return found;
}

export const rule = defineSuppressionRule({
  id: 'suppression-malformed',
  what: {
    zh: '豁免的写法不对：规则不存在或不可豁免，日期有误，或位置不对。',
    en: 'A suppression is written in a wrong way: an unknown rule, a wrong day, or in the wrong place.',
  },
  why: {
    zh: '写错的豁免不起作用，写的人却以为起了作用。',
    en: 'A suppression with a mistake in it does nothing, while whoever wrote it believes that it does.',
  },
  examples: {
    bad: [
      { file: commentedCatalogue('catalogue-ignore deadline-not-auditble -- 待修订'), says: '是否应为 deadline-not-auditable' },
      { file: commentedCatalogue('catalogue-ignore deadline-not-auditable until 2020-13-01 -- 待修订'), says: '“2020-13-01”' },
      { file: commentedCatalogue('catalogue-ignore -- 待修订'), says: '哪条规则' },
      { file: commentedCatalogue('catalogue-ignore yaml-invalid -- 待修订'), says: '不能豁免' },
      { file: commentedCatalogue('catalogue-ignore-line duplicate-item-id -- 待修订'), says: 'catalogue-ignore-line' },
      { file: commentedCatalogue('catalogue-ignore-file duplicate-item-id -- 待修订'), says: '文件开头' },
    ],
    good: [
      { file: commentedCatalogue('catalogue-ignore deadline-not-auditable -- 待修订', '及时公开') },
      { file: `# catalogue-ignore-file deadline-not-auditable -- 待修订\n${commentedCatalogue('普通注释', '及时公开')}` },
    ],
  },
  message: {
    zh: (data) => `豁免的写法不对：${say(data).zh(data)}`,
    en: (data) => `The suppression ${say(data).en(data)}`,
  },
});
