import { splitOutsideBrackets } from './brackets.ts';
import { looksLikeBody, splitBodies, splitLines, splitRunTogether } from './bodies.ts';
import { memoise } from './memoise.ts';

/**
 * The bodies that a cell names, as written and trimmed. Separators are 、 , / ; a line break that is not within a name, and 和, 及 or a
 * blank where both sides are bodies; never inside brackets. Names without anything between them are cut only where it is sure. A
 * description that shares its last word (市场监督管理、行政审批相关责任部门) stays whole.
 */
export const parseSubjects: (text: string) => readonly string[] = memoise(readSubjects);

function readSubjects(text: string): readonly string[] {
  return splitLines(text.trim())
    .flatMap((line) => splitOutsideBrackets(line, ',，;；/／。'))
    .flatMap((piece) => joinDescriptions(splitOutsideBrackets(piece, '、')))
    .flatMap(splitBodies)
    .flatMap(splitRunTogether)
    .map((name) => name.replace(/^(?:\d{1,2}[.、．]|[①-⑳])\s*/, '').trim())
    .filter((name) => name !== '');
}

/** Names that are none by themselves belong to the description that follows them. */
function joinDescriptions(pieces: readonly string[]): string[] {
  const last = pieces.at(-1) ?? '';
  if (!/(?:部门|机关|机构|单位|主体)\s*$/.test(last)) return [...pieces];
  let first = pieces.length - 1;
  while (first > 0 && !looksLikeBody(pieces[first - 1] ?? '')) first -= 1;
  return [...pieces.slice(0, first), pieces.slice(first).join('、')];
}
