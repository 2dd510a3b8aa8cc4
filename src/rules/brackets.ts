/** Brackets that belong together; full and half width close each other. */
const CLOSING: Readonly<Record<string, string>> = {
  '《': '》',
  '〈': '〉',
  '<': '>',
  '(': ')',
  '〔': '〕',
  '[': ']',
  '【': '】',
  '﹝': '﹞',
};
const CLOSERS = new Set(Object.values(CLOSING));
const FOLDED: Readonly<Record<string, string>> = { '（': '(', '）': ')', '［': '[', '］': ']', '＜': '<', '＞': '>' };
/** 1) and （一） lost half: what numbers an entry and needs no opening bracket. */
const ENUMERATOR = /(?:^|[\s;；、，,。》])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2})\s?$/u;
/** A text of this length is no name and no number; nothing is said of it. */
const LONGEST = 4000;

/** Offsets of the brackets that have no partner, in order. */
export function findUnbalanced(text: string): readonly number[] {
  if (text.length > LONGEST) return [];
  const lone: number[] = [];
  const open: { readonly at: number; readonly close: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const written = text[at] ?? '';
    const character = FOLDED[written] ?? written;
    const close = CLOSING[character];
    if (close !== undefined) open.push({ at, close });
    else if (CLOSERS.has(character)) {
      const partner = open.findLastIndex((bracket) => bracket.close === character);
      if (partner >= 0) for (const skipped of open.splice(partner).slice(1)) lone.push(skipped.at);
      else if (character !== ')' || !ENUMERATOR.test(text.slice(Math.max(0, at - 4), at))) lone.push(at);
    }
  }
  return [...lone, ...open.map((bracket) => bracket.at)].toSorted((a, b) => a - b);
}
