import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { CHANNELS } from '../vocabularies/legal.ts';

export const rule = defineRule({
  id: 'channel-other-unnamed',
  severity: 'warning',
  about: 'catalogue',
  what: { zh: '公开渠道勾了“其他”，却没有写明是什么。', en: 'The channel “other” (其他) is ticked, and nobody says which.' },
  why: {
    zh: '“其他”要写出名称，如“其他：办税服务厅”，否则群众不知道到哪里看，检查时也无从核对。',
    en: '“Other” needs a name, such as 其他:办税服务厅; without it nobody knows where to look, and nobody can check it.',
  },
  legal: [CHANNELS],
  examples: {
    bad: [
      { item: { channel: ['政府网站', '其他'] }, says: '没有写明' },
      { item: { channel: ['■政府网站 ■其他____'] }, says: '没有写明' },
    ],
    good: [{ item: { channel: ['政府网站', '其他：办税服务厅'] } }, { item: { channel: ['■政府网站 □其他____'] } }],
  },
  *check({ catalogue }) {
    for (const item of catalogue.items) {
      for (const { value, at, inherited } of item.channel) {
        if (inherited !== undefined || value.id !== 'other' || (value.note !== undefined && /[\p{L}\p{N}]/u.test(value.note))) continue;
        yield { at, owner: ownerOf(item), element: 'channel', data: {} };
      }
    }
  },
  message: {
    zh: (_, owner) => `${owner}的公开渠道勾选了“其他”，但没有写明是什么`,
    en: (_, owner) => `${owner} has the channel “other” (其他) without saying which`,
  },
});
