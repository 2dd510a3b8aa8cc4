import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawTable } from '../../../src/reporters/coverage/draw-table.ts';
import { displayWidth } from '../../../src/reporters/display-width.ts';

const ROWS = [
  { label: '领域', figures: ['应公开', '达标率'] },
  { label: '国有土地上房屋征收与补偿', figures: ['10', '0%'] },
];

test('figures stand to the right, one below the other', () => {
  expect(drawTable(ROWS, 80)).toEqual([['  领域                      应公开  达标率'], ['  国有土地上房屋征收与补偿      10      0%']]);
});

test('a label that is too long wraps', () => {
  expect(drawTable(ROWS, 36)[1]).toEqual(['  国有土地上房屋征收      10      0%', '  与补偿']);
});

test('where there is no room beside the label, the figures stand below it', () => {
  expect(drawTable(ROWS, 30)[1]).toEqual(['  国有土地上房屋征收与补偿', '  10  0%']);
});

test('no line is wider than the terminal', () => {
  const row = fc.record({
    label: fc.constantFrom('税收', '国有土地上房屋征收与补偿', 'public resource trading'),
    figures: fc.tuple(fc.nat().map(String), fc.nat().map(String)),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), fc.integer({ min: 40, max: 120 }), (rows, width) => {
      for (const line of drawTable(rows, width).flat()) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});
