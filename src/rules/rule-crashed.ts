import { defineRule } from './define.ts';

export const rule = defineRule({
  id: 'rule-crashed',
  severity: 'error',
  about: 'run',
  what: { zh: '某条规则自身出错，未能完成检查。', en: 'A rule failed with an error of its own and could not finish.' },
  why: {
    zh: '这是本工具的缺陷，不是目录的问题；该规则对此文件的结果不可信。请把文件和下面的出错信息报告给维护者。不涉及法律条文。',
    en: 'This is a bug of the tool and no fault of the catalogue; what the rule says of this file cannot be relied on. Please report it with the file and the error. No law is involved.',
  },
  legal: [],
  examples: { bad: [], good: [{ item: {} }] },
  *check({ crashes }) {
    const start = { line: 1, column: 1 };
    for (const { rule: crashed, reason } of crashes)
      yield { at: { kind: 'text' as const, start, end: start }, data: { rule: crashed, reason } };
  },
  message: {
    zh: ({ rule: crashed, reason }) => `规则 ${crashed} 自身出错：${firstLine(reason)}`,
    en: ({ rule: crashed, reason }) => `Rule ${crashed} failed: ${firstLine(reason)}`,
  },
});

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
