import type { TextEdit } from '../../ooxml/xml-elements.ts';

/** A text with, for each of its UTF-16 units, the stretch of the source that stands for it. */
export interface DecodedText {
  readonly value: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Gathers a decoded text unit by unit. */
export class TextDecoding implements DecodedText {
  value = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  /** Adds what one stretch of the source stands for; of several units the first has it all. */
  add(text: string, start: number, end: number): void {
    for (let unit = 0; unit < text.length; unit += 1) {
      this.starts.push(unit === 0 ? start : end);
      this.ends.push(end);
    }
    this.value += text;
  }

  /** Takes units off the end. */
  cut(length: number): void {
    this.value = this.value.slice(0, length);
    this.starts.length = length;
    this.ends.length = length;
  }
}

/**
 * Edits of a value as edits of its source. Source between the units of one edit stays: the markup between two runs of
 * rich text. New text stands where the first replaced unit stood, or behind the unit before it.
 *
 * @param encode undefined where a text cannot be written
 */
export function toSourceEdits(
  { starts, ends }: DecodedText,
  edits: readonly TextEdit[],
  encode: (text: string) => string | undefined,
): TextEdit[] | undefined {
  const written: TextEdit[] = [];
  for (const { start, end, text } of edits) {
    const source = encode(text);
    if (source === undefined) return undefined;
    if (start === end) {
      const at = start > 0 ? ends[start - 1] : starts[0];
      if (at === undefined) return undefined;
      written.push({ start: at, end: at, text: source });
      continue;
    }
    let rest = source;
    for (let unit = start; unit < end;) {
      const from = starts[unit];
      let to = ends[unit];
      unit += 1;
      while (unit < end && starts[unit] === to) to = ends[unit++];
      if (from === undefined || to === undefined) return undefined;
      written.push({ start: from, end: to, text: rest });
      rest = '';
    }
  }
  return written;
}
