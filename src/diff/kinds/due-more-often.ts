import { compareDues } from '../compare-dues.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'due-more-often',
  effect: 'widening',
  about: 'due',
  rank: 'specific',
  mirror: 'due-less-often',
  what: { zh: '定期任务的次数增加。', en: 'A recurring task comes round more often.' },
  why: { zh: '同样的事做得比原来勤；不涉及法条。', en: 'The same is done more often than before; no law is concerned.' },
  legal: [],
  examples: [
    { before: { due: '每半年' }, after: { due: '每季度' }, says: '由“每半年”改为“每季度”' },
    { before: { due: '每季度' }, after: { due: '每月25日前' }, says: '次数增加' },
  ],
  recognise({ before, after }, { years }) {
    if (before === undefined || after === undefined || compareDues(before.value, after.value, years) !== 'oftener') return undefined;
    return { before: before.value.text, after: after.value.text };
  },
  message: {
    zh: ({ before, after }) => `完成时限由“${before}”改为“${after}”，次数增加`,
    en: ({ before, after }) => `The due went from “${before}” to “${after}”, which is more often`,
  },
});
