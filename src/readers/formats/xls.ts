import { LIMITS } from '../../ooxml/limits.ts';
import type { TableFormat } from './define.ts';

export const format: TableFormat = {
  name: 'xls',
  recognises: ({ holds }) => holds === 'xls',
  async read(bytes, { readOldWorkbook }) {
    const { buildGrid } = await import('./build-sheet.ts');
    const read = readOldWorkbook ?? (await import('./xls-workbook.ts')).readXls;
    return buildGrid(await read(bytes), LIMITS);
  },
};
