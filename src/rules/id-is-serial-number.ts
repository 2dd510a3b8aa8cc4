import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';

/** Bare digits, or digits behind a word that says no more: 3, 0103, item-3, no.3, 事项3. */
const SERIAL = /^(?:item|no|nr|row|id|序号|事项)?[-_. ]?\d{1,6}$/iu;

export const rule = defineRule({
  id: 'id-is-serial-number',
  severity: 'warning',
  about: 'catalogue',
  what: { zh: '事项编号 id 只是序号。', en: 'The id of an item is no more than a serial number.' },
  why: {
    zh: '序号每年重排，用它作编号，下一年就指向别的事项。编号应取自事项名称，一经确定不再改变。本规则出自数据格式，不涉及法律条文。',
    en: 'Serial numbers are dealt anew every year, so next year the id would mean another item. Take it from the name and keep it. The rule follows from the data format; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      { item: { id: '12' }, says: '只是序号' },
      { item: { id: 'item-12' }, says: '只是序号' },
    ],
    good: [{ item: { id: 'temporary-relief.guide' } }, { item: { id: 'plan-2021' } }],
  },
  *check({ catalogue }) {
    for (const item of catalogue.items) {
      if (item.id !== undefined && SERIAL.test(item.id.value)) {
        yield { at: item.id.at, owner: ownerOf(item), element: 'id', data: { id: item.id.value } };
      }
    }
  },
  message: {
    zh: ({ id }, owner) => `${owner}的编号“${id}”只是序号，明年重排后会指向别的事项；请改用取自名称的编号，如 temporary-relief.guide`,
    en: ({ id }, owner) =>
      `${owner} has the id "${id}", a serial number that next year's table will deal anew; take an id from the name, such as temporary-relief.guide`,
  },
});
