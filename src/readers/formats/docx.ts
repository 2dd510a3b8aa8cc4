import type { TableFormat } from './define.ts';

export const format: TableFormat = {
  name: 'docx',
  recognises: ({ holds }) => holds === 'docx',
  async read(bytes) {
    const { readDocx } = await import('./docx-grid.ts');
    return readDocx(bytes);
  },
};
