import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fixFile } from '../../../src/exporters/fix/fix-file.ts';
import { editPiece } from '../../../src/exporters/fix/edit-piece.ts';
import { openWorkbook } from '../../../src/exporters/fix/open-workbook.ts';
import { applyEdits } from '../../../src/ooxml/xml-elements.ts';
import { readXlsx } from '../../../src/readers/formats/xlsx-grid.ts';
import { fixYaml, judgeBy, openYamlFile, wordRule } from '../../support/fix.ts';
import { layoutWorkbook, loadLayout } from '../../support/layout.ts';
import { differingParts } from '../../support/parts.ts';

const ROOT = join(import.meta.dirname, '../../..');
const list = (folder: string, ending: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .toSorted();

/** Words that stand in many tables, so that much is to be fixed. */
const WORDS = wordRule('word-wrong', [
  ['办法', '辨法'],
  ['政策', '正策'],
  ['文件', '文档'],
]);

const books: readonly (readonly [string, () => Uint8Array | undefined])[] = [
  ...list('fixtures/layouts', '.yaml').map((path) => [path, () => layoutWorkbook(loadLayout(join(ROOT, path)))] as const),
  ...[...list('catalogues/examples', '.xlsx'), 'fixtures/office/table.xlsx'].map(
    (path) => [path, () => readFileSync(join(ROOT, path))] as const,
  ),
];

async function cellsOf(content: Uint8Array): Promise<Map<string, string>> {
  const cells = new Map<string, string>();
  for (const sheet of (await readXlsx(content)).sheets) {
    for (let row = 1; row <= sheet.lastRow; row += 1)
      for (let column = 1; column <= sheet.lastColumn; column += 1) cells.set(`${sheet.name}!${row}:${column}`, sheet.text(row, column));
  }
  return cells;
}

describe('a workbook that is fixed', () => {
  let applied = 0;
  it.each(books)('%s has its findings gone, other cells and parts as they were, and nothing left for a second run', async (_, make) => {
    const before = make();
    if (before === undefined) return;
    const judge = judgeBy([WORDS], 'a.xlsx');
    const fixed = await fixFile(before, openWorkbook, judge, () => true);
    applied += fixed.applied.length;
    const places = new Set(
      fixed.applied.map(({ finding: { place } }) => (place.kind === 'cell' ? `${place.sheet}!${place.row}:${place.column}` : '')),
    );
    const [old, next] = [await cellsOf(before), await cellsOf(fixed.content)];
    const after = new Map(
      fixed.applied.map(({ finding: { place }, after: text }) => [
        place.kind === 'cell' ? `${place.sheet}!${place.row}:${place.column}` : '',
        text,
      ]),
    );
    expect(
      [...next]
        .filter(([cell, text]) => old.get(cell) !== text)
        .map(([cell]) => cell)
        .toSorted(),
    ).toEqual([...places].toSorted());
    for (const [cell, text] of after) expect(next.get(cell)).toBe(text);
    expect((await differingParts(before, fixed.content)).filter((part) => !/^xl\/(?:worksheets\/|sharedStrings)/u.test(part))).toEqual([]);
    expect(fixed.findings).toHaveLength(fixed.left.length);
    expect((await fixFile(fixed.content, openWorkbook, judge, () => true)).content).toBe(fixed.content);
  });

  it('had something to be fixed in many of these', () => {
    expect(applied).toBeGreaterThan(100);
  });
});

describe('a shipped example that is fixed by all rules', () => {
  it.each(list('catalogues/examples', '.yaml'))('%s differs in the pieces alone', async (path) => {
    const before = readFileSync(join(ROOT, path));
    const fixed = await fixFile(before, openYamlFile, judgeBy(), () => true);
    const [old, next] = [before.toString().split('\n'), Buffer.from(fixed.content).toString().split('\n')];
    expect(next).toHaveLength(old.length);
    const lines = old.flatMap((line, index) => (line === next[index] ? [] : [index + 1]));
    expect(lines).toEqual(
      [...new Set(fixed.applied.map(({ finding: { place } }) => (place.kind === 'text' ? place.start.line : 0)))].toSorted((a, b) => a - b),
    );
    expect((await fixFile(fixed.content, openYamlFile, judgeBy(), () => true)).content).toBe(fixed.content);
  });
});

const word = fc.constantFrom('甲', '财预', '政府', '𠮷', 'it', '办法', '：', '、', '错字');
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(''));
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
/** One value, written in some way, at an indentation of eight. */
const value = fc.oneof(
  lines.map((parts) => parts.join('\n          ')),
  lines.map((parts) => `'${parts.join("''\n\n          ")}'`),
  lines.map((parts) => `"\\u4e2d${parts.join('\\\n          ')}\\n"`),
  fc
    .tuple(fc.constantFrom('|', '|-', '|+', '>', '>-', '> # 注'), lines)
    .map(([mark, parts]) => `${mark}\n          ${parts.join('\n\n          ')}`),
  fc.tuple(fc.integer({ min: 0, max: 9 }), line).map(([number, text]) => `&a${number} ${text} # 错字`),
);
const document = fc
  .record({
    values: fc.array(value, { minLength: 1, maxLength: 6 }),
    breaks: fc.constantFrom('\n', '\r\n'),
    bom: fc.constantFrom('', '\ufeff'),
  })
  .map(({ values, breaks, bom }) => {
    const items = values.map(
      (text, index) => `  # 第${index}项：错字\n  -   id: p.${'abcdef'[index]}\n      basis:\n        - ${text}\n      name: 无\n`,
    );
    return bom + `# 错字\nkind:   catalogue\nitems:\n${items.join('\n')}...\n`.replaceAll('\n', breaks);
  });

describe('a YAML text that is fixed', () => {
  const rules = [
    wordRule('word-wrong', [
      ['错字', '正确的字'],
      ['财预办法', '办法'],
      ['it', ''],
    ]),
  ];

  it('differs in the pieces alone, whatever the style of its values, and is not changed again', async () => {
    let applied = 0;
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const fixed = await fixYaml(text, rules);
        applied += fixed.applied.length;
        const comments = (source: string): string[] => source.match(/^ *# .*$/gmu) ?? [];
        expect(comments(fixed.text)).toEqual(comments(text));
        expect(fixed.text.includes('\r')).toBe(text.includes('\r'));
        expect(fixed.text.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
        // Putting the words back gives the text as it was, as far as nothing was taken out.
        if (fixed.applied.every(({ finding }) => finding.fix.replacement === '正确的字'))
          expect(fixed.text.replaceAll('正确的字', '错字')).toBe(text);
        expect(fixed.findings).toHaveLength(fixed.left.length);
        expect((await fixYaml(fixed.text, rules)).text).toBe(fixed.text);
      }),
      // Each text has up to six values in any style: what breaks one style breaks within a few runs.
      { numRuns: 40 },
    );
    expect(applied).toBeGreaterThan(40);
  });
});

describe('the edits of a piece', () => {
  it('make the replacement of it, and leave what both have in common', () => {
    const text = fc.array(fc.constantFrom('甲', '乙', '𠮷', '(', '〔', '1'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, text, (head, original, replacement) => {
        const edits = editPiece(head.length, original, replacement);
        expect(applyEdits(head + original, edits)).toBe(head + replacement);
        if (original === replacement) expect(edits).toEqual([]);
      }),
    );
    expect(editPiece(0, '国办发(2019)54号', '国办发〔2019〕54号')).toEqual([
      { start: 3, end: 4, text: '〔' },
      { start: 8, end: 9, text: '〕' },
    ]);
  });
});
