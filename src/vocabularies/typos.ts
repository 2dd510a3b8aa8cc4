import { TYPOS } from './data.generated.ts';
import type { Typo } from './types.ts';

/** By the code of their first character: a text is looked through once, whatever the number of entries. */
const BY_FIRST = new Map<number, Typo[]>();
for (const typo of TYPOS.entries) {
  const first = typo.wrong.charCodeAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), typo]);
}
/** Whether any entry begins with a character of this code: there is no faster way to ask, and every character of a file is. */
const IS_FIRST = Uint8Array.from({ length: 0x10000 }, (_, code) => Number(BY_FIRST.has(code)));

const NONE: readonly Typo[] = [];

/** The known misprints of a text, each once. */
export function findTypos(text: string): readonly Typo[] {
  let found: Typo[] | undefined;
  for (let at = 0; at + 1 < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (IS_FIRST[code] === 0) continue;
    const typo = BY_FIRST.get(code)?.find((entry) => text.startsWith(entry.wrong, at) && !isRight(entry, text, at));
    if (typo !== undefined && found?.includes(typo) !== true) (found ??= []).push(typo);
  }
  return found ?? NONE;
}

/** Whether the letters belong to a longer wording that is right: 从设计到施工. */
function isRight({ wrong, unless = [] }: Typo, text: string, at: number): boolean {
  return unless.some((wording) => text.startsWith(wording, at - wording.indexOf(wrong)));
}
