import { namesOf } from './roles.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'units-made-group',
  effect: 'narrowing',
  about: 'units',
  rank: 'specific',
  mirror: 'units-named',
  what: { zh: '列名的单位改为统称。', en: 'Units that were named gave way to a group.' },
  why: {
    zh: '“各部门”“各镇（街道）”没有点名，谁没有做难以追究；不涉及法条。',
    en: '各部门 or 各镇 names nobody in particular, so that nobody is to blame; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { units: ['清溪镇人民政府', '云岭镇人民政府'] }, after: { units: ['各镇（街道）'] }, says: '改为统称“各镇（街道）”' },
    {
      before: { units: ['县财政局', '清溪镇人民政府', '云岭镇人民政府'] },
      after: { units: ['县财政局', '各镇（街道）'] },
      says: '清溪镇人民政府、云岭镇人民政府',
    },
  ],
  recognise({ before, after }) {
    return before.length > 0 && after.length > 0 && after.every(({ value }) => value.group)
      ? { names: namesOf(before), groups: namesOf(after) }
      : undefined;
  },
  message: {
    zh: ({ names, groups }) => `列名的单位（${names.join('、')}）改为统称“${groups.join('、')}”`,
    en: ({ names, groups }) => `The named units (${names.join(', ')}) gave way to the group ${groups.join(', ')}`,
  },
});
