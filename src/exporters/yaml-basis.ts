import type { Basis } from '../model/phrases.ts';
import { parseBasis } from '../phrases/index.ts';
import { sameValue } from './yaml-same.ts';

const SEPARATORS = /^[\s、;；,，。]+|[\s、;；,，]+$/g;
const MARK = /^(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）]|[①-⑳]|[●•○◆■▪])\s*/u;

/**
 * The acts of a basis one by one, as entries of a list: cut between acts, else at line breaks, else not at all. A cut
 * counts only where the pieces read as the whole does.
 */
export function splitBasis(basis: Basis): readonly string[] {
  for (const pieces of [splitActs(basis.text).map(dropMarks), splitLines(basis.text).map(dropMarks), splitLines(basis.text)]) {
    const entries = pieces.filter((piece) => piece !== '');
    if (entries.length > 0 && readsAs(entries, basis)) return entries;
  }
  return [basis.text];
}

function readsAs(entries: readonly string[], { citations, looseNumbers, unresolved }: Basis): boolean {
  const read = entries.map((entry) => parseBasis(entry));
  return (
    sameValue(
      read.flatMap((one) => one.citations),
      citations,
    ) &&
    sameValue(
      read.flatMap((one) => one.looseNumbers),
      looseNumbers,
    ) &&
    sameValue(
      read.flatMap((one) => one.unresolved),
      unresolved,
    )
  );
}

function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.trim());
}

function dropMarks(piece: string): string {
  return piece.replaceAll(SEPARATORS, '').replace(MARK, '').trim();
}

/** Pieces that each hold a title: cut at line breaks and separators outside titles, and where 《 follows at once upon 》 or a bracket. */
function splitActs(text: string): string[] {
  const acts: string[] = [];
  for (const piece of cutOutsideTitles(text)) {
    const last = acts.at(-1);
    // What names no act goes on with the one before: 第三条、第五条.
    if (last !== undefined && (!piece.includes('《') || !last.includes('《'))) acts[acts.length - 1] = last + piece;
    else acts.push(piece);
  }
  return acts;
}

/** The text in pieces; each separator stays at the end of the piece before it. */
function cutOutsideTitles(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (depth === 0 && at > start && isCut(text, at)) {
      pieces.push(text.slice(start, at));
      start = at;
    }
    const character = text[at] ?? '';
    if ('《（(〔['.includes(character)) depth += 1;
    if ('》）)〕]'.includes(character)) depth = Math.max(0, depth - 1);
  }
  pieces.push(text.slice(start));
  return pieces;
}

const NUMBERED_TITLE = /^(?:\d{1,2}[.．、]|[（(]\d{1,2}[)）]|[①-⑳])\s*《/u;
const LONGEST_MARK = 8;

function isCut(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  if ('、;；\n'.includes(before)) return true;
  if (text[at] === '《') return '》）)号条款项'.includes(before);
  return !/\d/.test(before) && NUMBERED_TITLE.test(text.slice(at, at + LONGEST_MARK));
}
