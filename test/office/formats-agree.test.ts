import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '../../src/readers/read-file.ts';
import type { ReadingOptions } from '../../src/readers/reading-options.ts';
import type { Item } from '../../src/model/catalogue.ts';
import { flatSpreadsheet, flatText, type FlatCell, type FlatTable } from './flat-document.ts';
import { Office } from './office.ts';

const office = new Office();
afterAll(() => office.remove());

const TITLE = '清源县养老服务领域基层政务公开标准目录（2024年版）';
const cell = (text: string, columns = 1, rows = 1): FlatCell => ({ text, columns, rows });

/**
 * Two rows of header, columns in another order than the official one, ticks that were Wingdings once, 同上, and merges downwards in
 * category, basis and subject.
 */
const HEADER: FlatTable = [
  [
    cell('序号', 1, 2),
    cell('公开事项', 2),
    null,
    cell('公开主体', 1, 2),
    cell('公开内容（要素）', 1, 2),
    cell('公开时限', 1, 2),
    cell('公开依据', 1, 2),
    cell('公开对象', 2),
    null,
    cell('公开方式', 2),
    null,
    cell('公开渠道和载体', 1, 2),
    cell('公开层级', 2),
    null,
  ],
  [
    null,
    cell('一级事项'),
    cell('二级事项'),
    null,
    null,
    null,
    null,
    cell('全社会'),
    cell('特定群体'),
    cell('主动'),
    cell('依申请'),
    null,
    cell('县级'),
    cell('乡、村级'),
  ],
];
const LAW = '《中华人民共和国老年人权益保障法》\n《养老机构管理办法》（民政部令第66号）';
const ROWS: FlatTable = [
  [
    cell('1'),
    cell('养老服务通用政策', 1, 2),
    cell('国家和地方层面养老服务相关法律、法规、政策文件'),
    cell('清源县民政局', 1, 3),
    cell('文件名称\n文号\n发文部门'),
    cell('制定或获取政策之日起10个工作日内'),
    cell(LAW, 1, 2),
    cell('R'),
    cell(''),
    cell('R'),
    cell(''),
    cell('■政府网站\n□政府公报\n■两微一端'),
    cell('t'),
    cell(''),
  ],
  [
    cell('2'),
    null,
    cell('养老机构投诉举报管理信息'),
    null,
    cell('投诉电话\n管辖范围'),
    cell('同上'),
    null,
    cell('R'),
    cell(''),
    cell('R'),
    cell(''),
    cell('■政府网站'),
    cell('t'),
    cell('t'),
  ],
  [
    cell('3'),
    cell('养老服务业务办理'),
    cell('老年人补贴'),
    null,
    cell('申领条件\n申请材料'),
    cell('信息形成之日起20个工作日内'),
    cell('《老年人补贴办法》'),
    cell(''),
    cell('√（申请人）'),
    cell(''),
    cell('√'),
    cell('■政务服务中心\n■其他:社区公示栏'),
    cell('t'),
    cell('t'),
  ],
];
const TABLE: FlatTable = [...HEADER, ...ROWS];
const WITH_TITLE: FlatTable = [[cell(TITLE, 14), ...Array.from({ length: 13 }, () => null)], ...TABLE];

async function readItems(file: string, bytes: Uint8Array, options: ReadingOptions = {}): Promise<unknown> {
  const { documents, problems } = await readFile(file, bytes, options);
  expect(problems).toEqual([]);
  expect(documents).toHaveLength(1);
  const document = documents[0]?.document;
  if (document?.kind !== 'catalogue') throw new Error('not a catalogue');
  return {
    title: document.title?.value,
    place: document.locality.name?.value,
    domain: document.domain?.value,
    edition: document.edition?.value,
    items: document.items.map(describeItem),
  };
}

/** The elements that are blank in their cells and were taken from above. */
async function listAssumed(file: string, bytes: Uint8Array): Promise<readonly string[]> {
  const { documents } = await readFile(file, bytes, { fillDown: true });
  const document = documents[0]?.document;
  const items = document?.kind === 'catalogue' ? document.items : [];
  return items.flatMap((item) =>
    (['basis', 'subject', 'channel', 'audience', 'method', 'level'] as const)
      .filter((element) => item[element].some(({ inherited }) => inherited === 'fill-down'))
      .map((element) => `${item.name?.value} ${element}`),
  );
}

/** The values of an item, without where they stand and how they were written. */
function describeItem(item: Item): unknown {
  return {
    number: item.number?.value,
    category: item.category?.value,
    name: item.name?.value,
    content: item.content.map(({ value }) => value),
    basis: item.basis.flatMap(({ value }) => value.citations.map(({ title, number }) => [title, number?.text])),
    deadline: item.deadline?.value.clauses,
    subject: item.subject.map(({ value }) => value),
    channel: item.channel.map(({ value: { id, note } }) => [id, note]),
    audience: item.audience.map(({ value }) => value),
    method: item.method.map(({ value }) => value),
    level: item.level.map(({ value }) => value),
  };
}

const EXPECTED = {
  title: TITLE,
  place: '清源县',
  domain: 'elderly-care',
  edition: '2024年版',
  items: [
    expect.objectContaining({
      category: '养老服务通用政策',
      content: ['文件名称', '文号', '发文部门'],
      basis: [
        ['中华人民共和国老年人权益保障法', undefined],
        ['养老机构管理办法', '民政部令第66号'],
      ],
      deadline: [{ kind: 'within', n: 10, unit: 'working-day', trigger: expect.any(String) }],
      subject: ['清源县民政局'],
      channel: [
        ['government-website', undefined],
        ['new-media', undefined],
      ],
      audience: [{ kind: 'everyone' }],
      method: ['proactive'],
      level: ['county'],
    }),
    expect.objectContaining({
      number: '2',
      category: '养老服务通用政策',
      deadline: [{ kind: 'within', n: 10, unit: 'working-day', trigger: expect.any(String) }],
    }),
    expect.objectContaining({
      number: '3',
      audience: [{ kind: 'group', who: '申请人' }],
      method: ['on-request'],
      level: ['county', 'town', 'village'],
    }),
  ],
};

describe('a table made in LibreOffice', () => {
  const sheet = office.put('养老服务.fods', flatSpreadsheet('养老服务', WITH_TITLE));
  const text = office.put('养老服务.fodt', flatText(['附件3', TITLE], TABLE));

  it.each([
    ['xlsx', undefined],
    ['xls', undefined],
    ['html', undefined],
    ['ods', undefined],
  ])('is read the same from .%s of Calc', async (format, filter) => {
    expect(await readItems(`养老服务.${format}`, office.convert(sheet, format, filter))).toEqual(EXPECTED);
  });

  it.each([
    ['UTF-8', 76],
    ['GBK', 65],
  ])('is read the same from .csv of Calc in %s, which has lost its merges, by filling them down', async (_, encoding) => {
    const bytes = office.convert(sheet, 'csv', `Text - txt - csv (StarCalc):44,34,${encoding}`);
    expect(await readItems('养老服务.csv', bytes, { fillDown: true })).toEqual(EXPECTED);
    expect(await listAssumed('养老服务.csv', bytes)).toEqual([
      '养老机构投诉举报管理信息 basis',
      '养老机构投诉举报管理信息 subject',
      '老年人补贴 subject',
    ]);
  });

  it('is read the same from .docx of Writer', async () => {
    expect(await readItems('养老服务.docx', office.convert(text, 'docx'))).toEqual(EXPECTED);
  });
});
