import { writeZip, type ZipPart } from '../../src/ooxml/write-zip.ts';
import { relationships } from './workbook.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A cell: its text (a line feed parts paragraphs), or the XML of its content, with the XML of its properties. */
export type DocxCell = string | { readonly xml: string; readonly properties?: string };

/** A tiny .docx file around the XML of its body. */
export function docx(body: string, parts: readonly ZipPart[] = []): Uint8Array {
  const main = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr/></w:body></w:document>`;
  return writeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relationships([['rId1', 'officeDocument', 'word/document.xml']]) },
    { name: 'word/_rels/document.xml.rels', content: relationships([['rId1', 'numbering', 'numbering.xml']]) },
    { name: 'word/document.xml', content: main },
    ...parts,
  ]);
}

/** The XML of a table, row by row. */
export function table(rows: readonly (readonly DocxCell[])[], grid: readonly number[] = []): string {
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblGrid>${columns}</w:tblGrid>${rows.map((cells) => row(cells)).join('')}</w:tbl>`;
}

export function row(cells: readonly DocxCell[], properties = ''): string {
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.map(cellXml).join('')}</w:tr>`;
}

/** The XML of a cell that takes several grid columns, and begins or goes on a merge downwards. */
export function cell(text: string, { span = 1, down }: { readonly span?: number; readonly down?: 'restart' | 'continue' } = {}): DocxCell {
  const merge = down === undefined ? '' : down === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  return { xml: paragraphs(text), properties: `${span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`}${merge}` };
}

function cellXml(content: DocxCell): string {
  if (typeof content === 'string') return `<w:tc>${paragraphs(content)}</w:tc>`;
  return `<w:tc><w:tcPr>${content.properties ?? ''}</w:tcPr>${content.xml}</w:tc>`;
}

/** A paragraph for each line. */
export function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => paragraph(line === '' ? '' : run(line)))
    .join('');
}

export function paragraph(runs: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
