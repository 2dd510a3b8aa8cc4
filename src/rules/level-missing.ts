import { defineRule } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';

export const rule = defineRule({
  id: 'level-missing',
  severity: 'info',
  about: 'catalogue',
  what: {
    zh: '事项没有公开层级，目录也没有写明所属地方的层级。',
    en: 'Items say no level, and the catalogue does not say of which level its place is.',
  },
  why: {
    zh: '层级不明，就不知道该由县、乡、村哪一级公开。',
    en: 'Without a level nobody knows whether county, town or village must publish.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { catalogue: { place: { name: '清源县' } }, says: '没有公开层级' },
      { catalogue: { place: { name: '清源县', code: '990101' } }, says: '没有公开层级' },
    ],
    good: [{ catalogue: { place: { name: '清源县', level: 'county' } } }, { item: { level: ['county', 'town'] } }],
  },
  *check({ catalogue }) {
    if (catalogue.locality.level !== undefined || catalogue.locality.levelUnread) return;
    const without = catalogue.items.filter(({ level }) => level.length === 0);
    if (without.length === 0) return;
    yield { at: catalogue.locality.name?.at ?? catalogue.title?.at ?? catalogue.at, element: 'level', data: { items: without.length } };
  },
  message: {
    zh: ({ items }) => `${items} 个事项没有公开层级，目录也没有写明地方的层级，无法判断由哪一级公开`,
    en: ({ items }) =>
      `${items === 1 ? '1 item has' : `${items} items have`} no level, and the catalogue does not give that of its place: who must publish is open`,
  },
});
