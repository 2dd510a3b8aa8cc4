import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '../../../src/ooxml/limits.ts';
import { format } from '../../../src/readers/formats/markdown.ts';
import { readMarkdown } from '../../../src/readers/formats/markdown-grid.ts';
import { problemOf } from '../../support/problem.ts';
import { onlySheet, sheetTexts } from '../../support/sheet-texts.ts';

function read(...lines: readonly string[]) {
  return readMarkdown(Buffer.from(lines.join('\n')));
}

function readRows(...lines: readonly string[]): string[][] {
  return sheetTexts(onlySheet(read(...lines)));
}

function refuse(text: string | Uint8Array, limits: Partial<Limits> = {}) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return problemOf(() => readMarkdown(bytes, {}, { ...LIMITS, ...limits }));
}

/** The text of a cell as it is written. */
function cellText(raw: string): string | undefined {
  return readRows('| a | b |', '|---|---|', `| 1 | ${raw} |`)[1]?.[1];
}

const ABC = ['a', 'b', 'c'];

describe('the rows of a table', () => {
  it.each<[what: string, lines: string[], rows: string[][]]>([
    ['with bars around', ['| a | b | c |', '| --- | :---: | --: |', '| 1 | 2 | 3 |'], [ABC, ['1', '2', '3']]],
    ['without', ['a | b | c', '---|---|---', '1 | 2 | 3'], [ABC, ['1', '2', '3']]],
    ['without a rule', ['a | b | c', '1 | 2 | 3', '4 | 5 | 6'], [ABC, ['1', '2', '3'], ['4', '5', '6']]],
    ['without blanks', ['|a|b|c|', '|-|-|-|', '|1|2|3|'], [ABC, ['1', '2', '3']]],
    ['indented', ['  | a | b | c |', '\t|---|---|---|', '   | 1 | 2 | 3 |  '], [ABC, ['1', '2', '3']]],
    [
      'of different length',
      ['| a | b | c |', '|---|---|---|', '| 1 |', '| 1 | 2 | 3 | 4 |'],
      [
        ['a', 'b', 'c', ''],
        ['1', '', '', ''],
        ['1', '2', '3', '4'],
      ],
    ],
    ['with blank cells', ['| a | b | c |', '|---|---|---|', '| | 2 | |', '|||3|'], [ABC, ['', '2', ''], ['', '', '3']]],
    [
      'behind blank lines',
      ['| a | b | c |', '|---|---|---|', '', '| 1 | 2 | 3 |', '', '', '| 4 | 5 | 6 |'],
      [ABC, ['1', '2', '3'], ['4', '5', '6']],
    ],
    ['without a bar, as Markdown has it', ['| a | b | c |', '|---|---|---|', '1', '| 4 | 5 | 6 |'], [ABC, ['1', '', ''], ['4', '5', '6']]],
    [
      'with the header of two columns',
      ['| a | b |', '|---|---|', '| 1 | 2 |'],
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['in a block of code', ['```', 'a | b | c', '1 | 2 | 3', '```'], [ABC, ['1', '2', '3']]],
  ])('%s', (_, lines, rows) => {
    expect(readRows(...lines)).toEqual(rows);
    expect(sheetTexts(onlySheet(readMarkdown(Buffer.from(lines.join('\r\n')))))).toEqual(rows);
  });

  it.each([
    ['an escaped bar', '甲\\|乙', '甲|乙'],
    ['a bar as an entity', '甲&#124;乙&nbsp;&amp;&lt;', '甲|乙 &<'],
    ['a bar in code', '`甲|乙`', '甲|乙'],
    ['bars in longer code', '``甲`|`乙``丙', '甲|乙丙'],
    ['a backtick alone', '甲`乙', '甲乙'],
    ['an escaped backtick', '\\`甲', '`甲'],
    ['line breaks', '一<br>二<br/>三<BR /> 四', '一\n二\n三\n四'],
    ['bold text', '**政策**文件', '政策文件'],
    ['a link', '[清源县](https://example.com/a_(b) "x") [清溪镇](https://example.com)', '[清源县](https://example.com/a_(b) "x") 清溪镇'],
    ['boxes', '[x] 网站 [ ] 公报', '☑ 网站 □ 公报'],
    ['other escapes', '1\\. \\*a\\* \\\\ \\中', '1. *a* \\ \\中'],
    ['underscores', '____年', '____年'],
  ])('%s', (_, raw, wanted) => {
    expect(cellText(raw)).toBe(wanted);
  });
});

describe('the tables of a text', () => {
  const lines = (...text: string[]) => read(...text).sheets.map(({ name, above, lastRow }) => [name, above?.join('/'), lastRow]);

  it('have the lines above them', () => {
    expect(
      lines(
        ...'# 附件1//清源县**社会救助**领域目录/====//> 试行/- 甲/1. 乙/x | y/'.split('/'),
        ...'| a | b | c |/|---|---|---|/| 1 | 2 | 3 |//## 第二部分/a | b | c/1 | 2 | 3/4 | 5 | 6/末尾'.split('/'),
      ),
    ).toEqual([
      ['表1', '附件1/清源县社会救助领域目录/试行/甲/1. 乙/x | y', 2],
      ['表2', '第二部分', 3],
    ]);
  });

  it('end where another has its own header', () => {
    expect(lines('| a | b |', '|---|---|', '| 1 | 2 |', '', '| c | d |', '|---|---|', '| 3 | 4 |')).toEqual([
      ['表1', '', 2],
      ['表2', '', 2],
    ]);
    expect(lines('a | b | c', '1 | 2 | 3', '', '| c | d |', '|---|---|')).toEqual([
      ['表1', '', 2],
      ['表2', '', 1],
    ]);
  });
});

describe('what cannot be read', () => {
  it.each<[what: string, text: string | Uint8Array, problem: object]>([
    ['blanks', ' \n\n', { code: 'file-empty', data: {} }],
    ['prose', '# 目录\n\n一段话\n', { code: 'table-not-found', data: { sheets: [], reason: 'prose', characters: 7 } }],
    ['a single row', 'a | b | c\n', { code: 'table-not-found', data: { sheets: [], reason: 'prose', characters: 9 } }],
    ['a rule alone', '|---|---|\n', { code: 'table-not-found', data: { sheets: [], reason: 'prose', characters: 9 } }],
    ['bytes that are no text', Buffer.from([0x80, 0xff, 0xff]), { code: 'encoding-unreadable', data: { looksLike: null } }],
  ])('%s', async (_, text, problem) => {
    expect(await refuse(text)).toEqual(problem);
  });

  it.each<[limit: keyof Limits, allowed: number, text: string, value: number]>([
    ['cells', 3, 'a|b|c\n1|2|3\n', 4],
    ['columns', 2, 'a|b|c\n1|2|3\n', 3],
    ['rows', 1, 'a|b|c\n1|2|3\n', 2],
    ['cellText', 3, 'a|b|c\n1|2|长长长长\n', 4],
    ['sheets', 1, '|a|b|\n|-|-|\n\n|a|b|\n|-|-|\n', 2],
  ])('too many %s', async (limit, allowed, text, value) => {
    expect(await refuse(text, { [limit]: allowed })).toMatchObject({ code: 'limit-exceeded', data: { limit, value, allowed } });
  });

  it.each([
    ['bars', '|'.repeat(1_000_000), 'table-not-found'],
    ['backticks', `a|b|${Array.from({ length: 2_000 }, (_, index) => '`'.repeat(index)).join('x')}|c\n`.repeat(2), 'limit-exceeded'],
    ['brackets', `a|b|${'['.repeat(130_000)}\n`.repeat(20), 'none'],
    ['backslashes', `a|b|${'\\'.repeat(4_000_000)}\n`.repeat(2), 'limit-exceeded'],
    ['dashes', `${'-'.repeat(300_000)}\n${'-|'.repeat(300_000)}x\n`.repeat(2), 'table-not-found'],
    ['lines', 'a|b\n\n'.repeat(100_000), 'table-not-found'],
  ])('many %s: in time', async (_, text, code) => {
    const problem = await refuse(text);
    expect(problem === 'none' ? problem : problem.code).toBe(code);
  });
});

describe('recognition', () => {
  const recognises = (file: string, text: string | undefined): boolean => format.recognises({ file, text, bytes: '' });

  it.each([
    ['目录.md', '一段话'],
    ['目录.MARKDOWN', ''],
    ['目录.txt', '说明\n\n| a | b |\n|---|---|\n'],
    ['目录.txt', '说明\r\na | b | c\r\n1 | 2 | 3\r\n'],
    ['目录', '|a|b|c|\n|1|2|3|\n'],
  ])('%s with %j', (file, text) => {
    expect(recognises(file, text)).toBe(true);
  });

  it.each([
    ['目录.txt', '一段话\n又一段\n'],
    ['目录.txt', '甲 | 乙\n一段话\n'],
    ['目录.txt', 'a | b\n1 | 2\n'],
    ['目录.txt', 'a|b|c\n1|2|3\n'],
    ['目录.txt', 'text: |\n  a\nmore: |\n  b\n'],
    ['目录.txt', '---\na\n---\n'],
    ['目录.md', undefined],
  ])('not %s with %j', (file, text) => {
    expect(recognises(file, text)).toBe(false);
  });
});

describe('properties', () => {
  const text = fc.string({ unit: fc.constantFrom(...'公开a1|\\`*[](x)<&;\n -#>'), maxLength: 8 }).map((value) =>
    value
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim(),
  );
  const grid = fc
    .integer({ min: 3, max: 5 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  const escape = (value: string): string => value.replaceAll(/[!-/:-@[-`{-~]/gu, '\\$&').replaceAll('\n', '<br>');

  it('a grid comes back, with a rule or without', () => {
    fc.assert(
      fc.property(grid, fc.boolean(), (rows, ruled) => {
        const header = rows[0]?.map((_, index) => `列${index}`) ?? [];
        const row = (cells: readonly string[]): string => `| ${cells.map(escape).join(' | ')} |`;
        const all = [header, ...rows];
        const page = [row(header), ...(ruled ? [`|${header.map(() => '---').join('|')}|`] : []), ...rows.map(row)];
        const wanted = [...all];
        while (wanted.at(-1)?.every((cell) => cell === '')) wanted.pop();
        expect(readRows(...page)).toEqual(wanted);
      }),
    );
  });
});
