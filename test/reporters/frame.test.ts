import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { displayWidth } from '../../src/reporters/display-width.ts';
import { drawFrame } from '../../src/reporters/frame.ts';
import { createPaint } from '../../src/reporters/paint.ts';
import { buildCellFinding, buildTextFinding } from '../support/report.ts';

function draw(finding: Finding, width = 80): string[] {
  return drawFrame(finding, { width, paint: createPaint(false) });
}

/** A finding on one line of text. */
function buildLine(text: string, start: number, end: number): Finding {
  return buildTextFinding({
    place: { kind: 'text', start: { line: 7, column: start }, end: { line: 7, column: end } },
    excerpt: { kind: 'text', lines: [{ number: 7, text }] },
  });
}

/** The text above the carets, by display cells. */
function marked(lines: readonly string[]): string {
  const at = lines.findIndex((line) => line.includes('^'));
  const carets = lines[at] ?? '';
  const from = displayWidth(carets.slice(0, carets.indexOf('^')));
  const to = from + (carets.match(/\^/g) ?? []).length;
  let column = 0;
  let text = '';
  for (const { segment } of new Intl.Segmenter('zh').segment(lines[at - 1] ?? '')) {
    if (column >= from && column < to) text += segment;
    column += displayWidth(segment);
  }
  return text;
}

describe('the frame of a text', () => {
  test('shows the head of the item far above, with the omission marked', () => {
    expect(draw(buildTextFinding())).toEqual([
      '   |',
      ' 9 |   - id: temporary-relief.policy',
      ' ⋮',
      '14 |     basis: [ 《社会救助暂行办法》 ]',
      '15 |     deadline: 20个工作日',
      '   |               ^^^^^^^^^^',
      '16 |     subject: [清源县民政局]',
    ]);
  });

  test.each<[string, number, number, string]>([
    ['deadline: 20个工作日', 11, 17, '20个工作日'],
    ['公开时限: 二十个工作日内', 7, 13, '二十个工作日'],
    ['e\u0301te\u0301 公开时限', 7, 9, '公开'],
    ['👨‍👩‍👧: 公开时限', 8, 10, '公开'],
    ['𠮷𠮷公开时限', 3, 5, '公开'],
    ['“引号”公开时限', 5, 7, '公开'],
    ['\tkey:\t公开时限', 7, 9, '公开'],
    ['a\u001b[31m公开', 7, 9, '公开'],
  ])('puts the carets of %j under %i to %i', (text, start, end, expected) => {
    expect(marked(draw(buildLine(text, start, end)))).toBe(expected);
  });

  test('holds for any text: the carets are as wide as the range and stand under it', () => {
    const texts = fc.array(fc.constantFrom('公', 'a', ' ', '，', '👍', '…', '■', 'é', '𠮷'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(texts, texts, texts, (before, range, after) => {
        const start = before.length + 2;
        const finding = buildLine(`-${before.join('')}${range.join('')}${after.join('')}-`, start, start + range.length);
        const carets = draw(finding, 300).find((line) => line.includes('^')) ?? '';
        expect(displayWidth(carets.trim().replace('|', '').trim())).toBe(displayWidth(range.join('')));
        expect(carets.indexOf('^')).toBe(displayWidth(`7 | -${before.join('')}`));
      }),
    );
  });

  test('an empty range gets one caret', () => {
    expect(draw(buildLine('deadline:', 10, 10))).toEqual(['  |', '7 | deadline:', '  |          ^']);
  });

  test('a range of several lines is marked to the end of its first', () => {
    const finding = buildTextFinding({
      place: { kind: 'text', start: { line: 7, column: 3 }, end: { line: 9, column: 4 } },
      excerpt: {
        kind: 'text',
        lines: [
          { number: 7, text: '  公开内容  ' },
          { number: 8, text: '    - 甲' },
        ],
      },
    });
    expect(draw(finding)).toEqual(['  |', '7 |   公开内容', '  |   ^^^^^^^^', '8 |     - 甲']);
  });

  test.each([40, 80, 120])('cuts a long line around the range, to %i cells', (width) => {
    const text = `basis: [${'《社会救助暂行办法》, '.repeat(40)}《XX办法》${', 《条例》'.repeat(40)}]`;
    const start = [...text].indexOf('X');
    const lines = draw(buildLine(text, start + 1, start + 3), width);
    expect(marked(lines)).toBe('XX');
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    expect(lines[1]).toMatch(/^7 \| ….*…$/u);
  });

  test('a file of a single enormous line is cut as well', () => {
    const text = `${'政务公开'.repeat(200_000)}公示${'政务公开'.repeat(200_000)}`;
    const lines = draw(buildLine(text, 800_001, 800_003));
    expect(marked(lines)).toBe('公示');
  });

  test('no control character reaches the terminal', () => {
    const lines = draw(buildLine('deadline: \u001b[2J\u0007\u202e\u009b1m', 1, 9));
    expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/u);
  });
});

describe('the frame of a cell', () => {
  test.each([60, 80, 120])('aligns its columns and fits into %i cells', (width) => {
    const lines = draw(buildCellFinding(), width);
    const rule = lines.find((line) => line.includes('-+-')) ?? '';
    const bars = [...rule.matchAll(/\+/g)].map((match) => match.index);
    for (const line of lines) {
      expect(displayWidth(line)).toBeLessThanOrEqual(width);
      if (line === rule || line.includes('^')) continue;
      const found = [...line.matchAll(/\|/g)].map((match) => displayWidth(line.slice(0, match.index)));
      expect(found, line).toEqual(bars.slice(0, found.length));
    }
  });

  test('names columns by letter and label, rows by number, and marks the cell', () => {
    const lines = draw(buildCellFinding());
    expect(lines[0]).toMatch(/A +\| B +\| C +\| E +\| F +\| G/);
    expect(lines[1]).toContain('序号');
    expect(lines.find((line) => line.startsWith('>'))).toContain('> 12 |');
    expect(marked(lines)).toBe('民政部门');
  });

  test('a blank cell is marked over its whole column', () => {
    const lines = draw(buildCellFinding({ place: { kind: 'cell', sheet: '社会救助', row: 13, column: 5 } }));
    expect(marked(lines)).toMatch(/^ {4,}$/);
  });

  test('a table without labels shows the letters alone', () => {
    const lines = draw(
      buildCellFinding({
        place: { kind: 'cell', sheet: '', row: 2, column: 28 },
        excerpt: { kind: 'cells', columns: [27, 28], header: ['AA', ''], rows: [{ number: 2, cells: ['甲', '乙\n丙'] }] },
      }),
    );
    expect(lines).toEqual(['    | AA   | AB', '----+------+-------', '> 2 | 甲   | 乙 丙', '    |        ^^^^^']);
  });

  test('a cell with an enormous text does not widen the grid', () => {
    const excerpt = {
      kind: 'cells',
      columns: [1],
      header: ['公开内容'],
      rows: [{ number: 3, cells: ['政务公开'.repeat(100_000)] }],
    } as const;
    const lines = draw(buildCellFinding({ place: { kind: 'cell', sheet: '表', row: 3, column: 1 }, excerpt }));
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });
});

test('nothing is drawn where the report has no surroundings', () => {
  expect(draw(buildTextFinding({ excerpt: undefined }))).toEqual([]);
});
