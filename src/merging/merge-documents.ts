import { isSame, mergeValue, type Value } from './merge-values.ts';
import type { Entry, Field, Outline } from './outline.ts';
import { applyTextEdits, type TextEdit } from './text-edits.ts';
import { bothWritten, commentsAbove, entryText, fieldText, markConflict, type Sides } from './written.ts';

/** Which item is which, by index. */
export interface MergePairing {
  readonly oursOf: ReadonlyMap<number, number>;
  readonly theirsOf: ReadonlyMap<number, number>;
  /** Items that both sides added, theirs to ours. */
  readonly addedByBoth: ReadonlyMap<number, number>;
}

/** Something that both sides changed and only a person can settle. */
export interface MergeConflict {
  /** The item; absent where it is the document's own. */
  readonly item?: ReadonlyMap<string, Value> | undefined;
  /** `item`: one side removed what the other changed; else the key of an element, which both changed. */
  readonly about: string;
  readonly ours: Value | undefined;
  readonly base: Value | undefined;
  readonly theirs: Value | undefined;
}

/** The merged text, and what was done. */
export interface MergedDocument {
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
  /** Elements that were taken from theirs, and items that came from there or went as there. */
  readonly taken: { readonly elements: number; readonly added: number; readonly removed: number };
}

/** Keys that do not count: numbers are given anew every year, and an id is chosen once by each side. */
const OWN_KEYS: ReadonlySet<string> = new Set(['id', 'number']);

/**
 * Brings what theirs changed since base into ours. Ours keeps its order, comments and way of writing; conflicts stand in the text
 * with git's markers, so that nothing is lost and nobody takes the file for whole.
 */
export function mergeDocuments(
  base: Outline,
  ours: Outline,
  theirs: Outline,
  pairing: MergePairing,
  labels: Sides<string>,
): MergedDocument {
  const merge: Merge = {
    base,
    ours,
    theirs,
    labels,
    ourPlaces: placesInOurs(pairing),
    edits: [],
    conflicts: [],
    taken: { elements: 0, added: 0, removed: 0 },
  };
  mergeFields(merge, { base: base.fields, ours: ours.fields, theirs: theirs.fields }, undefined);
  for (const [index, entry] of base.entries.entries()) {
    mergeEntry(merge, entry, ours.entries[pairing.oursOf.get(index) ?? -1], theirs.entries[pairing.theirsOf.get(index) ?? -1]);
  }
  insertAdded(merge, pairing);
  return { text: applyTextEdits(ours.text, merge.edits), conflicts: merge.conflicts, taken: merge.taken };
}

interface Merge {
  readonly base: Outline;
  readonly ours: Outline;
  readonly theirs: Outline;
  readonly labels: Sides<string>;
  /** Where an item of theirs stands among ours. */
  readonly ourPlaces: ReadonlyMap<number, number>;
  readonly edits: TextEdit[];
  readonly conflicts: MergeConflict[];
  readonly taken: { elements: number; added: number; removed: number };
}

function placesInOurs({ oursOf, theirsOf, addedByBoth }: MergePairing): ReadonlyMap<number, number> {
  const places = new Map(addedByBoth);
  for (const [index, place] of theirsOf) {
    const at = oursOf.get(index);
    if (at !== undefined) places.set(place, at);
  }
  return places;
}

/** What all three have of an item, or that one side removed. */
function mergeEntry(merge: Merge, base: Entry, ours: Entry | undefined, theirs: Entry | undefined): void {
  if (ours === undefined && theirs === undefined) return;
  if (theirs === undefined && ours !== undefined) {
    if (isUnchanged(base, ours)) removeEntry(merge, ours);
    else conflictOfEntries(merge, { base, ours });
  } else if (ours === undefined && theirs !== undefined) {
    if (!isUnchanged(base, theirs)) conflictOfEntries(merge, { base, theirs });
  } else if (ours !== undefined && theirs !== undefined) {
    mergeWithin(merge, base, ours, theirs);
  }
}

