import type { Limits } from '../../ooxml/limits.ts';
import { parseXml } from '../../ooxml/xml.ts';
import type { Zip } from '../../ooxml/zip.ts';
import { attributeOf } from './prefixed-attributes.ts';

/** One level of a list, as its numbering part defines it (ECMA-376 part 1, §17.9). */
interface ListLevel {
  start: number;
  format: string;
  /** `%1.%2` */
  text: string;
}

/** The lists of a document: the definition that each list number stands for, and where it begins anew. */
interface Lists {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>;
  readonly definitions: ReadonlyMap<string, { readonly definition: string; readonly starts: ReadonlyMap<number, number> }>;
}

/** Counts the paragraphs of numbered lists. */
export interface ListCounter {
  /** The number of the next paragraph of a list as it is shown, `1.`; empty where it is no number in digits. */
  next(list: string, level: number): string;
}

/**
 * Reads the lists of a document.
 * @param part the numbering part; without one no paragraph has a number
 * @throws InputError `workbook-damaged` or `limit-exceeded`
 */
export async function readLists(zip: Zip, part: string | undefined, limits: Limits): Promise<ListCounter> {
  if (part === undefined || !zip.has(part)) return { next: () => '' };
  return countLists(await readDefinitions(zip, part, limits));
}

async function readDefinitions(zip: Zip, part: string, limits: Limits): Promise<Lists> {
  const levels = new Map<string, Map<number, ListLevel>>();
  const definitions = new Map<string, { definition: string; starts: Map<number, number> }>();
  let definition: Map<number, ListLevel> | undefined;
  let list: { definition: string; starts: Map<number, number> } | undefined;
  let level: ListLevel | undefined;
  let overridden = 0;
  await parseXml(
    zip.read(part, 'listPartBytes'),
    part,
    {
      open(name, attributes) {
        const value = attributeOf(attributes, 'val') ?? '';
        if (name === 'abstractNum') levels.set(attributeOf(attributes, 'abstractNumId') ?? '', (definition = new Map()));
        else if (name === 'num') definitions.set(attributeOf(attributes, 'numId') ?? '', (list = { definition: '', starts: new Map() }));
        else if (name === 'abstractNumId' && list !== undefined) list.definition = value;
        else if (name === 'lvlOverride') overridden = Number(attributeOf(attributes, 'ilvl'));
        else if (name === 'startOverride') list?.starts.set(overridden, Number(value));
        else if (name === 'lvl') {
          level = { start: 1, format: 'decimal', text: '' };
          definition?.set(Number(attributeOf(attributes, 'ilvl')), level);
        } else if (name === 'start' && level !== undefined) level.start = Number(value);
        else if (name === 'numFmt' && level !== undefined) level.format = value;
        else if (name === 'lvlText' && level !== undefined) level.text = value;
      },
      close(name) {
        if (name === 'lvl') level = undefined;
        else if (name === 'abstractNum') definition = undefined;
      },
    },
    limits,
  );
  return { levels, definitions };
}

function countLists({ levels, definitions }: Lists): ListCounter {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next(list, level) {
      const { definition, starts } = definitions.get(list) ?? { definition: '', starts: new Map<number, number>() };
      const known = levels.get(definition);
      const own = known?.get(level);
      if (known === undefined || own === undefined) return '';
      const numbers = counts.get(definition) ?? [];
      counts.set(definition, numbers);
      const start = starts.get(level);
      const isFresh = start !== undefined && !begun.has(`${list}/${level}`);
      begun.add(`${list}/${level}`);
      numbers[level] = isFresh ? start : (numbers[level] ?? own.start - 1) + 1;
      numbers.length = level + 1;
      return writeNumber(own.text, known, numbers);
    },
  };
}

/** Fills the numbers of all levels into a level's text; only digits, because other signs need tables of their own. */
function writeNumber(text: string, levels: ReadonlyMap<number, ListLevel>, numbers: readonly number[]): string {
  let isPlain = /%\d/u.test(text);
  const filled = text.replace(/%(\d)/gu, (_, digit: string) => {
    const level = levels.get(Number(digit) - 1);
    if (level?.format !== 'decimal') isPlain = false;
    return String(numbers[Number(digit) - 1] ?? level?.start ?? 1);
  });
  return isPlain ? filled : '';
}
