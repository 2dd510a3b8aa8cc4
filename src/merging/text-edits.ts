/** A piece of a text and what stands in its stead; where `start` is `end`, something is put in. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap. What is put in at one place stands there in the order of the edits. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  let result = '';
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < from) throw new Error(`two edits overlap at ${edit.start}`);
    result += text.slice(from, edit.start) + edit.text.replaceAll(/\r?\n/gu, newline);
    from = edit.end;
  }
  return result + text.slice(from);
}
