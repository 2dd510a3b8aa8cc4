import { compareDues } from '../compare-dues.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'due-less-often',
  effect: 'narrowing',
  about: 'due',
  rank: 'specific',
  mirror: 'due-more-often',
  what: { zh: '定期任务的次数减少。', en: 'A recurring task comes round less often.' },
  why: { zh: '同样的事做得比原来稀；不涉及法条。', en: 'The same is done less often than before; no law is concerned.' },
  legal: [],
  examples: [
    { before: { due: '每季度' }, after: { due: '每半年' }, says: '由“每季度”改为“每半年”' },
    { before: { due: '每年至少4次' }, after: { due: '每年至少2次' }, says: '次数减少' },
  ],
  recognise({ before, after }, { years }) {
    if (before === undefined || after === undefined || compareDues(before.value, after.value, years) !== 'rarer') return undefined;
    return { before: before.value.text, after: after.value.text };
  },
  message: {
    zh: ({ before, after }) => `完成时限由“${before}”改为“${after}”，次数减少`,
    en: ({ before, after }) => `The due went from “${before}” to “${after}”, which is less often`,
  },
});
