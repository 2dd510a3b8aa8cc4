import type { TableFormat } from './define.ts';

/** SpreadsheetML 2003, which reporting programs like to write under the name of an .xls file. */
export const format: TableFormat = {
  name: 'excel-xml',
  recognises: ({ text }) =>
    text !== undefined && text.includes('urn:schemas-microsoft-com:office:spreadsheet') && /^\s*<[?!:\w]/u.test(text),
  async read(bytes, options) {
    const { readExcelXml } = await import('./excel-xml-grid.ts');
    return readExcelXml(bytes, options);
  },
};
