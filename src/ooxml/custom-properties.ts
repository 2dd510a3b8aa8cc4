import { InputError } from '../model/problem.ts';
import { LIMITS, type Limits } from './limits.ts';
import { readRelationships } from './relationships.ts';
import { escapeXml } from './escape-xml.ts';
import type { ZipPart } from './write-zip.ts';
import { parseXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** The property under which a mapping travels inside a workbook or a text document. */
export const MAPPING_PROPERTY = 'openness-catalogue';

const PART = 'docProps/custom.xml';
/** The format id of the user-defined property set, and its first free property number (ECMA-376 part 1, §22.3). */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_NUMBER = 2;
/** Office programs let a property's text have no more; a longer one is divided over several. */
const LONGEST_TEXT = 255;

const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VARIANTS = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';

/**
 * The text of a custom document property (ECMA-376 part 1, §22.3), put together again where it was divided.
 * `undefined` where there is none, or where the part that holds it is damaged: the document counts without it.
 */
export async function readCustomProperty(zip: Zip, name: string, limits: Limits = LIMITS): Promise<string | undefined> {
  const texts = new Map<string, string>();
  try {
    const relationships = [...(await readRelationships(zip, '', limits)).values()];
    const part = relationships.find(({ type }) => type === 'custom-properties' || type === 'customProperties')?.target;
    if (part === undefined || !zip.has(part)) return undefined;
    let property = '';
    let inside = '';
    await parseXml(
      zip.read(part, 'listPartBytes'),
      part,
      {
        open(element, attributes) {
          if (element === 'property') property = attributes.name ?? '';
          inside = element;
        },
        close() {
          inside = '';
        },
        text(text) {
          if (inside === 'lpwstr' && property.startsWith(name)) texts.set(property, (texts.get(property) ?? '') + text);
        },
      },
      limits,
    );
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
  const first = texts.get(name);
  if (first === undefined) return undefined;
  const pieces = [first];
  for (let next = texts.get(`${name}-2`); next !== undefined; next = texts.get(`${name}-${pieces.length + 1}`)) pieces.push(next);
  return pieces.join('');
}

/** The parts of a package that has no custom properties yet, with one. */
export function addCustomProperty(parts: readonly ZipPart[], name: string, value: string): readonly ZipPart[] {
  const properties = divide(value).map((piece, index) => {
    const key = index === 0 ? name : `${name}-${index + 1}`;
    return `<property fmtid="${FORMAT_ID}" pid="${FIRST_NUMBER + index}" name="${escapeXml(key)}"><vt:lpwstr>${escapeXml(piece)}</vt:lpwstr></property>`;
  });
  const content = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${PROPERTIES}" xmlns:vt="${VARIANTS}">${properties.join('')}</Properties>`;
  return [
    ...parts.map((part) => {
      if (part.name === '[Content_Types].xml')
        return insertLast(part, '</Types>', `<Override PartName="/${PART}" ContentType="${CONTENT_TYPE}"/>`);
      if (part.name === '_rels/.rels')
        return insertLast(part, '</Relationships>', `<Relationship Id="customProperties" Type="${RELATIONSHIP}" Target="${PART}"/>`);
      return part;
    }),
    { name: PART, content },
  ];
}

/** Pieces that cut no character in two. */
function divide(value: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  while (start < value.length) {
    let end = Math.min(start + LONGEST_TEXT, value.length);
    if (end < value.length && /[\ud800-\udbff]/.test(value[end - 1] ?? '')) end -= 1;
    pieces.push(value.slice(start, end));
    start = end;
  }
  return pieces;
}

function insertLast({ name, content }: ZipPart, closing: string, element: string): ZipPart {
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  return { name, content: text.replace(closing, () => element + closing) };
}
