import type { YamlNode } from './yaml-node.ts';
import { skipBlanks } from './yaml-text.ts';

/** A collection whose children lack a node for what is not written. */
type Gappy = Pick<YamlNode, 'kind' | 'start' | 'end' | 'value' | 'children'>;
type Add = (node: Omit<YamlNode, 'at'>) => YamlNode;

/** js-yaml took an entry of the list around this one for an entry of this one: that is what it does behind an empty entry. */
export class MisplacedEntryError extends Error {
  override readonly name = 'MisplacedEntryError';
  readonly offset: number;
  constructor(offset: number) {
    super('an entry further left than its list');
    this.offset = offset;
  }
}

/** One entry between two separators: what stands before its colon, and behind it. */
interface Entry {
  key?: YamlNode;
  value?: YamlNode;
  isPair: boolean;
  hasColon: boolean;
  /** Behind the last sign or node of the entry: where what is missing would stand. */
  end: number;
}

const NO_CHILDREN: readonly YamlNode[] = [];

/**
 * The children of a collection, with empty nodes for what is not written and mappings around the pairs of a list:
 * `- ` without text, `? key` without a value, `{ key }`, `[key: value]`. Only signs, blanks and comments stand between
 * the nodes that were found, so the signs tell which entry lacks what.
 *
 * @throws MisplacedEntryError where the list holds what is not its own
 */
export function fillGaps(text: string, collection: Gappy, add: Add): readonly YamlNode[] {
  const empty = (position: number): YamlNode => add({ kind: 'empty', start: position, end: position, value: null, children: NO_CHILDREN });
  const pair = ({ key, value, end }: Entry): YamlNode[] => [key ?? empty(end), value ?? empty(end)];
  const entries = readEntries(text, collection);
  if (collection.kind === 'mapping') return entries.flatMap(pair);
  const values = collection.value as readonly unknown[];
  return entries.map((entry, index) => {
    if (!entry.isPair) return entry.key ?? empty(entry.end);
    const children = pair(entry);
    return add({ kind: 'mapping', start: children[0]?.start ?? entry.end, end: entry.end, value: values[index], children });
  });
}

function readEntries(text: string, { start, end, children }: Gappy): Entry[] {
  const entries: Entry[] = [];
  let entry: Entry | undefined;
  let column: number | undefined;
  const open = (position: number): Entry => {
    const opened: Entry = { isPair: false, hasColon: false, end: position };
    entries.push(opened);
    return opened;
  };
  const readSigns = (from: number, to: number): void => {
    for (let position = skipBlanks(text, from, to); position < to; position = skipBlanks(text, position + 1, to)) {
      const sign = text[position];
      if (sign === ',') entry = undefined;
      if (sign === '-' && columnOf(text, position) !== (column ??= columnOf(text, position))) throw new MisplacedEntryError(position);
      if (sign === '-' || sign === '?') entry = open(position + 1);
      if (sign === ':') {
        entry ??= open(position + 1);
        entry.hasColon = true;
        entry.end = position + 1;
      }
      if (entry !== undefined && (sign === '?' || sign === ':')) entry.isPair = true;
    }
  };
  const place = (child: YamlNode): void => {
    if (entry === undefined || entry.value !== undefined || (entry.key !== undefined && !entry.hasColon)) entry = open(child.end);
    if (entry.hasColon) entry.value = child;
    else entry.key = child;
    entry.end = child.end;
  };
  let position = start;
  for (const child of children) {
    readSigns(position, child.start);
    place(child);
    position = Math.max(position, child.end);
  }
  readSigns(position, end);
  return entries;
}

function columnOf(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1);
}
