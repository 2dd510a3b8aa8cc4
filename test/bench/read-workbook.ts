// Reads a workbook into a grid and touches every cell, with our reader; read-workbook-peer.mjs does the same with @e965/xlsx.
import { readFileSync } from 'node:fs';
import { readXlsx } from '../../src/readers/formats/xlsx-grid.ts';

const { sheets } = await readXlsx(readFileSync(process.argv[2] ?? ''));
let characters = 0;
for (const sheet of sheets) {
  for (let row = 1; row <= sheet.lastRow; row += 1) {
    for (let column = 1; column <= sheet.lastColumn; column += 1) characters += sheet.text(row, column).length;
  }
}
if (characters === 0) throw new Error('nothing was read');
