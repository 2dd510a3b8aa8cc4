import type { Exporter } from './define.ts';

export const exporter: Exporter = {
  name: 'xlsx',
  summary: { zh: 'Excel 工作簿', en: 'An Excel workbook' },
  mapping: 'inside',
  async write({ table, mapping }) {
    const { writeWorkbook } = await import('../official-workbook.ts');
    return writeWorkbook(table, mapping);
  },
};
