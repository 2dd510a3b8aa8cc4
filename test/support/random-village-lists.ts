import fc from 'fast-check';

import { lines } from './random-catalogues.ts';

/** Names as cells divide them: without what stands between names, or draws a box. */
const name = lines
  .map((text) => text.replaceAll(/[□■√①●▲口,;；、，\n()（）[\]{}]/gu, '').trim())
  .filter((text) => text !== '' && !/^[-—/]+$/u.test(text));

const item = fc.record(
  {
    category: fc.constantFrom('财务公开', '一、党务公开', '=事务'),
    name: fc.constantFrom('财务收支情况', '低保对象名单', '=1+1', '@宅基地'),
    content: fc.constantFrom(['收入明细', '支出明细'], ['=公开', '1. 申请'], ['名单']),
    time: fc.constantFrom('每季度第一个月10日前', '随时', '变动后5日内', '由村里研究'),
    place: fc.oneof(
      fc.array(name, { minLength: 1, maxLength: 3 }),
      fc.constant(['■村、组公开栏']),
      fc.constant(['村务公开栏（村口、祠堂）', '广播']),
    ),
    frequency: fc.constantFrom('每季度', '一年两次', '随时', '定期'),
    responsible: fc.array(name, { minLength: 1, maxLength: 2 }),
    basis: fc.constantFrom(['《中华人民共和国村民委员会组织法》'], ['相关规定']),
    // The last two have labels of the list's own columns.
    extra: fc.dictionary(fc.constantFrom('备注', '=电话', '公开频次', '公开地点（形式）'), lines, { maxKeys: 2 }),
  },
  { requiredKeys: ['name', 'content', 'place'] },
);

/** Villages' lists as YAML (JSON is YAML), whose texts are written differently in each format. */
export const villageYaml = fc.array(item, { minLength: 1, maxLength: 5 }).map((items) =>
  JSON.stringify({
    kind: 'village-list',
    id: 'qingquan-village-list',
    title: '清泉村村务公开事项清单',
    place: { name: '清源县清溪镇清泉村', level: 'village' },
    items: items.map((one, index) => ({ id: `matter-${'abcde'[index]}`, ...one })),
  }),
);
