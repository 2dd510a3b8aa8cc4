import { commentedCatalogue, defineSuppressionRule } from './suppression-rule.ts';

export const rule = defineSuppressionRule({
  id: 'baseline-stale',
  what: { zh: '基线里的问题已经没有了。', en: 'A finding of the baseline is there no longer.' },
  why: {
    zh: '改正了的问题应从基线中删去，否则同样的问题再次出现时会被当作旧问题放过。',
    en: 'What has been mended has to leave the baseline; otherwise the same fault would pass as an old one when it comes back.',
  },
  examples: { bad: [], good: [{ item: {} }, { file: commentedCatalogue('普通注释') }] },
  message: {
    zh: ({ rule: id, file, message, gone }) =>
      `基线中 ${String(file)} 的 ${String(id)} 已不存在${Number(gone) > 1 ? `（${String(gone)} 处）` : ''}，请运行 catalogue baseline update：${String(message)}`,
    en: ({ rule: id, file, message, gone }) =>
      `${String(id)} of ${String(file)} is in the baseline and no longer found${Number(gone) > 1 ? ` (${String(gone)} times)` : ''}; run catalogue baseline update: ${String(message)}`,
  },
});
