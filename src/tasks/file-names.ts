/** What Windows takes in no name, and what a shell takes for something else. */
const UNSAFE = /[\u0000-\u001f\u007f<>:"/\\|?*'`$&;!#%{}~\u200b-\u200f\u2028-\u202e\ufeff]+/gu;
/** Names that are devices on Windows, whatever their ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
/** In characters; with the folder and the ending it stays within what every system takes. */
const LONGEST = 60;

/**
 * Gives each unit a name for its file: its own, without what some system refuses, and unlike every other, in upper case or lower.
 *
 * @param taken names that are in use already, without endings
 */
export function nameFiles(units: readonly string[], taken: readonly string[] = []): ReadonlyMap<string, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const names = new Map<string, string>();
  for (const unit of units) {
    const clean = [...unit.normalize('NFC').replaceAll(/\s+/gu, '').replaceAll(UNSAFE, '_')]
      .slice(0, LONGEST)
      .join('')
      .replaceAll(/^\.+|[. ]+$/gu, '');
    const stem = clean === '' || clean === '_' || DEVICES.test(clean) ? `_${clean}` : clean;
    let name = stem;
    for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${stem}-${count}`;
    used.add(name.toLowerCase());
    names.set(unit, name);
  }
  return names;
}