function isUnchanged(base: Entry, side: Entry): boolean {
  const keys = new Set([...base.value.keys(), ...side.value.keys()].filter((key) => !OWN_KEYS.has(key)));
  return [...keys].every((key) => isSame(base.value.get(key), side.value.get(key)));
}

/** Element by element; an item in brackets, or one whose first element is contested, only as a whole. */
function mergeWithin(merge: Merge, base: Entry, ours: Entry, theirs: Entry): void {
  if (isUnchanged(base, theirs) || isUnchanged(ours, theirs)) return;
  const first = ours.fields[0]?.key ?? '';
  const contested = mergeValue(base.value.get(first), ours.value.get(first), theirs.value.get(first)).from === 'conflict';
  const whole = ours.fields.length === 0 || theirs.fields.length === 0 || (contested && !OWN_KEYS.has(first));
  if (!whole) {
    mergeFields(merge, { base: base.fields, ours: ours.fields, theirs: theirs.fields }, ours);
    return;
  }
  if (!isUnchanged(base, ours)) {
    conflictOfEntries(merge, { base, ours, theirs });
    return;
  }
  merge.taken.elements += 1;
  merge.edits.push({ start: ours.start, end: ours.end, text: entryText(theirs, merge.theirs, ours.dashColumn) });
}

function removeEntry(merge: Merge, ours: Entry): void {
  merge.taken.removed += 1;
  // With the blank line behind it, so that no gap is left.
  const { text } = merge.ours;
  const gap = /^\r?\n(?:[ \t]*\r?\n)?/u.exec(text.slice(ours.end))?.[0].length ?? 0;
  merge.edits.push({ start: ours.start, end: ours.end + gap, text: '' });
}

function conflictOfEntries(merge: Merge, { base, ours, theirs }: Partial<Sides<Entry>>): void {
  const column = (ours ?? merge.ours.entries[0])?.dashColumn ?? 0;
  const text = (entry: Entry | undefined, outline: Outline): string | undefined => entry && entryText(entry, outline, column);
  const marked = markConflict(
    { base: text(base, merge.base), ours: text(ours, merge.ours), theirs: text(theirs, merge.theirs) },
    merge.labels,
  );
  merge.conflicts.push({
    item: (ours ?? theirs ?? base)?.value,
    about: 'item',
    base: base?.value,
    ours: ours?.value,
    theirs: theirs?.value,
  });
  if (ours !== undefined) {
    merge.edits.push({ start: ours.start, end: ours.end, text: marked });
    return;
  }
  const at = theirs === undefined ? merge.ours.listStart : placeFor(merge, merge.theirs.entries.indexOf(theirs));
  merge.edits.push({ start: at, end: at, text: `\n${marked}` });
}

/** The elements of an item, or of the document where no item is given. */
function mergeFields(merge: Merge, fields: Sides<readonly Field[]>, item: Entry | undefined): void {
  const find = (list: readonly Field[], key: string): Field | undefined => list.find((field) => field.key === key);
  for (const key of new Set([...fields.ours, ...fields.theirs, ...fields.base].map((field) => field.key))) {
    if (item !== undefined && OWN_KEYS.has(key)) continue;
    mergeField(merge, key, { base: find(fields.base, key), ours: find(fields.ours, key), theirs: find(fields.theirs, key) }, fields, item);
  }
}

function mergeField(
  merge: Merge,
  key: string,
  { base, ours, theirs }: Sides<Field | undefined>,
  fields: Sides<readonly Field[]>,
  item: Entry | undefined,
): void {
  const { from, value } = mergeValue(base?.value, ours?.value, theirs?.value);
  if (from === 'ours' || (from === 'both' && isSame(value, ours?.value))) return;
  if (from === 'conflict') {
    merge.conflicts.push({ item: item?.value, about: key, base: base?.value, ours: ours?.value, theirs: theirs?.value });
    markField(merge, fields.ours, { base, ours, theirs }, item);
    return;
  }
  merge.taken.elements += 1;
  if (from === 'theirs' && theirs === undefined) {
    removeField(merge, fields.ours, ours);
    return;
  }
  const column = item?.column ?? 0;
  const text =
    from === 'theirs' && theirs !== undefined ? fieldText(theirs, merge.theirs, column) : bothWritten(key, value, ours, theirs, column);
  placeField(merge, fields, key, text, item);
}

