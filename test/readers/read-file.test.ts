import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../src/model/place.ts';
import { FILE_SIZE_LIMIT, readFile, readYamlText } from '../../src/readers/read-file.ts';
import type { Reading } from '../../src/readers/reading.ts';

function describeProblems({ problems }: Reading): string[] {
  return problems.map(({ code, place, data }) => `${code} ${formatPlace(place)} ${JSON.stringify(data)}`);
}

describe('readFile', () => {
  it.each([
    ['no bytes', '目录.yaml', '', ['file-empty 1:1 {}']],
    ['bytes of another encoding', '目录.yaml', Buffer.from([0x61, 0xb9, 0xab]), ['encoding-unreadable 1:1 {"looksLike":"GBK"}']],
    ['a file of another format', '目录.pdf', '%PDF-1.7', ['format-unknown 1:1 {"looksLike":"pdf"}']],
    ['a text without a kind', '目录.yaml', '# 说明\ntitle: 目录\n', ['kind-unknown 2:1 {"kind":null,"nearest":null}']],
    ['a kind that is mistyped', '目录.yaml', 'title: 目录\nkind: catalog\n', ['kind-unknown 2:7 {"kind":"catalog","nearest":"catalogue"}']],
    ['a kind that is none', '目录.yaml', 'kind: recipe\n', ['kind-unknown 1:7 {"kind":"recipe","nearest":null}']],
    ['a kind that is a list', '目录.yaml', 'kind: [catalogue]\n', ['kind-unknown 1:7 {"kind":null,"nearest":null}']],
    ['a kind that nothing is said of', '目录.yaml', 'title: 目录\nkind:\n', ['kind-unknown 2:6 {"kind":null,"nearest":null}']],
    ['a kind of the wrong case', '目录.yaml', 'kind: Catalogue\n', ['kind-unknown 1:7 {"kind":"Catalogue","nearest":"catalogue"}']],
    ['a list', '目录.yaml', '- kind: catalogue\n', ['kind-unknown 1:1 {"kind":null,"nearest":null}']],
    ['a text that is no structure', '目录.yaml', '公开目录', ['kind-unknown 1:1 {"kind":null,"nearest":null}']],
    ['a page of prose', '公告.txt', '现将标准目录予以公布。', ['table-not-found 1:1 {"sheets":[],"reason":"prose"}']],
    [
      'a table that has become a column of text',
      '目录.md',
      '序号\n公開事項\n公開依據\n公開時限\n1\n',
      ['table-not-found 1:1 {"sheets":[],"reason":"run-together"'],
    ],
    ['a broken workbook', '目录.xlsx', 'PK\u0003\u0004', ['workbook-damaged']],
  ])('tells of %s', async (_, file, content, wanted) => {
    const reading = await readFile(file, typeof content === 'string' ? Buffer.from(content) : content);
    expect(reading.documents).toEqual([]);
    expect(describeProblems(reading).map((problem, index) => problem.slice(0, wanted[index]?.length))).toEqual(wanted);
  });

  it('tells of a file that is too large without looking into it', async () => {
    const bytes = new Uint8Array(FILE_SIZE_LIMIT + 1);
    expect(describeProblems(await readFile('目录.yaml', bytes))).toEqual([
      `file-too-large 1:1 {"bytes":${FILE_SIZE_LIMIT + 1},"limit":${FILE_SIZE_LIMIT}}`,
    ]);
  });

  it.each(['catalogue', 'task-table', 'unit-roster', 'vocabulary', 'config'])('reads a document of kind %s', async (kind) => {
    const { documents, problems } = await readFile('文件.yaml', Buffer.from(`kind: ${kind}\n`));
    expect(problems).toEqual([]);
    expect(documents.map(({ document, structure }) => [document.kind, document.source.file, structure?.kind, structure?.value])).toEqual([
      [kind, '文件.yaml', kind, { kind }],
    ]);
  });
});

describe('readYamlText', () => {
  const TEXT =
    'kind: catalogue\nitems:\n  - id: a\n    "basis": [x, { title: 甲 }]\n    __proto__: 1\n    2021: y\n    name: |\n      一\n      二\n  - id: b\n';
  const { documents } = readYamlText('目录.yaml', TEXT);
  const [read] = documents;

  it.each([
    [[], 'value', '1:1-1:16'],
    [['items'], 'value', '3:3-3:10'],
    [['items'], 'key', '2:1-2:6'],
    [['items', 0], 'value', '3:5-3:10'],
    [['items', 0], 'key', '3:5-3:10'],
    [['items', 0, 'basis'], 'key', '4:5-4:12'],
    [['items', 0, 'basis', 1, 'title'], 'value', '4:27-4:28'],
    [['items', 0, '__proto__'], 'key', '5:5-5:14'],
    [['items', 0, '2021'], 'key', '6:5-6:9'],
    [['items', 0, 'name'], 'value', '7:11-9:8'],
    [['items', 0, 'constructor'], 'value', '3:5-3:10'],
    [['items', 7, 'id'], 'value', '3:3-3:10'],
    [['items', '0', 'id'], 'value', '3:3-3:10'],
    [['title', 'x'], 'value', '1:1-1:16'],
  ] as const)('knows where %j stands, its %s', (path, part, wanted) => {
    const place = read?.document.source.place(read.structure?.at(path, part) ?? 0);
    const text = place?.kind === 'text' ? `${formatPlace(place)}-${place.end.line}:${place.end.column}` : undefined;
    expect(text).toBe(wanted);
  });

  it('shows the head of the item above the lines around a place', () => {
    const document = read?.document;
    const item = document?.kind === 'catalogue' ? document.items[0] : undefined;
    const excerpt = document?.source.excerpt(item?.name?.at ?? 0, item?.at);
    expect(excerpt?.kind === 'text' ? excerpt.lines.map(({ number }) => number) : []).toEqual([3, 6, 7, 8, 9, 10]);
  });

  it('counts columns without a byte order mark', () => {
    const reading = readYamlText('目录.yaml', '\ufeffkind: recipe\n');
    expect(describeProblems(reading)).toEqual(['kind-unknown 1:7 {"kind":"recipe","nearest":null}']);
  });
});
