/**
 * Cuts a line into the raw texts of its cells, at bars that are neither escaped nor between backticks. Bars around the line
 * divide nothing. A line without a bar is one cell.
 */
export function splitRow(line: string): readonly string[] {
  const row = line.trim();
  const bars = findBars(row);
  if (bars[0] !== 0) bars.unshift(-1);
  if (bars.at(-1) !== row.length - 1 || bars.length === 1) bars.push(row.length);
  return bars.slice(1).map((bar, index) => row.slice((bars[index] ?? 0) + 1, bar).trim());
}

function findBars(row: string): number[] {
  const bars: number[] = [];
  const codeEnds = row.includes('`') ? findCode(row) : undefined;
  for (let at = 0; at < row.length; at += 1) {
    const character = row[at];
    if (character === '|') bars.push(at);
    else if (character === '\\') at += 1;
    else if (character === '`') at = (codeEnds?.get(at) ?? runEnd(row, at)) - 1;
  }
  return bars;
}

/** Where code ends, by the start of the run of backticks that begins it: behind the next run of the same length. */
function findCode(row: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open = new Map<number, number>();
  for (let at = row.indexOf('`'); at !== -1; at = row.indexOf('`', at)) {
    const end = runEnd(row, at);
    const start = open.get(end - at);
    if (start !== undefined) ends.set(start, end);
    open.set(end - at, at);
    at = end;
  }
  return ends;
}

function runEnd(row: string, start: number): number {
  let end = start;
  while (row[end] === '`') end += 1;
  return end;
}

/** Marks within a cell or a line, the longer first. */
const INLINE =
  /\\([!-/:-@[-`{-~])|(`+)|<br[ \t]*\/?>|\*\*|&(?:nbsp|amp|lt|gt|quot|#124|#10);|!?\[([^[\]]{0,500})\]\([^()\s]{0,2000}\)|\[([xX ])\](?=\s|$)/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#124;': '|',
  '&#10;': '\n',
};

/** A cell or line as it is shown: marks of Markdown taken off, `<br>` a line break, `[x]` a ticked box. */
export function showText(raw: string): string {
  const shown = raw.replaceAll(INLINE, (mark: string, escaped?: string, code?: string, link?: string, box?: string) => {
    if (escaped !== undefined) return escaped;
    if (link !== undefined) return link;
    if (box !== undefined) return box === ' ' ? '□' : '☑';
    if (mark.startsWith('<')) return '\n';
    return code === undefined ? (ENTITIES[mark.toLowerCase()] ?? '') : '';
  });
  return shown
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