/** In the stead of ours, or behind what it stands behind on their side. */
function placeField(merge: Merge, { ours, theirs }: Sides<readonly Field[]>, key: string, text: string, item: Entry | undefined): void {
  const present = ours.find((field) => field.key === key);
  if (present !== undefined) {
    merge.edits.push({ start: present.start, end: present.end, text });
    return;
  }
  const place = theirs.findIndex((field) => field.key === key);
  const before = new Set(theirs.slice(0, place).map((field) => field.key));
  const at = (ours.findLast((field) => before.has(field.key)) ?? ours[0])?.end ?? item?.end ?? 0;
  merge.edits.push({ start: at, end: at, text: `\n${' '.repeat(item?.column ?? 0)}${text}` });
}

/** The first element of an item stands behind the dash: what follows moves up to it. */
function removeField(merge: Merge, fields: readonly Field[], field: Field | undefined): void {
  if (field === undefined) return;
  const { text } = merge.ours;
  const before = text.slice(0, field.start);
  const next = fields[fields.indexOf(field) + 1];
  const isFirst = /(?:^|[^\s][ \t]*)$/u.test(before);
  if (isFirst && next !== undefined) merge.edits.push({ start: field.start, end: next.start, text: '' });
  // With the line break before it, so that what is put in behind it keeps its own.
  else merge.edits.push({ start: before.trimEnd().length, end: field.end, text: '' });
}

function markField(
  merge: Merge,
  fields: readonly Field[],
  { base, ours, theirs }: Sides<Field | undefined>,
  item: Entry | undefined,
): void {
  const column = item?.column ?? 0;
  const text = (field: Field | undefined, outline: Outline): string | undefined =>
    field && `${' '.repeat(column)}${fieldText(field, outline, column)}`;
  const marked = markConflict(
    { base: text(base, merge.base), ours: text(ours, merge.ours), theirs: text(theirs, merge.theirs) },
    merge.labels,
  );
  if (ours !== undefined) {
    merge.edits.push({ start: merge.ours.text.lastIndexOf('\n', ours.start - 1) + 1, end: ours.end, text: marked });
    return;
  }
  const at = fields.at(-1)?.end ?? item?.end ?? 0;
  merge.edits.push({ start: at, end: at, text: `\n${marked}` });
}

/** Items that theirs added: behind what they stand behind there; those that ours added too are merged as if from nothing. */
function insertAdded(merge: Merge, pairing: MergePairing): void {
  const known = new Set(pairing.theirsOf.values());
  for (const [place, entry] of merge.theirs.entries.entries()) {
    if (known.has(place)) continue;
    const twin = merge.ours.entries[pairing.addedByBoth.get(place) ?? -1];
    if (twin !== undefined) {
      mergeWithin(merge, { ...entry, value: new Map(), fields: [] }, twin, entry);
      continue;
    }
    const at = placeFor(merge, place);
    const column = merge.ours.entries[0]?.dashColumn ?? entry.dashColumn;
    const comments = commentsAbove(entry, merge.theirs, column);
    merge.taken.added += 1;
    merge.edits.push({ start: at, end: at, text: `\n${gapOf(merge.ours)}${comments}${entryText(entry, merge.theirs, column)}` });
  }
}

/** Behind the item of ours that stands before it on their side, or at the head of the list. */
function placeFor(merge: Merge, place: number): number {
  for (let before = place - 1; before >= 0; before -= 1) {
    const entry = merge.ours.entries[merge.ourPlaces.get(before) ?? -1];
    if (entry !== undefined) return entry.end;
  }
  return merge.ours.listStart;
}

/** A blank line, where ours has one between its items. */
function gapOf({ entries, text }: Outline): string {
  const [first, second] = entries;
  return first !== undefined && second !== undefined && /\n[ \t]*\r?\n/u.test(text.slice(first.end, second.start)) ? '\n' : '';
}
