import { writeCsv } from '../../model/csv-text.ts';
import type { Exporter } from './define.ts';

export const exporter: Exporter = {
  name: 'csv',
  summary: { zh: '逗号分隔文本，表格软件可直接打开', en: 'Comma-separated text, for spreadsheets' },
  mapping: 'beside',
  async write({ table }) {
    const above = [table.title, ...(table.note === undefined ? [] : [table.note])].map((text) =>
      table.columns.map((_, column) => (column === 0 ? text : '')),
    );
    return writeCsv([...above, ...table.header.rows, ...table.body.rows]);
  },
};
