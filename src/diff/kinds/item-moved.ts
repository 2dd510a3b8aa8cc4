import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { quote } from '../telling.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'item-moved',
  effect: 'neutral',
  about: 'category',
  rank: 'last',
  mirror: 'item-moved',
  what: { zh: '事项移到别的一级事项或者别的领域。', en: 'An item moved to another first-level item, or to another domain.' },
  why: {
    zh: '事项还在，只是归类变了；公开的内容和要求没有因此增减。',
    en: 'The item is still there and only stands elsewhere; nothing more or less is disclosed for that.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    {
      before: [{ category: '最低生活保障' }, { category: '临时救助', name: '审核审批信息' }],
      after: [{ category: '临时救助' }, { category: '临时救助', name: '审核审批信息' }],
      says: '由“最低生活保障”移到“临时救助”',
    },
    {
      before: [{ category: '特困人员供养' }, { category: '综合业务', name: '政策法规文件' }],
      after: [{ category: '综合业务' }, { category: '综合业务', name: '政策法规文件' }],
      says: '移到“综合业务”',
    },
  ],
  recognise: ({ before, after }) => ({ from: before?.value ?? null, to: after?.value ?? null }),
  message: {
    zh: ({ from, to }) => `事项由${quote(from).zh}移到${quote(to).zh}`,
    en: ({ from, to }) => `The item moved from ${quote(from).en} to ${quote(to).en}`,
  },
});
