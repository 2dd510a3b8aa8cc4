import ExcelJS from 'exceljs';

/** A workbook in which somebody has written below the heads of some columns, in the first row of the first sheet that has them. */
export async function fillIn(content: string | Uint8Array | undefined, entry: Readonly<Record<string, string>>): Promise<Uint8Array> {
  if (typeof content !== 'object') throw new TypeError('no workbook');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(content) as unknown as ArrayBuffer);
  for (const [label, text] of Object.entries(entry)) {
    const head = findHead(workbook, label);
    head.worksheet.getCell(Number(head.row) + 1, Number(head.col)).value = text;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function findHead(workbook: ExcelJS.Workbook, label: string): ExcelJS.Cell {
  for (const sheet of workbook.worksheets) {
    for (let row = 1; row <= Math.min(sheet.rowCount, 20); row += 1) {
      for (let column = 1; column <= sheet.columnCount; column += 1) {
        const cell = sheet.getCell(row, column);
        if (cell.value === label) return cell;
      }
    }
  }
  throw new Error(`no column ${label}`);
}
