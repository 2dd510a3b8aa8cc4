import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '../../../src/ooxml/limits.ts';
import { decodeStart } from '../../../src/readers/decode.ts';
import { format } from '../../../src/readers/formats/csv.ts';
import { readCsv } from '../../../src/readers/formats/csv-grid.ts';
import { cutRecords } from '../../../src/readers/formats/csv-records.ts';
import { problemOf } from '../../support/problem.ts';
import { onlySheet, sheetTexts } from '../../support/sheet-texts.ts';

function readRows(text: string | Uint8Array, encoding?: string): string[][] {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return sheetTexts(onlySheet(readCsv(bytes, { file: '目录.csv', encoding })));
}

function refuse(text: string | Uint8Array, limits: Partial<Limits> = {}) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return problemOf(() => readCsv(bytes, { file: '目录.csv' }, { ...LIMITS, ...limits }));
}

const HEADER = ['序号', '一级事项', '公开时限'];

describe('the text of a field', () => {
  it.each<[what: string, text: string, rows: string[][]]>([
    [
      'commas',
      '序号,一级事项\n1,救助\n',
      [
        ['序号', '一级事项'],
        ['1', '救助'],
      ],
    ],
    [
      'no line break at the end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a mark at the start',
      '\ufeffa,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CRLF, CR and LF in one file',
      'a,b\r\n1,2\r3,4\n5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'quoted line breaks, delimiters and quotes',
      'a,b\n"一\r\n二","x,""y"""\n',
      [
        ['a', 'b'],
        ['一\n二', 'x,"y"'],
      ],
    ],
    [
      'a blank between quote and delimiter',
      'a,b\n"1" ,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a quote within a field',
      'a,b\n5" 屏,2\n',
      [
        ['a', 'b'],
        ['5" 屏', '2'],
      ],
    ],
    [
      'blanks as they are',
      'a,b\n 1　, 2 \n',
      [
        ['a', 'b'],
        [' 1　', ' 2 '],
      ],
    ],
    [
      'rows of different length',
      '目录\n序号,事项,依据\n1,救助\n2,救助,条例,多\n',
      [
        ['目录', '', '', ''],
        ['序号', '事项', '依据', ''],
        ['1', '救助', '', ''],
        ['2', '救助', '条例', '多'],
      ],
    ],
    [
      'blank rows, which count',
      'a,b\n\n,\n1,2\n',
      [
        ['a', 'b'],
        ['', ''],
        ['', ''],
        ['1', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb,c\n1\t2\n',
      [
        ['a', 'b,c'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1,5;2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'bars',
      'a|b|c\n1|2,3|4\n',
      [
        ['a', 'b', 'c'],
        ['1', '2,3', '4'],
      ],
    ],
    [
      'Chinese commas where nothing else divides',
      '序号，事项\n1，救助\n',
      [
        ['序号', '事项'],
        ['1', '救助'],
      ],
    ],
    [
      'Chinese commas as text elsewhere',
      '序号,事项\n1,救助，养老\n',
      [
        ['序号', '事项'],
        ['1', '救助，养老'],
      ],
    ],
    [
      "Excel's first line",
      'sep=;\na;b\n1,2;3\n',
      [
        ['a', 'b'],
        ['1,2', '3'],
      ],
    ],
    [
      'a number kept as text',
      'a,b\n="007","=""01,2"""\n',
      [
        ['a', 'b'],
        ['007', '01,2'],
      ],
    ],
    [
      'leading zeros, per cent and dates',
      'a,b,c\n007,1%,2025/3/1\n',
      [
        ['a', 'b', 'c'],
        ['007', '1%', '2025/3/1'],
      ],
    ],
  ])('%s', (_, text, rows) => {
    expect(readRows(text)).toEqual(rows);
  });

  it.each([
    ["'=1+1", '=1+1'],
    ["'+86", '+86'],
    ["'-5", '-5'],
    ["'@清源县", '@清源县'],
    ["'＝和", '＝和'],
    ['\t=1', '=1'],
    [`'="007"`, '="007"'],
    ["'公开'", "'公开'"],
    ["''=1", "'=1"],
    ["'", "'"],
    ['=1+1', '=1+1'],
    ['-', '-'],
  ])('takes the guard off %j', (field, wanted) => {
    expect(readRows(`a;b\n1;"${field.replaceAll('"', '""')}"\n`)[1]?.[1]).toBe(wanted);
  });

  it('is not garbled by any encoding that offices use', () => {
    const text = '序号,一级事项\n1,最低生活保障\n';
    const wanted = [
      ['序号', '一级事项'],
      ['1', '最低生活保障'],
    ];
    const gbk = Buffer.from('d0f2bac52cd2bbbcb6cac2cfee0a312cd7eeb5cdc9fabbeeb1a3d5cf0a', 'hex');
    const utf16 = Buffer.from(text, 'utf16le');
    expect(readRows(gbk)).toEqual(wanted);
    expect(readRows(gbk, 'gb18030')).toEqual(wanted);
    expect(readRows(utf16)).toEqual(wanted);
    expect(readRows(Buffer.from(utf16).swap16())).toEqual(wanted);
    expect(readRows(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(wanted);
    expect(readRows(Buffer.from('a74f2ca8e0', 'hex'), 'big5')).toEqual([['別', '兒']]);
  });

  it('stands in a sheet named for the file', () => {
    const name = (file: string) => onlySheet(readCsv(Buffer.from('a,b\n'), { file })).name;
    expect(['清源县/养老服务.csv', '清源县\\养老.服务.tsv', '-', '.csv'].map(name)).toEqual(['养老服务', '养老.服务', '-', '.csv']);
  });
});

describe('what cannot be read', () => {
  it.each<[what: string, text: string | Uint8Array, problem: object]>([
    ['nothing but blanks', ' \n\r\n', { code: 'file-empty', data: {} }],
    ['a quote that is never closed', 'a,b\n1,2\n3,"4\n5,6\n', { code: 'table-damaged', data: { reason: 'quote-unclosed', line: 3 } }],
    ['the same in the middle of a line', '"', { code: 'table-damaged', data: { reason: 'quote-unclosed', line: 1 } }],
    [
      'a quote that another row closes',
      'a,b\r\n1,"2\r\n3,"4"\r\n',
      { code: 'table-damaged', data: { reason: 'quote-misplaced', line: 2 } },
    ],
    ['words behind a quote', 'a,b\n"十四五"规划,2\n', { code: 'table-damaged', data: { reason: 'quote-misplaced', line: 2 } }],
    [
      'bytes that are no text',
      Buffer.from([0x50, 0x4b, 0x80, 0xff, 0xff, 0, 0]),
      { code: 'encoding-unreadable', data: { looksLike: null } },
    ],
  ])('%s', async (_, text, problem) => {
    expect(await refuse(text)).toEqual(problem);
  });

  it('an encoding that nobody knows', async () => {
    expect(await problemOf(() => readCsv(Buffer.from('a,b'), { file: 'a.csv', encoding: 'hanzi' }))).toEqual({
      code: 'encoding-unreadable',
      data: { looksLike: null, label: 'hanzi' },
    });
  });

  it.each<[limit: keyof Limits, text: string, value: number, allowed: number]>([
    ['cells', 'a,b\n1,2\n', 4, 3],
    ['rows', 'a\n\n\n\nb\n', 5, 4],
    ['columns', 'a,,,,b\n', 5, 4],
    ['cellText', `a,${'长'.repeat(50)}\n`, 50, 49],
  ])('too many %s', async (limit, text, value, allowed) => {
    expect((await refuse(text, { [limit]: allowed })) as object).toMatchObject({ code: 'limit-exceeded', data: { limit, value, allowed } });
  });

  it.each([
    ['a cell of many megabytes', `a,"${'x'.repeat(2_000_000)}"\n`, 'limit-exceeded'],
    ['millions of delimiters', ','.repeat(2_000_000), 'none'],
    ['millions of blank lines', `a,b${'\n'.repeat(2_000_000)}`, 'none'],
    ['millions of broken quotes', '"a"x'.repeat(2_000_000), 'table-damaged'],
    ['millions of doubled quotes', `a,${'"'.repeat(4_000_001)}`, 'table-damaged'],
    ['blanks between millions of quotes', '"" '.repeat(2_000_000), 'table-damaged'],
  ])('%s: in time', async (_, text, code) => {
    const problem = await refuse(text);
    expect(problem === 'none' ? problem : problem.code).toBe(code);
  });
});

describe('recognition', () => {
  const recognises = (file: string, text: string): boolean =>
    format.recognises({ file, text: decodeStart(Buffer.from(text)), bytes: Buffer.from(text).toString('latin1') });

  it.each([
    ['目录.csv', '一行'],
    ['目录.TSV', ''],
    ['目录.txt', `${HEADER.join(',')}\n1,救助,20日内\n`],
    ['目录.xls', `${HEADER.join('\t')}\r\n1\t救助\t20日内\r\n`],
    ['目录.xls', `清源县社会救助领域目录\n${HEADER.join('\t')}\n1\t"救\n助"\t20日内\n2\t`],
    ['目录', `${HEADER.join('，')}\n1，救助，20日内\n`],
    ['目录.txt', 'a|b|c\n1|2|3\n'],
  ])('%s with %j', (file, text) => {
    expect(recognises(file, text)).toBe(true);
  });

  it.each([
    ['a sentence', '说明.txt', '本目录由清源县民政局编制，自印发之日起施行。'],
    ['two columns', '目录.txt', 'a,b\n1,2\n'],
    ['one row', '目录.txt', 'a,b,c\n'],
    ['rows that differ', '目录.txt', 'a,b,c\n1,2,3\n一段话\n又一段话\n再一段话\n'],
    ['YAML', '目录.txt', 'title: 目录\nitems: [a, b, c]\nmore: [d, e, f]\n'],
    ['YAML behind comments', '目录.txt', '# a, b, c\n# d, e, f\n- [a, b, c]\n- [d, e, f]\n'],
    ['JSON', '目录.txt', '[1, 2, 3,\n4, 5, 6,\n7]'],
    ['a Markdown table', '目录.txt', '| a | b | c |\n| 1 | 2 | 3 |\n'],
    ['a plain pipe table', '目录.txt', 'a | b | c\n1 | 2 | 3\n'],
    ['bytes that are no text', '目录.csv', 'PK\u0003\u0004\u0000\u0000'],
  ])('not %s', (_, file, text) => {
    expect(recognises(file, text)).toBe(false);
  });
});

describe('properties', () => {
  const DELIMITERS = [',', '\t', ';', '|', '，'];
  const text = fc
    .string({ unit: fc.constantFrom(...'一最公开2025、a "\',;|\t，\n=＝'), maxLength: 8 })
    // A tab that guards is not told from one that is written.
    .filter((field) => !/^\t'*[=＝]/u.test(field));
  const grid = fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  const quote = (field: string): string => `"${field.replaceAll('"', '""')}"`;
  const toText = (rows: readonly (readonly string[])[], delimiter: string): string =>
    rows.map((row) => `${row.map(quote).join(delimiter)}\r\n`).join('');

  function cut(content: string, delimiter: string): string[][] {
    const rows: string[][] = [];
    cutRecords(content, delimiter, (row, column, field) => ((rows[row - 1] ??= [])[column - 1] = field));
    return rows;
  }

  it('what a spreadsheet writes comes back, whatever divides it and however it is encoded', () => {
    const encode = [
      (content: string) => Buffer.from(content),
      (content: string) => Buffer.from(`\ufeff${content}`),
      (content: string) => Buffer.from(`\ufeff${content}`, 'utf16le'),
      (content: string) => Buffer.from(content, 'utf16le'),
      (content: string) => Buffer.from(content, 'utf16le').swap16(),
    ];
    fc.assert(
      fc.property(grid, fc.constantFrom(...DELIMITERS), fc.constantFrom(...encode), (rows, delimiter, bytesOf) => {
        const guarded = rows.map((row) => row.map((field) => (/^'*[=＝]/u.test(field) ? `'${field}` : field)));
        // Two rows that are all of one length and full make the delimiter certain.
        const certain = [
          ['序', '事', '依', '时', '主', '道'],
          ['1', '2', '3', '4', '5', '6'],
        ];
        const all = [...certain, ...certain, ...certain, ...certain, ...guarded];
        const read = readRows(bytesOf(toText(all, delimiter))).slice(8);
        const width = 6;
        const wanted = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
        while (wanted.at(-1)?.every((field) => field === '')) wanted.pop();
        expect(read).toEqual(wanted);
      }),
    );
  });

  it('cuts as Papa Parse does', () => {
    const loose = fc.string({ unit: fc.constantFrom(...'ab"",,\n 一'), maxLength: 30 }).map((field) => `${field}\n`);
    fc.assert(
      fc.property(loose, (content) => {
        const { data, errors } = Papa.parse<string[]>(content, { delimiter: ',', newline: '\n' });
        let mine: string[][] | undefined;
        try {
          mine = cut(content, ',');
        } catch {
          // Refused, and so must the other.
        }
        if (errors.some(({ type }) => type === 'Quotes')) expect(mine).toBeUndefined();
        else expect(mine).toEqual(data.slice(0, -1));
      }),
    );
  });
});
