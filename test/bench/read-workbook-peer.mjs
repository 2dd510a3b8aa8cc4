// Reads a workbook with @e965/xlsx and touches every cell, as read-workbook.ts does with our reader.
import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';

const { SheetNames, Sheets } = read(readFileSync(process.argv[2]), { cellStyles: true });
let characters = 0;
for (const name of SheetNames) {
  const sheet = Sheets[name];
  const { e: end } = utils.decode_range(sheet['!ref']);
  for (let r = 0; r <= end.r; r += 1) {
    for (let c = 0; c <= end.c; c += 1) {
      const cell = sheet[utils.encode_cell({ r, c })];
      if (cell !== undefined) characters += String(cell.w ?? cell.v).length;
    }
  }
}
if (characters === 0) throw new Error('nothing was read');
