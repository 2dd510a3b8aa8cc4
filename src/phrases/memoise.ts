/** Longer texts hardly ever repeat and would only fill the cache. */
const LONGEST_KEY = 4000;

/**
 * Remembers the results of a pure function of a text: a catalogue repeats its phrases by the thousand.
 * The cache is emptied when it holds `limit` results, so it never outgrows the work it saves. Results are shared: they must be readonly.
 */
export function memoise<Result>(read: (text: string) => Result, limit = 4096): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined || known.has(text)) return remembered as Result;
    const result = read(text);
    if (text.length > LONGEST_KEY) return result;
    if (known.size >= limit) known.clear();
    known.set(text, result);
    return result;
  };
}
