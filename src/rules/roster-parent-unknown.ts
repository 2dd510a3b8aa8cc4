import { comparable, nearest } from '../vocabularies/index.ts';
import { defineRule } from './define.ts';

export const rule = defineRule({
  id: 'roster-parent-unknown',
  severity: 'warning',
  about: 'roster',
  what: { zh: '名册中某个单位的上级单位不在名册里。', en: 'The parent of a unit is not in the list.' },
  why: {
    zh: '上级单位写错，汇总时下级就没有归属。名册出自工作需要，不涉及法律条文。',
    en: 'With a wrong parent a unit belongs nowhere when figures are summed up. Lists of units are kept for the work; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      { roster: [{ name: '县民政局' }, { name: '县社会福利院', parent: '县民政' }], says: '“县民政局”' },
      { roster: [{ name: '县社会福利院', parent: '县卫生健康局' }], says: '不在名册中' },
    ],
    good: [
      { roster: [{ name: '县民政局' }, { name: '县社会福利院', parent: '县民政局' }] },
      {
        roster: [
          { name: '清溪镇', aliases: ['清溪镇人民政府'] },
          { name: '白石村', parent: '清溪镇人民政府' },
        ],
      },
    ],
  },
  *check({ roster: { units } }) {
    const names = units.flatMap(({ name, aliases }) => [name.value, ...aliases.map((alias) => alias.name.value)]);
    const known = new Set(names.map(comparable));
    for (const { name, parent } of units) {
      if (parent === undefined || known.has(comparable(parent.value))) continue;
      yield { at: parent.at, data: { unit: name.value, parent: parent.value, suggestion: nearest(parent.value, names) ?? null } };
    }
  },
  message: {
    zh: ({ unit, parent, suggestion }) =>
      `“${unit}”的上级单位“${parent}”不在名册中${suggestion === null ? '' : `，是否应为“${suggestion}”`}`,
    en: ({ unit, parent, suggestion }) =>
      `“${parent}”, the parent of “${unit}”, is not in the list${suggestion === null ? '' : `; did you mean “${suggestion}”`}`,
  },
});
