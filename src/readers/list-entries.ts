/** The title of an act, in which a line break is that of a narrow column. */
const TITLE = /《[^《》]{1,120}(?:法|例|办\s*法|规\s*定|意\s*见|通\s*知|决\s*定|细\s*则|方\s*案)》/gu;
const BULLET = /^[●•·○◆■▪*]\s*|^[-—]\s+/;
const CIRCLED = /(?=[①-⑳●])/u;
const MARK = /(\d{1,2})\s*[.．、](?![\d０-９])|[（(](\d{1,2})[)）]/gu;

/**
 * The entries of a list in a cell. An entry begins on a new line, at ①, at ●, and at 1. 2. 3. where the numbers follow one another from 1
 * (第1、2项 and 2.5万元 do not). Marks at the front and a closing semicolon are dropped.
 */
export function splitEntries(text: string): readonly string[] {
  return text
    .replaceAll(TITLE, (title) => title.replaceAll(/\s*[\r\n]+\s*/g, ''))
    .split(/\r\n|\r|\n/)
    .flatMap(splitNumbered)
    .flatMap((piece) => piece.split(CIRCLED))
    .map(dropMarks)
    .filter((entry) => entry !== '');
}

/** Cuts a line at marks of one style, 1. or (1), that count up by one; a line that begins with a mark sets the count. */
function splitNumbered(line: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  let expected: number | undefined;
  let bracketed = false;
  for (const match of line.matchAll(MARK)) {
    const value = Number(match[1] ?? match[2]);
    const atFront = line.slice(0, match.index).trim() === '';
    if (expected === undefined) {
      if (!atFront && value !== 1) continue;
      bracketed = match[2] !== undefined;
    } else if (value !== expected || bracketed !== (match[2] !== undefined)) {
      continue;
    }
    if (!atFront) {
      pieces.push(line.slice(start, match.index));
      start = match.index;
    }
    expected = value + 1;
  }
  pieces.push(line.slice(start));
  return pieces;
}

const NUMBERED = /^(?:\d{1,2}\s*[.．、](?![\d０-９])|[（(]\d{1,2}[)）]|[①-⑳])\s*[.、]?\s*/u;

function dropMarks(piece: string): string {
  return piece
    .trim()
    .replace(BULLET, '')
    .replace(NUMBERED, '')
    .replace(/[;；]$/, '')
    .trim();
}
