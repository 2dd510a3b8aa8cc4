import { mappingProperty, type MappingDocument } from './mapping.ts';
import type { OfficialTable } from './official-table.ts';
import { drawCells, type Block, type DrawnCell, type OfficialColumn } from './table-block.ts';
import { addCustomProperty, MAPPING_PROPERTY } from '../ooxml/custom-properties.ts';
import { escapeXml } from '../ooxml/escape-xml.ts';
import { writeZip, type ZipPart } from '../ooxml/write-zip.ts';

/** What readers call the first table of a text document. */
const FIRST_TABLE = '表1';
/** Twentieths of a point: A4 across, margins of 1.5 cm. */
const PAGE = { width: 16_838, height: 11_906, margin: 850 } as const;
const TABLE_WIDTH = PAGE.width - 2 * PAGE.margin;

/** The official table as a text document (.docx; ECMA-376 part 1, §17) across A4, with its mapping inside. The same table gives the same bytes. */
export function writeTextDocument(table: OfficialTable, mapping: MappingDocument | undefined): Uint8Array {
  const parts: readonly ZipPart[] = [
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: '_rels/.rels', content: relationships([['document', 'officeDocument', 'word/document.xml']]) },
    { name: 'word/document.xml', content: writeBody(table) },
    {
      name: 'word/_rels/document.xml.rels',
      content: relationships([
        ['styles', 'styles', 'styles.xml'],
        ['footer', 'footer', 'footer1.xml'],
      ]),
    },
    { name: 'word/styles.xml', content: STYLES },
    { name: 'word/footer1.xml', content: FOOTER },
  ];
  return writeZip(mapping === undefined ? parts : addCustomProperty(parts, MAPPING_PROPERTY, mappingProperty(mapping, FIRST_TABLE)));
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationships(arrows: readonly (readonly [id: string, type: string, target: string])[]): string {
  const body = arrows.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('');
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`;
}

function writeBody({ title, note, columns, header, body }: OfficialTable): string {
  const widths = divideWidth(columns);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const properties =
    `<w:tblPr><w:tblStyle w:val="OfficialTable"/><w:tblW w:w="${TABLE_WIDTH}" w:type="dxa"/><w:jc w:val="center"/>` +
    '<w:tblLayout w:type="fixed"/></w:tblPr>';
  const rows = [
    ...writeRows(header, widths, () => 'TableHeader', '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>'),
    ...writeRows(
      body,
      widths,
      (column) => (columns[column]?.align === 'left' ? 'TableText' : 'TableCentred'),
      '<w:trPr><w:cantSplit/></w:trPr>',
    ),
  ];
  const lines = [writeParagraph(title, 'Title'), ...(note === undefined ? [] : [writeParagraph(note, 'TableNote')])];
  return (
    `${DECLARATION}<w:document ${WORD} xmlns:r="${OFFICE}"><w:body>${lines.join('')}` +
    `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>${SECTION}</w:body></w:document>`
  );
}

/** The last paragraph, which every document must end with, is as low as can be: it shall not make a page of its own. */
const SECTION =
  '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p><w:sectPr><w:footerReference w:type="default" r:id="footer"/>' +
  `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}" w:orient="landscape"/>` +
  `<w:pgMar w:top="${PAGE.margin}" w:right="${PAGE.margin}" w:bottom="${PAGE.margin}" w:left="${PAGE.margin}" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>`;

/** What a cell keeps free at its sides, in half-width characters. */
const SIDES = 1.5;

/** The page's width shared out as the columns ask for it. */
function divideWidth(columns: readonly OfficialColumn[]): readonly number[] {
  const shares = columns.map(({ width }) => width + SIDES);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share / total) * TABLE_WIDTH));
}

function writeRows(block: Block, widths: readonly number[], styleOf: (column: number) => string, properties: string): readonly string[] {
  return drawCells(block).map(
    (cells) => `<w:tr>${properties}${cells.map((cell) => writeCell(cell, widths, styleOf(cell.column))).join('')}</w:tr>`,
  );
}

function writeCell({ text, column, rows, columns, continues }: DrawnCell, widths: readonly number[], style: string): string {
  const width = widths.slice(column, column + columns).reduce((sum, part) => sum + part, 0);
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    ...(columns > 1 ? [`<w:gridSpan w:val="${columns}"/>`] : []),
    ...(rows > 1 ? [continues ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>'] : []),
    '<w:vAlign w:val="center"/>',
  ];
  const paragraphs = text.split('\n').map((line) => writeParagraph(line, style));
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${paragraphs.join('')}</w:tc>`;
}

function writeParagraph(text: string, style: string): string {
  const content = text === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;
}

const CONTENT_TYPES =
  `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  ['document.main', 'styles', 'footer']
    .map((type) => {
      const name = { 'document.main': 'document', styles: 'styles', footer: 'footer1' }[type];
      return `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
    })
    .join('') +
  '</Types>';

/** A paragraph style: size in half points. */
function paragraphStyle(id: string, name: string, font: string, halfPoints: number, alignment: string): string {
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="${alignment}"/></w:pPr>` +
    `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr></w:style>`
  );
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

const STYLES =
  `${DECLARATION}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/>` +
  '<w:sz w:val="16"/><w:szCs w:val="16"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>' +
  paragraphStyle('Title', '目录标题', '方正小标宋简体', 36, 'center') +
  paragraphStyle('TableNote', '目录说明', '宋体', 18, 'right') +
  paragraphStyle('TableHeader', '表头', '黑体', 16, 'center') +
  paragraphStyle('TableText', '表格文字', '宋体', 15, 'left') +
  paragraphStyle('TableCentred', '表格居中文字', '宋体', 15, 'center') +
  paragraphStyle('PageNumber', '页码', '宋体', 18, 'center') +
  paragraphStyle('AfterTable', '表后', '宋体', 2, 'left') +
  `<w:style w:type="table" w:customStyle="1" w:styleId="OfficialTable"><w:name w:val="目录表格"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders>` +
  '<w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>';

function field(instruction: string): string {
  return `<w:fldSimple w:instr="${instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

const FOOTER = `${DECLARATION}<w:ftr ${WORD}><w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr>${run('第 ')}${field('PAGE')}${run(' 页，共 ')}${field('NUMPAGES')}${run(' 页')}</w:p></w:ftr>`;
