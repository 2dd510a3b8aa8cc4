import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { isShifted } from './misplaced.ts';
import { isTold } from './texts.ts';

export const rule = defineRule({
  id: 'audience-unspecified',
  severity: 'warning',
  about: 'catalogue',
  what: { zh: '公开对象为特定群体，却没有写明是谁。', en: 'The audience is a specific group, but nobody says which.' },
  why: {
    zh: '不写明群体，既无从判断应向谁公开，也容易成为少公开的借口。',
    en: 'Without the group nobody can tell to whom it is owed, and it makes an easy excuse for showing less.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { audience: '特定群体' }, says: '没有写明' },
      { item: { audience: '按规定' }, says: '没有写明是全社会还是' },
    ],
    good: [{ item: { audience: '全社会' } }, { item: { audience: { group: '申请人' } } }],
  },
  *check({ catalogue }) {
    for (const item of catalogue.items) {
      const unspecified = item.audience.some(
        ({ value }) => value.kind === 'unresolved' || (value.kind === 'group' && value.who === undefined),
      );
      if (!unspecified || isShifted(item)) continue;
      const everyone = item.audience.some(({ value }) => value.kind === 'everyone');
      for (const { value, at } of item.audience) {
        if (value.kind === 'group' && value.who === undefined && !everyone)
          yield { at, owner: ownerOf(item), element: 'audience', data: {} };
        if (value.kind === 'unresolved' && !isTold('audience', value.text))
          yield { at, owner: ownerOf(item), element: 'audience', data: { text: value.text } };
      }
    }
  },
  message: {
    zh: ({ text }: { text?: string }, owner) =>
      text === undefined
        ? `${owner}的公开对象勾选了特定群体，但没有写明是谁`
        : `${owner}的公开对象“${text}”没有写明是全社会还是哪个特定群体`,
    en: ({ text }: { text?: string }, owner) =>
      text === undefined
        ? `The audience of ${owner} is a specific group that is not named`
        : `The audience of ${owner}, “${text}”, says neither 全社会 nor which group`,
  },
});
