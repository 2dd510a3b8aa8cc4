import { namesOf } from './roles.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'units-named',
  effect: 'widening',
  about: 'units',
  rank: 'last',
  mirror: 'units-made-group',
  what: { zh: '统称改为列名的单位。', en: 'A group gave way to units that are named.' },
  why: { zh: '逐个点名，谁负责一目了然；不涉及法条。', en: 'Each is named, so that everybody sees who answers; no law is concerned.' },
  legal: [],
  examples: [
    { before: { units: ['各镇（街道）'] }, after: { units: ['清溪镇人民政府', '云岭镇人民政府'] }, says: '统称“各镇（街道）”改为列名' },
    {
      before: { units: ['县财政局', '各镇（街道）'] },
      after: { units: ['县财政局', '清溪镇人民政府', '云岭镇人民政府'] },
      says: '清溪镇人民政府、云岭镇人民政府',
    },
  ],
  recognise: ({ before, after }) => ({ groups: namesOf(before), names: namesOf(after) }),
  message: {
    zh: ({ groups, names }) => `统称“${groups.join('、')}”改为列名的单位：${names.join('、')}`,
    en: ({ groups, names }) => `The group ${groups.join(', ')} gave way to named units: ${names.join(', ')}`,
  },
});
