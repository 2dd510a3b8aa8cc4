import { defineProblemRule } from './problem-rule.ts';

/** What the parser's codes mean; where a code is missing here the parser's own words are shown. */
const REASONS: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map([
  ['BAD_INDENT', { zh: '缩进不对', en: 'bad indentation' }],
  ['TAB_AS_INDENT', { zh: '用了制表符缩进，应为空格', en: 'a tab is used for indentation; use blanks' }],
  ['MISSING_CHAR', { zh: '缺少引号、括号、冒号或逗号', en: 'a quotation mark, bracket, colon or comma is missing' }],
  ['UNEXPECTED_TOKEN', { zh: '此处不应出现这些文字', en: 'unexpected text' }],
  ['BAD_ALIAS', { zh: '* 开头的别名没有对应的锚点；文字以 * 开头时须加引号', en: 'an alias (*) without its anchor; quote a text that begins with *' }],
  ['MULTILINE_IMPLICIT_KEY', { zh: '键写成了多行，或漏了冒号后的空格', en: 'a key over several lines, or no blank after a colon' }],
  ['BLOCK_AS_IMPLICIT_KEY', { zh: '同一行出现了两个“: ”；文字中含“: ”时须加引号', en: 'two “: ” on one line; quote a text that holds “: ”' }],
  ['BLOCK_IN_FLOW', { zh: '方括号或花括号内不能用缩进写法', en: 'block style inside brackets' }],
  ['BAD_SCALAR_START', { zh: '文字不能以 @ 或 ` 开头，须加引号', en: 'a text cannot begin with @ or `; quote it' }],
  ['BAD_DQ_ESCAPE', { zh: '双引号内的反斜杠写法不对', en: 'a wrong escape in double quotes' }],
]);

function reasonOf(code: unknown, language: 'zh' | 'en'): string {
  return REASONS.get(String(code))?.[language] ?? String(code);
}

export const rule = defineProblemRule({
  id: 'yaml-invalid',
  what: { zh: '文件不是合格的 YAML。', en: 'The file is no valid YAML.' },
  remedy: {
    zh: '请按提示改正该处的缩进、引号或括号。',
    en: 'Mend the indentation, quotation marks or brackets there.',
  },
  examples: {
    bad: [
      { file: 'kind: catalogue\ntitle: "没有结束的引号\n', says: 'YAML' },
      { file: 'items:\n\t- id: a\n', says: '制表符' },
    ],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: ({ reason }) => `YAML 有语法错误：${reasonOf(reason, 'zh')}`,
    en: ({ reason }) => `The YAML has a syntax error: ${reasonOf(reason, 'en')}`,
  },
});
