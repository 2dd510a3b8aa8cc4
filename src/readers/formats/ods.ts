import type { TableFormat } from './define.ts';

export const format: TableFormat = {
  name: 'ods',
  recognises: ({ holds }) => holds === 'ods',
  async read(bytes) {
    const { readOds } = await import('./ods-grid.ts');
    return readOds(bytes);
  },
};
