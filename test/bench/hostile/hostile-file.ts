import { oldWorkbook } from '../../support/old-workbook.ts';

/** A damaged, mislabelled or hostile file at full size, and how the program must end with it. */
export interface HostileFile {
  /** The file's name, which may be a lie. */
  readonly file: string;
  /** The id of the finding that refuses it, or the items that are read. */
  readonly ending: string | number;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
}

/** How most of them are refused. */
export const DAMAGED = 'workbook-damaged';
export const ABOVE = 'limit-exceeded';
export const MEBIBYTE = 1024 * 1024;
export const GIBIBYTE = 1024 * MEBIBYTE;

export const HEADER = ['序号', '一级事项', '公开事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道', '公开对象', '公开方式'];
export const describeItem = (number: number): readonly string[] => [
  String(number),
  '最低生活保障',
  `第${number}类政策法规文件`,
  `文件名称、文号、第${number}号文件全文`,
  '《中华人民共和国政府信息公开条例》（国务院令第711号）',
  '制定或者获取信息之日起10个工作日内',
  '清源县民政局',
  '政府网站',
  '全社会',
  '主动公开',
];
export const ITEMS = [HEADER, describeItem(1), describeItem(2)];
/** The same pseudo-random numbers below 2^32 on every run. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state ^ (state >>> 15)) >>> 0;
  };
}

export const writeOldWorkbook = () =>
  oldWorkbook([{ name: '目录', rows: [HEADER, ...Array.from({ length: 72 }, (_, index) => describeItem(index + 1))] }]);
export const csvOf = (rows: number): Uint8Array =>
  Buffer.concat([
    Buffer.from(`${HEADER.join(',')}\n`),
    ...Array.from({ length: rows }, (_, index) => Buffer.from(`${describeItem(index + 1).join(',')}\n`)),
  ]);
const writeRow = (cells: readonly string[]): string => `<tr>${cells.map((text) => `<td>${text}`).join('')}`;
export const writePage = (label: string): string =>
  `<html><head><meta charset=${label}></head><body><table>${ITEMS.map(writeRow).join('\n')}</table></body></html>`;
export const pageOf = (body: string): Uint8Array => Buffer.from(writePage('utf-8').replace('<body>', `<body>${body}`));
/** The texts of `writePage` in GBK: Node reads this encoding and does not write it. */
export function encodeGbk(text: string): Uint8Array {
  const codes = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high < 0xff; high += 1) {
    for (let low = 0x40; low < 0xff; low += 1) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from(
    [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : (codes.get(character) ?? []))),
  );
}
