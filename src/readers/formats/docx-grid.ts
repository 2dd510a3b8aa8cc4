import { InputError } from '../../model/problem.ts';
import { MAPPING_PROPERTY, readCustomProperty } from '../../ooxml/custom-properties.ts';
import { damaged } from '../../ooxml/damage.ts';
import { exceeds, LIMITS, type Limits } from '../../ooxml/limits.ts';
import { readRelationships } from '../../ooxml/relationships.ts';
import { parseXml } from '../../ooxml/xml.ts';
import { openZip } from '../../ooxml/zip.ts';
import type { Grid, Sheet } from '../grid.ts';
import { labelsRunTogether } from '../unread-grid.ts';
import { BlockCollector, type Block, type DocxTable } from './docx-blocks.ts';
import { readLists } from './docx-numbering.ts';
import { buildTable } from './docx-table.ts';

/** Lines above a table that are kept: a title stands close to its table. */
const LINES_ABOVE = 50;

/**
 * Reads the tables of a text document (.docx; ECMA-376, transitional or strict): the sheets 表1, 表2 and so on, each with
 * the lines above it. Deletions that are tracked count as done, hidden text as absent.
 * @throws InputError `workbook-damaged`, `workbook-encrypted`, `limit-exceeded`; `table-not-found` {sheets: [], reason,
 *   characters} where the document has no table, with what it has instead: `prose`, `images`, `embedded` or `empty`
 */
export async function readDocx(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Grid> {
  if (bytes.length > limits.fileBytes) throw new InputError('file-too-large', { bytes: bytes.length, limit: limits.fileBytes });
  const zip = await openZip(bytes, limits);
  const main = [...(await readRelationships(zip, '', limits)).values()].find(({ type }) => type === 'officeDocument')?.target;
  const part = main ?? 'word/document.xml';
  if (!zip.has(part)) throw damaged('part-missing', { part });
  const numbering = [...(await readRelationships(zip, part, limits)).values()].find(({ type }) => type === 'numbering')?.target;
  const collector = new BlockCollector(part, await readLists(zip, numbering, limits), limits);
  await parseXml(zip.read(part, 'textPartBytes'), part, collector, limits);
  const sheets = buildTables(collector.blocks, limits);
  if (sheets.length === 0) throw tableNotFound(collector);
  return { sheets, mapping: await readCustomProperty(zip, MAPPING_PROPERTY, limits) };
}

function buildTables(blocks: readonly Block[], limits: Limits): readonly Sheet[] {
  const sheets: Sheet[] = [];
  let above: string[] = [];
  for (const block of lookThrough(blocks)) {
    if (typeof block === 'string') {
      above.push(...block.split('\n').filter((line) => line.trim() !== ''));
      continue;
    }
    if (sheets.length === limits.sheets) throw exceeds(limits, 'sheets', sheets.length + 1);
    sheets.push(buildTable(block, `表${sheets.length + 1}`, above.slice(-LINES_ABOVE), limits));
    above = [];
  }
  return sheets;
}

/** Paragraphs and tables, without the frames that only give a table its place on the page. */
function* lookThrough(blocks: readonly Block[]): Generator<Block, void> {
  for (const block of blocks) {
    if (typeof block === 'string' || !isFrame(block)) yield block;
    else for (const { cells } of block.rows) for (const cell of cells) yield* lookThrough(cell.blocks);
  }
}

/** A frame has one or two columns, and a table of more within. */
function isFrame({ rows }: DocxTable): boolean {
  const isNarrow = rows.every(({ cells }) => cells.length <= 2);
  return (
    isNarrow && rows.some(({ cells }) => cells.some(({ blocks }) => blocks.some((block) => typeof block !== 'string' && isWide(block))))
  );
}

function isWide(table: DocxTable): boolean {
  return isFrame(table) || (table.rows.length > 1 && table.rows.some(({ cells }) => cells.length > 3));
}

function tableNotFound({ blocks, hasImages, hasEmbedded }: BlockCollector): InputError {
  const characters = blocks.reduce((sum, block) => sum + (typeof block === 'string' ? block.replace(/\s/gu, '').length : 0), 0);
  const text = blocks.filter((block) => typeof block === 'string').join('\n');
  const rest = hasEmbedded ? 'embedded' : hasImages ? 'images' : 'empty';
  return new InputError('table-not-found', {
    sheets: [],
    reason: labelsRunTogether(text) ? 'run-together' : characters > 0 ? 'prose' : rest,
    characters,
  });
}
