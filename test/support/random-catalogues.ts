import fc from 'fast-check';

import type { Catalogue } from '../../src/model/catalogue.ts';
import { readYamlText } from '../../src/readers/read-file.ts';

/** Texts that formats, readers and spreadsheets might take for something else. */
const HOSTILE = [
  '=1+1',
  '+86',
  '-5',
  '@x',
  '＝1',
  '－1',
  '"',
  "'",
  'a|b',
  '<b>',
  '</td>',
  '&amp;',
  '&',
  ',',
  ';',
  '；',
  '\\',
  '_x0041_',
  '#',
  '{',
  '[',
  '%',
  '𠮷',
  '😀',
  'ＡＢ',
  '１２',
  '（甲）',
  '1.',
  '2、',
  '（3）',
  '①',
  '●',
  '《',
  '》',
  '、',
  '/',
  'null',
  '-',
  '——',
  '□',
  '■',
  '√',
];

const plain = fc.stringMatching(/^[清源救助申请材料流程名单甲乙丙ABab019]{1,8}$/);
/** A text of one line, with something in it that is written differently in each format. */
const line = fc
  .tuple(fc.array(fc.oneof(plain, fc.constantFrom(...HOSTILE)), { minLength: 0, maxLength: 4 }), plain)
  .map(([parts, end]) => `${parts.join('')}${end}`.trim());
/** An element of a list. Readers take ① and ● for the beginning of an element wherever they stand, and a closing semicolon for its end. */
const element = line.map((text) => text.replaceAll(/[①●]/gu, '')).filter((text) => /^[^.、]/u.test(text));
/** A channel as the list of channels divides it: no boxes, nothing that divides. */
const channel = line.map((text) => text.replaceAll(/[□■√①●,;；、]/gu, '')).filter((text) => text !== '');
/** A body; what divides or numbers a list would divide its name. */
const body = fc.oneof(
  fc.constantFrom('清源县民政局', '清溪镇人民政府', '云岭县财政局（金融办）'),
  line.map((text) => `${text.replaceAll(/[①●\d.、；;,/]/gu, '')}a`),
);
/** An act; a title that opens in one and closes in another would be one title, and a number in brackets belongs to the article before it. */
const act = fc.oneof(
  line.map((text) => `${text.replaceAll(/[《》（）]/gu, '')}a`),
  fc.constantFrom('《社会救助暂行办法》（国务院令第649号）', '《=关于<甲>&“乙”的通知》（清政办发〔2020〕5号）第三条'),
);
/** Where names are listed, a bracket that is never closed takes the next name in. */
const loose = fc.tuple(line, fc.constantFrom('', '（', '）', '《')).map((parts) => parts.join(''));
/** The same over several lines. */
export const lines = fc.array(loose, { minLength: 1, maxLength: 3 }).map((texts) => texts.join('\n'));

const item = fc.record(
  {
    number: fc.oneof(fc.nat({ max: 999 }).map(String), fc.constantFrom('3.1', '0101', '一')),
    category: fc.array(loose, { minLength: 1, maxLength: 3 }).map((levels) => levels.join(' / ')),
    name: loose,
    content: fc.array(element, { minLength: 1, maxLength: 5 }),
    basis: fc.array(act, { minLength: 1, maxLength: 3 }),
    deadline: lines,
    subject: fc.array(body, { minLength: 1, maxLength: 3 }),
    channel: fc.array(fc.oneof(fc.constantFrom('政府网站', '清源县政府网站', '公示栏', '其他:政府采购网', '清源便民平台'), channel), {
      minLength: 1,
      maxLength: 3,
    }),
    audience: fc.oneof(fc.constantFrom('全社会', '特定群体', ['全社会', '特定群体：申请人']), fc.record({ group: line })),
    method: fc.constantFrom('主动', '依申请', ['主动', '依申请']),
    level: fc.subarray(['省级', '市级', '县级', '乡级', '村级'], { minLength: 1 }),
    extra: fc.dictionary(fc.constantFrom('咨询电话', '备注', '五公开', '办理依据说明'), lines, { maxKeys: 2 }),
  },
  { requiredKeys: ['name', 'content', 'basis', 'deadline', 'subject', 'channel', 'audience', 'method'] },
);

/** Fields of a catalogue with texts that are written differently in each format. */
export const catalogue = fc.record(
  {
    title: fc.constantFrom('清源县社会救助领域基层政务公开标准目录', '=清源县<社会救助>领域基层政务公开标准目录（试行）'),
    domain: fc.constantFrom('social-assistance', '农村集体三资管理'),
    place: fc.constantFrom({ name: '清源县', code: '990101', level: 'county' }, { name: '云岭区', level: 'county' }),
    edition: fc.constantFrom('2025', '2022年修订版'),
    effective: fc.constant('2025-05-06'),
    items: fc.array(item, { minLength: 1, maxLength: 6 }),
  },
  { requiredKeys: ['title', 'domain', 'items'] },
);

/** Reads such fields as a catalogue. */
export function readRandom(fields: object): Catalogue | undefined {
  const items = (fields as { readonly items: readonly object[] }).items.map((one, index) => ({ id: `item-${'abcdef'[index]}`, ...one }));
  const { documents } = readYamlText('a.yaml', JSON.stringify({ kind: 'catalogue', id: 'a', ...fields, items }));
  const document = documents[0]?.document;
  return document?.kind === 'catalogue' ? document : undefined;
}
