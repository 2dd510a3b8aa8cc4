import type { TableFormat } from './define.ts';

export const format: TableFormat = {
  name: 'xlsx',
  // A zip file, or a compound file: the reader itself tells .xlsx from other zip files, and an encrypted .xlsx from an old .xls.
  recognises: ({ bytes }) => bytes.startsWith('PK') || bytes.startsWith('\u00d0\u00cf\u0011\u00e0'),
  async read(bytes) {
    const { readXlsx } = await import('./xlsx-grid.ts');
    return readXlsx(bytes);
  },
};
