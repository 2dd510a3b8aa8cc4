import type { TableFormat } from './define.ts';

export const format: TableFormat = {
  name: 'xlsx',
  recognises: ({ holds }) => holds === 'xlsx',
  async read(bytes, { ownReports }) {
    const { readXlsx } = await import('./xlsx-grid.ts');
    return readXlsx(bytes, undefined, ownReports);
  },
};
