import { defineProblemRule } from './problem-rule.ts';

export const rule = defineProblemRule({
  id: 'kind-unknown',
  what: { zh: 'YAML 文件没有写明种类 kind，或种类不认识。', en: 'The YAML file does not say its kind, or says one that is not known.' },
  remedy: {
    zh: '文件开头应写 kind: catalogue（标准目录）、task-table（任务分解表）、village-list（村（居）务公开事项清单）、domain-list（领域清单）、unit-roster（单位名册）、vocabulary（词库）、suppressions（豁免）或 config（配置）。',
    en: 'It should begin with kind: catalogue, task-table, village-list, domain-list, unit-roster, vocabulary, suppressions or config.',
  },
  examples: {
    bad: [
      { file: 'title: 社会救助\n', says: '没有写明种类' },
      { file: 'kind: catalog\n', says: 'catalogue' },
      { file: '只是一段文字\n', says: '没有写明种类' },
    ],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: ({ kind, nearest }) =>
      kind === null ? '文件没有写明种类 kind' : `不认识的种类“${String(kind)}”${nearest ? `，是否应为“${String(nearest)}”` : ''}`,
    en: ({ kind, nearest }) =>
      kind === null
        ? 'The file does not say its kind'
        : `The kind “${String(kind)}” is not known${nearest ? `; did you mean “${String(nearest)}”` : ''}`,
  },
});
