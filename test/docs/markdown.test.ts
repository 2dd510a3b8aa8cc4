import fc from 'fast-check';
import { expect, it } from 'vitest';

import { writeCode, writeTable } from '../../src/docs/markdown.ts';

it('writes a table of which no cell breaks a row', () => {
  expect(writeTable(['a', 'b'], [['1|2', '3']])).toBe('| a | b |\n| --- | --- |\n| 1\\|2 | 3 |');
});

it('writes code in a fence that nothing within it can end', () => {
  expect(writeCode('a: 1\n', 'yaml')).toBe('```yaml\na: 1\n```');
  fc.assert(
    fc.property(fc.array(fc.constantFrom('`', '```', '\n', 'a', '````'), { maxLength: 12 }), (pieces) => {
      const lines = writeCode(pieces.join('')).split('\n');
      const fence = lines[0] ?? '';
      expect(fence).toMatch(/^`{3,}$/u);
      expect(lines.at(-1)).toBe(fence);
      expect(lines.slice(1, -1).filter((line) => line.includes(fence))).toEqual([]);
    }),
  );
});
