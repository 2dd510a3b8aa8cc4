import { ELEMENT_NAMES, type RequiredElement } from '../model/elements.ts';
import { ownerOf } from '../model/owner.ts';
import { defineRule, type Sighting } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { findMisplaced, isPolicyClosed } from './misplaced.ts';

interface Shift {
  readonly [key: string]: unknown;
  /** Empty where only the ticks are off. */
  readonly moved: readonly { readonly element: RequiredElement; readonly belongs: RequiredElement; readonly text: string }[];
}

export const rule = defineRule({
  id: 'columns-shifted',
  severity: 'warning',
  about: 'catalogue',
  what: {
    zh: '一行里的内容错了栏：多格写的是别的栏目的内容，或把法规政策勾成了“特定群体＋依申请”。',
    en: 'The cells of a row have moved: several hold what belongs to another column, or a law or policy is ticked for a specific group and on request.',
  },
  why: {
    zh: '粘贴时错开一栏，整行都不对；法律法规和政策文件人人可看，勾成只向特定群体依申请公开，多半是勾错了格。',
    en: 'Pasted one column off, the whole row is wrong. Laws and policies are for everybody; ticked for a group and on request, the ticks are most likely one box off.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { name: '政策法规文件', audience: '特定群体', method: '依申请' }, says: '特定群体和依申请' },
      { item: { deadline: '清源县民政局', subject: '政府网站', channel: '全社会' }, says: '公开时限一栏是公开主体的内容' },
    ],
    good: [
      { item: { name: '政策法规文件', audience: '全社会', method: '主动' } },
      { item: { name: '审核信息', audience: { group: '申请人' }, method: '依申请' } },
    ],
  },
  *check({ catalogue }): Iterable<Sighting<Shift>> {
    for (const item of catalogue.items) {
      const moved = findMisplaced(item);
      const [first] = moved;
      if (first !== undefined) {
        const data = { moved: moved.map(({ element, belongs, text }) => ({ element, belongs, text })) };
        yield { at: first.at, owner: ownerOf(item), element: first.element, data };
      } else if (isPolicyClosed(item)) {
        yield { at: item.placeOf('audience') ?? item.at, owner: ownerOf(item), element: 'audience', data: { moved: [] } };
      }
    }
  },
  message: {
    zh: ({ moved }, owner) =>
      moved.length === 0
        ? `${owner}是法规政策，人人可看，却勾成了特定群体和依申请；请核对是否勾错了栏`
        : `${owner}这一行错了栏：${moved.map(({ element, belongs, text }) => `${ELEMENT_NAMES[element].zh}一栏是${ELEMENT_NAMES[belongs].zh}的内容“${text}”`).join('，')}`,
    en: ({ moved }, owner) =>
      moved.length === 0
        ? `${owner} is a law or policy, open to everybody, and ticked for a specific group and on request; look whether the ticks are one box off`
        : `The cells of ${owner} have moved: ${moved.map(({ element, belongs, text }) => `under ${ELEMENT_NAMES[element].en} stands “${text}”, which belongs to ${ELEMENT_NAMES[belongs].en}`).join('; ')}`,
  },
});
