import { InputError } from '../../model/problem.ts';
import { damaged } from '../../ooxml/damage.ts';
import { exceeds, type Limits } from '../../ooxml/limits.ts';
import { FINDINGS_MARKER, sheetOfReference } from '../../ooxml/findings-marker.ts';
import { readRelationships, type Relationship } from '../../ooxml/relationships.ts';
import { localName, parseXml, type Attributes } from '../../ooxml/xml.ts';
import type { Zip } from '../../ooxml/zip.ts';

/** A worksheet as its workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** Where the pieces of a workbook are. */
export interface Workbook {
  readonly date1904: boolean;
  /** Worksheets only: chart and macro sheets hold no cells. */
  readonly sheets: readonly ListedSheet[];
  readonly strings?: string | undefined;
  readonly styles?: string | undefined;
}

/**
 * Reads the list of sheets.
 * @throws InputError `format-unknown` where the archive is something else, `workbook-damaged`, `limit-exceeded`
 */
export async function readWorkbook(zip: Zip, limits: Limits): Promise<Workbook> {
  const part = await findMainPart(zip, limits);
  const relationships = await readRelationships(zip, part, limits);
  const { date1904, entries, findings } = await readEntries(zip, part, limits);
  const sheets: ListedSheet[] = [];
  for (const { name, state, id } of entries) {
    const relationship = relationships.get(id);
    if (relationship === undefined) throw damaged('part-missing', { part, sheet: name });
    if (relationship.type !== 'worksheet' || name === findings) continue;
    if (!zip.has(relationship.target)) throw damaged('part-missing', { part: relationship.target, sheet: name });
    sheets.push({ name, hidden: state === 'hidden' || state === 'veryHidden', part: relationship.target });
  }
  if (sheets.length === 0) throw damaged('worksheet-missing');
  return { date1904, sheets, strings: partOfType(zip, relationships, 'sharedStrings'), styles: partOfType(zip, relationships, 'styles') };
}

/** A part that may be absent, but not named and absent. */
function partOfType(zip: Zip, relationships: ReadonlyMap<string, Relationship>, type: string): string | undefined {
  const target = [...relationships.values()].find((relationship) => relationship.type === type)?.target;
  if (target !== undefined && !zip.has(target)) throw damaged('part-missing', { part: target });
  return target;
}

async function findMainPart(zip: Zip, limits: Limits): Promise<string> {
  const main = [...(await readRelationships(zip, '', limits)).values()].find(({ type }) => type === 'officeDocument')?.target;
  const part = main ?? 'xl/workbook.xml';
  if (!zip.has(part)) throw damaged('part-missing', { part });
  return part;
}

interface SheetEntry {
  readonly name: string;
  readonly state: string;
  readonly id: string;
}

interface Entries {
  readonly date1904: boolean;
  readonly entries: readonly SheetEntry[];
  /** The name of the sheet that lists the findings of an earlier run: no table of the office's. */
  readonly findings: string | undefined;
}

async function readEntries(zip: Zip, part: string, limits: Limits): Promise<Entries> {
  const entries: SheetEntry[] = [];
  let inMarker = false;
  let marker = '';
  let date1904 = false;
  let isRoot = true;
  await parseXml(
    zip.read(part, 'listPartBytes'),
    part,
    {
      open(name, attributes) {
        if (isRoot && name !== 'workbook') throw new InputError('format-unknown', { looksLike: 'zip' });
        isRoot = false;
        if (name === 'workbookPr') date1904 = isTrue(attributes.date1904);
        inMarker = name === 'definedName' && attributes.name === FINDINGS_MARKER;
        if (name !== 'sheet') return;
        entries.push({ name: attributes.name ?? '', state: attributes.state ?? '', id: relationshipId(attributes) });
        if (entries.length > limits.sheets) throw exceeds(limits, 'sheets', entries.length);
      },
      text(text) {
        if (inMarker) marker += text;
      },
      close() {
        inMarker = false;
      },
    },
    limits,
  );
  return { date1904, entries, findings: sheetOfReference(marker) };
}

/** `r:id`, whatever prefix stands for the namespace of relationships. */
function relationshipId(attributes: Attributes): string {
  const key = Object.keys(attributes).find((name) => name.includes(':') && localName(name) === 'id');
  return key === undefined ? '' : (attributes[key] ?? '');
}

/** An XML Schema boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
