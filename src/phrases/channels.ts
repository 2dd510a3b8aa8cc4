import type { ChannelUse } from '../model/phrases.ts';
import { findChannel, findChannelByEnding, STANDARD_WORDINGS } from '../vocabularies/channels.ts';
import { comparable, foldWidth } from '../vocabularies/normalise.ts';
import { splitOutsideBrackets } from './brackets.ts';
import { readChecklist } from './checklist.ts';
import { memoise } from './memoise.ts';

/** The channels of a cell, and what is neither a channel nor a box. */
export interface ChannelReading {
  readonly channels: readonly ChannelUse[];
  readonly unresolved: readonly string[];
}

/**
 * Reads the channels of a cell: the ticked boxes of a checklist, or a list of names. The thirteen standard boxes (also by another
 * wording: 清源县政府网站) have an id; other platforms that say what they are (…平台, …热线) are `named`; all else is `unknown`.
 * Words of a checklist that belong to no box are unresolved, as is 同上.
 */
export const parseChannels: (text: string) => ChannelReading = memoise(readChannels);

const JOINTS = /[/／和及与或]/;

function readChannels(text: string): ChannelReading {
  const boxes = readChecklist(text);
  if (boxes === undefined) return readList(text);
  const channels: ChannelUse[] = [];
  const unresolved: string[] = [];
  for (const box of boxes) {
    if (box.mark === '') {
      unresolved.push(box.label);
      continue;
    }
    const label = readLabel(box.label);
    if (label.rest !== '') unresolved.push(label.rest);
    if (box.ticked && label.use !== undefined) channels.push(label.use);
    if (box.ticked && label.use === undefined && label.rest === '') unresolved.push(box.mark);
  }
  return { channels, unresolved };
}

/** The words beside a box: one channel, with words of its own, and perhaps others whose box was lost. */
function readLabel(label: string): { readonly use?: ChannelUse | undefined; readonly rest: string } {
  if (label === '') return { rest: '' };
  const whole = nameChannel(label);
  // 政府网站;政府公报 behind one box ends like the one and begins like the other.
  const several = findChannel(label) === undefined && whole.id !== 'other' && splitOutsideBrackets(label, '、;；,，').length > 1;
  if (whole.kind !== 'unknown' && !several) return { use: whole, rest: '' };
  const standard = startsWithStandard(label);
  if (standard === undefined) return { use: whole, rest: '' };
  const rest = label.slice(standard.length).replace(/^[\s、;；,，/]+/, '');
  const name = label.slice(0, standard.length).trim();
  const note = /^[(（]([^()（）]*)[)）]$|^[:：]([^]+)$/.exec(rest);
  if (note !== null) return { use: { text: label, id: standard.id, kind: 'standard', note: (note[1] ?? note[2] ?? '').trim() }, rest: '' };
  return { use: { text: name, id: standard.id, kind: 'standard' }, rest };
}

/** How many characters of the label, blanks included, the longest standard wording at its beginning takes. */
function startsWithStandard(label: string): { readonly id: string; readonly length: number } | undefined {
  const wanted = comparable(label.slice(0, 200));
  const match = STANDARD_WORDINGS.find(({ wording }) => wanted.startsWith(wording));
  if (match === undefined) return undefined;
  let length = 0;
  for (let seen = 0; seen < match.wording.length && length < label.length; length += 1) {
    if (comparable(label[length] ?? '') !== '') seen += 1;
  }
  return { id: match.channel.id, length };
}

function readList(text: string): ChannelReading {
  const whole = text.trim();
  if (whole === '') return { channels: [], unresolved: [] };
  if (/^(?:同上|同前|同左|[-—–─/〃])$|^——$/.test(whole)) return { channels: [], unresolved: [whole] };
  const standard = findChannel(whole);
  if (standard !== undefined) return { channels: [use(whole, standard.id, standard.kind)], unresolved: [] };
  const pieces = splitOutsideBrackets(whole, '、;；,，\n\r|。')
    .flatMap(takeEnumerator)
    .map((piece) => piece.trim());
  const channels = pieces.filter((piece) => piece !== '').flatMap(readPiece);
  return { channels, unresolved: channels.length === 0 ? [whole] : [] };
}

function takeEnumerator(piece: string): string {
  return piece.replace(/^\s*(?:[(（]?\d{1,2}[)）.．、]|[①-⑳●•·])\s*/, '');
}

/** One name, or several joined by / 和 或 or a blank; names that hold such a sign themselves stay whole. */
function readPiece(piece: string): readonly ChannelUse[] {
  if (findChannel(piece) !== undefined) return [nameChannel(piece)];
  const parts = splitOutsideBrackets(piece, '/／和及与或 \t\u3000').map((part) => part.trim());
  const full = parts.filter((part) => part !== '');
  if (full.length > 1 && JOINTS.test(piece) ? full.some(isStandard) : full.length > 1 && full.every(isKnown)) return full.map(nameChannel);
  return [nameChannel(piece)];
}

function isStandard(name: string): boolean {
  return nameChannel(name).kind === 'standard' && (findChannel(name) !== undefined || /^[其它他]{2}[:：(（]/.test(name));
}

function isKnown(name: string): boolean {
  return nameChannel(name).kind !== 'unknown';
}

function nameChannel(text: string): ChannelUse {
  const exact = findChannel(text);
  if (exact !== undefined) return use(text, exact.id, exact.kind);
  const other = /^其[他它]\s*(?:[:：]\s*([^]*)|[(（]([^()（）]*)[)）]|\s+([^]+)|_+([^_]*)_*)$/.exec(text);
  if (other !== null) {
    const note = (other[1] ?? other[2] ?? other[3] ?? other[4] ?? '').replace(/^[_\s]+|[_\s]+$/g, '');
    return note === '' ? use(text, 'other', 'standard') : { text, id: 'other', kind: 'standard', note };
  }
  const bare = foldWidth(text)
    .replace(/(?<=.)等$/, '')
    .replace(/(?:上)?(?:公开|公布|公示|发布)$/, '')
    .trim();
  const ending = findChannelByEnding(bare) ?? findChannel(bare);
  if (ending !== undefined) return use(text, ending.id, ending.kind);
  const noted = /^([^()（）]+)[(（]([^()（）]*)[)）]$/.exec(text);
  if (noted === null) return { text, kind: 'unknown' };
  const named = nameChannel((noted[1] ?? '').trim());
  return named.kind === 'unknown' ? { text, kind: 'unknown' } : { ...named, text, note: (noted[2] ?? '').trim() };
}

/** The platforms beyond the thirteen boxes share no id. */
function use(text: string, id: string, kind: 'standard' | 'named'): ChannelUse {
  return kind === 'standard' ? { text, id, kind } : { text, kind };
}
