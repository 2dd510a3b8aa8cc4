import { TYPOS } from './data.generated.ts';
import type { Typo } from './types.ts';

/** By their first character: a text is looked through once, whatever the number of entries. */
const BY_FIRST = new Map<string, Typo[]>();
for (const typo of TYPOS.entries) {
  const first = typo.wrong.slice(0, 1);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), typo]);
}

/** The known misprints of a text, each once. */
export function findTypos(text: string): readonly Typo[] {
  const found = new Set<Typo>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const typo = BY_FIRST.get(text[at] ?? '')?.find((entry) => text.startsWith(entry.wrong, at) && !isRight(entry, text, at));
    if (typo !== undefined) found.add(typo);
  }
  return [...found];
}

/** Whether the letters belong to a longer wording that is right: 从设计到施工. */
function isRight({ wrong, unless = [] }: Typo, text: string, at: number): boolean {
  return unless.some((wording) => text.startsWith(wording, at - wording.indexOf(wrong)));
}
