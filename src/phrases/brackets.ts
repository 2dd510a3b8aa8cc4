const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '〔': '〕',
  '[': ']',
  '［': '］',
  '【': '】',
  '﹝': '﹞',
  '{': '}',
};
const KINDS: Readonly<Record<string, string>> = { '）': ')', ')': ')' };

/** Offsets of brackets that belong together, by the offset of the opening one. Full and half width close each other; what is unbalanced is left out. */
export function matchBrackets(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly at: number; readonly close: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const close = CLOSING[character];
    if (close !== undefined) {
      open.push({ at, close: KINDS[close] ?? close });
      continue;
    }
    const last = open.at(-1);
    if (last !== undefined && (KINDS[character] ?? character) === last.close) {
      pairs.set(last.at, at);
      open.pop();
    }
  }
  return pairs;
}

/** Cuts a text at the characters of `separators` that stand outside brackets; parts come untrimmed, empty ones included. */
export function splitOutsideBrackets(text: string, separators: string): string[] {
  const pairs = matchBrackets(text);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const close = pairs.get(at);
    if (close !== undefined) {
      at = close;
    } else if (separators.includes(text[at] ?? '')) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
