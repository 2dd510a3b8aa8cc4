import { defineProblemRule } from './problem-rule.ts';

/** What the parsers' codes mean; a code that is missing here is shown as it is. */
const REASONS: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map([
  ['BAD_INDENT', { zh: '缩进不对', en: 'bad indentation' }],
  ['TAB_AS_INDENT', { zh: '用了制表符缩进，应为空格', en: 'a tab is used for indentation; use blanks' }],
  ['MISSING_CHAR', { zh: '缺少引号、括号、冒号或逗号', en: 'a quotation mark, bracket, colon or comma is missing' }],
  ['UNEXPECTED_TOKEN', { zh: '此处不应出现这些文字', en: 'unexpected text' }],
  [
    'BAD_ALIAS',
    { zh: '* 开头的别名没有对应的锚点；文字以 * 开头时须加引号', en: 'an alias (*) without its anchor; quote a text that begins with *' },
  ],
  ['MULTILINE_IMPLICIT_KEY', { zh: '键写成了多行，或漏了冒号后的空格', en: 'a key over several lines, or no blank after a colon' }],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    { zh: '同一行出现了两个“: ”；文字中含“: ”时须加引号', en: 'two “: ” on one line; quote a text that holds “: ”' },
  ],
  ['BLOCK_IN_FLOW', { zh: '方括号或花括号内不能用缩进写法', en: 'block style inside brackets' }],
  ['BAD_SCALAR_START', { zh: '文字不能以 @ 或 ` 开头，须加引号', en: 'a text cannot begin with @ or `; quote it' }],
  [
    'EMPTY_ENTRY',
    {
      zh: '列表中有空的一项，其后的内容无法准确归属；请删去空的“-”',
      en: 'an empty entry in a list, behind which nothing can be told apart; delete the empty “-”',
    },
  ],
  ['TAG_RESOLVE_FAILED', { zh: '文字不能以 ! 开头，须加引号', en: 'a text cannot begin with !; quote it' }],
  ['CONTROL_CHARACTER', { zh: '含有不可见的控制字符，请删去', en: 'an invisible control character; delete it' }],
  ['BAD_DIRECTIVE', { zh: '行首不能是 %，须加引号', en: 'a line cannot begin with %; quote the text' }],
  [
    'KEY_OVER_1024_CHARS',
    { zh: '冒号前的键太长，可能是文字中的冒号没有加引号', en: 'the key before a colon is too long; quote a text that holds a colon' },
  ],
  ['MULTIPLE_ANCHORS', { zh: '文字不能以 & 开头，须加引号', en: 'a text cannot begin with &; quote it' }],
  ['ALIAS_PROPS', { zh: '文字不能以 & 或 ! 开头，须加引号', en: 'a text cannot begin with & or !; quote it' }],
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
    zh: ({ reason, count }) =>
      reason === 'MORE' ? `YAML 从这里起还有 ${String(count)} 处错误，不一一列出` : `YAML 有语法错误：${reasonOf(reason, 'zh')}`,
    en: ({ reason, count }) =>
      reason === 'MORE'
        ? `The YAML has ${String(count)} more errors from here on`
        : `The YAML has a syntax error: ${reasonOf(reason, 'en')}`,
  },
});
