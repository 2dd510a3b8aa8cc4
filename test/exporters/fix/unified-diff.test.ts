import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareLines, writeUnifiedDiff } from '../../../src/exporters/fix/unified-diff.ts';

/** What `patch` does: takes the hunks one after the other and copies what lies between. */
function applyDiff(before: string, diff: string): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
  const made: string[] = [];
  let at = 0;
  const lines = diff.split('\n').slice(2, -1);
  for (const [index, line] of lines.entries()) {
    const hunk = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/u.exec(line);
    const text = lines[index + 1] === '\\ No newline at end of file' ? line.slice(1) : `${line.slice(1)}\n`;
    if (hunk !== null) {
      const start = Number(hunk[1]) - (Number(hunk[2]) === 0 ? 0 : 1);
      made.push(...old.slice(at, start));
      at = start;
      expect(made).toHaveLength(Number(hunk[3]) - (Number(hunk[4]) === 0 ? 0 : 1));
    } else if (line.startsWith('+')) made.push(text);
    else if (!line.startsWith('\\')) {
      expect(old[at]).toBe(text);
      if (line.startsWith(' ')) made.push(text);
      at += 1;
    }
  }
  return [...made, ...old.slice(at)].join('');
}

describe('a unified diff', () => {
  it('shows each changed line with three lines around it', () => {
    const before = ['一', '二', '三', '四', '五', '六', '七', '八', '九'].join('\n');
    expect(writeUnifiedDiff('./a/b.yaml', `${before}\n`, `${before.replace('五', '伍')}\n`)).toBe(
      '--- a/a/b.yaml\n+++ b/a/b.yaml\n@@ -2,7 +2,7 @@\n 二\n 三\n 四\n-五\n+伍\n 六\n 七\n 八\n',
    );
  });

  it('says where the last line has no end, and keeps the ends of lines that DOS writes', () => {
    expect(writeUnifiedDiff('a', 'x: 1\r\ny: 2', 'x: 3\r\ny: 2')).toBe(
      '--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n-x: 1\r\n+x: 3\r\n y: 2\n\\ No newline at end of file\n',
    );
  });

  it('is nothing where nothing differs', () => {
    expect(writeUnifiedDiff('a', '一\n', '一\n')).toBe('');
  });

  it('replaces line by line and does not move what stands between', () => {
    expect(compareLines('a\nb\nc\n', 'a\nx\nc\n').map(({ mark, text }) => mark + text.trim())).toEqual([' a', '-b', '+x', ' c']);
  });

  const text = fc.array(fc.constantFrom('a\n', 'b\n', '\n', '清源\r\n', 'c'), { maxLength: 40 }).map((lines) => lines.join(''));
  it('makes the one text of the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = writeUnifiedDiff('a', before, after);
        expect(diff === '' ? before : applyDiff(before, diff)).toBe(after);
      }),
    );
  });

  it('keeps to the end of long texts that have nothing in common', () => {
    const [before, after] = ['a\n'.repeat(1000), 'b\n'.repeat(900)];
    expect(applyDiff(before, writeUnifiedDiff('a', before, after))).toBe(after);
  });
});
