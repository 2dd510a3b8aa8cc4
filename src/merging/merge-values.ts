/** A value as YAML has it, with all scalars as text; a mapping is a Map, so that no key is special. */
export type Value = string | readonly Value[] | ReadonlyMap<string, Value>;

/** What became of a value: whose it is, or that nobody but a person can say. `both`: made from the two. */
export type MergedValue =
  | { readonly from: 'ours' | 'theirs' | 'both'; readonly value: Value | undefined }
  | { readonly from: 'conflict'; readonly value?: undefined };

const CONFLICT: MergedValue = { from: 'conflict' };

/**
 * Merges one value that two sides may have changed. A side that did not change it yields; lists take up what each side added and
 * leave out what each removed, unless both replaced the same entry; mappings are merged key by key.
 *
 * @param base what both began with; `undefined` where it was not there
 */
export function mergeValue(base: Value | undefined, ours: Value | undefined, theirs: Value | undefined): MergedValue {
  if (isSame(ours, theirs) || isSame(base, theirs)) return { from: 'ours', value: ours };
  if (isSame(base, ours)) return { from: 'theirs', value: theirs };
  if (isList(ours) && isList(theirs) && [base, ours, theirs].some(Array.isArray))
    return mergeLists(asList(base), asList(ours), asList(theirs));
  if (isMap(ours) && isMap(theirs) && (base === undefined || isMap(base))) return mergeMaps(base ?? new Map(), ours, theirs);
  return CONFLICT;
}

/** Whether two values say the same; one entry may be written as a list or without. */
export function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return one === other || keyOf(one) === keyOf(other);
}

/** A text that equal values have in common; the order of keys does not count. */
function keyOf(value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return JSON.stringify(value);
  if (isMap(value))
    return `{${[...value]
      .map(([key, entry]) => `${JSON.stringify(key)}:${keyOf(entry)}`)
      .toSorted()
      .join()}}`;
  return value.length === 1 ? keyOf(value[0]) : `[${value.map(keyOf).join()}]`;
}

function isMap(value: Value | undefined): value is ReadonlyMap<string, Value> {
  return value instanceof Map;
}

/** A single text counts as a list of one. */
function isList(value: Value | undefined): value is Exclude<Value, ReadonlyMap<string, Value>> {
  return value !== undefined && !isMap(value);
}

function asList(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return typeof value === 'string' || isMap(value) ? [value] : value;
}

function mergeLists(base: readonly Value[], ours: readonly Value[], theirs: readonly Value[]): MergedValue {
  const [baseKeys, ourKeys, theirKeys] = [base, ours, theirs].map((list) => new Set(list.map(keyOf)));
  if (baseKeys === undefined || ourKeys === undefined || theirKeys === undefined) return CONFLICT;
  // Equal entries twice in one list: which of them was meant cannot be told.
  if (ourKeys.size < ours.length || theirKeys.size < theirs.length || baseKeys.size < base.length) return CONFLICT;
  // Both put something in place of the same entry.
  const bothRemoved = [...baseKeys].some((key) => !ourKeys.has(key) && !theirKeys.has(key));
  const addedBy = (keys: ReadonlySet<string>): readonly string[] => [...keys].filter((key) => !baseKeys.has(key));
  if (bothRemoved && addedBy(ourKeys).join() !== addedBy(theirKeys).join()) return CONFLICT;
  const merged = ours.filter((entry) => !baseKeys.has(keyOf(entry)) || theirKeys.has(keyOf(entry)));
  let behind = 0;
  for (const entry of theirs) {
    const key = keyOf(entry);
    const at = merged.findIndex((present) => keyOf(present) === key);
    if (at >= 0) behind = at + 1;
    else if (!baseKeys.has(key)) merged.splice(behind++, 0, entry);
  }
  return { from: 'both', value: merged };
}

function mergeMaps(base: ReadonlyMap<string, Value>, ours: ReadonlyMap<string, Value>, theirs: ReadonlyMap<string, Value>): MergedValue {
  const merged = new Map<string, Value>();
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const { from, value } = mergeValue(base.get(key), ours.get(key), theirs.get(key));
    if (from === 'conflict') return CONFLICT;
    if (value !== undefined) merged.set(key, value);
  }
  return { from: 'both', value: merged };
}
