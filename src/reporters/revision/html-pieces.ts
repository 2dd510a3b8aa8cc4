import type { Segment } from '../../model/change.ts';
import type { Language } from '../../model/words.ts';
import { html, joinLines, NOTHING, type Html } from '../html-text.ts';
import { cutPieces } from './compared-text.ts';
import { LEFT_OUT } from './revision-words.ts';

/** The longest text that is shown at one place, in UTF-16 units. */
const LONGEST = 20_000;

function writePiece({ kind, text }: Segment): Html {
  const lines = joinLines(text.split(/\r?\n/u));
  if (kind === 'same') return lines;
  return kind === 'removed' ? html`<del>${lines}</del>` : html`<ins>${lines}</ins>`;
}

/** A text with what went struck out and what came underlined. */
export function writePieces(pieces: readonly Segment[], language: Language): Html {
  const { kept, left } = cutPieces(pieces, LONGEST);
  return html`${kept.map(writePiece)}${left > 0 ? html`<b class="cut">${LEFT_OUT.text[language](left)}</b>` : NOTHING}`;
}
