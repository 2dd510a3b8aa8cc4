import { defineProblemRule } from './problem-rule.ts';

/** The limits by name, as people would say them. */
const LIMITS: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map([
  ['yaml-depth', { zh: '嵌套层数', en: 'nesting depth' }],
  ['yaml-aliasNodes', { zh: '别名（*）展开后的节点数', en: 'number of nodes that aliases (*) stand for' }],
  ['yaml-scalar', { zh: '单个值的长度', en: 'length of one value' }],
  ['yaml-unusual', { zh: '写法特殊的 YAML 文件的长度', en: 'length of a YAML file in an unusual style' }],
]);

function nameOf(limit: unknown, language: 'zh' | 'en'): string {
  return LIMITS.get(String(limit))?.[language] ?? String(limit);
}

export const rule = defineProblemRule({
  id: 'limit-exceeded',
  what: { zh: '文件超出了安全读取的上限。', en: 'The file goes beyond a limit of safe reading.' },
  remedy: {
    zh: '请拆分文件或删去异常内容；正常的目录和任务表远低于上限。',
    en: 'Split it or remove what is out of the ordinary; real catalogues and task tables stay far below.',
  },
  examples: {
    bad: [{ file: `kind: ${'['.repeat(80)}${']'.repeat(80)}\n`, says: '嵌套层数' }],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: ({ limit, allowed }) => `${nameOf(limit, 'zh')}超过上限 ${String(allowed)}`,
    en: ({ limit, allowed }) => `The ${nameOf(limit, 'en')} is beyond the limit of ${String(allowed)}`,
  },
});
