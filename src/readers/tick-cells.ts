import { locate, type Cell } from './table-cell.ts';
import type { ColumnRole } from './synonyms.ts';
import { parseAudience, parseChannels, parseLevels, parseMethod, parseTick } from '../phrases/index.ts';
import { findChannel } from '../vocabularies/index.ts';
import type { Audience, ChannelUse, Level, Method } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';

type RoleOf<Name> = Extract<ColumnRole, { readonly element: Name }>;

/** Audiences of one cell: a tick under 全社会 or 特定群体, or words. Words under 特定群体 are who the group is. */
export function readAudience({ part }: RoleOf<'audience'>, cell: Cell | undefined): readonly Located<Audience>[] {
  if (cell === undefined || cell.text === '') return [];
  if (part === 'whole') return locateAll(parseAudience(cell.text), cell);
  const { ticked, words } = parseTick(cell.text);
  if (ticked === false) return [];
  if (part === 'group') return locateAll([readGroup(ticked, words)], cell);
  return locateAll(ticked === true ? [{ kind: 'everyone' }] : parseAudience(words ?? cell.text), cell);
}

function readGroup(ticked: boolean | undefined, words: string | undefined): Audience {
  if (words === undefined) return { kind: 'group' };
  const [spoken] = ticked === true ? [] : parseAudience(words);
  // A bare 特定群体 in words says no more than a tick does, and 全社会 is no group.
  if (spoken?.kind === 'everyone' || (spoken?.kind === 'group' && spoken.who === undefined)) return spoken;
  return { kind: 'group', who: words };
}

/** Methods of one cell; `undefined` for words that are neither 主动 nor 依申请. */
export function readMethod({ part }: RoleOf<'method'>, cell: Cell | undefined): readonly Located<Method | undefined>[] {
  if (cell === undefined || cell.text === '') return [];
  if (part === 'whole') return locateAll(parseMethod(cell.text), cell);
  const { ticked, words } = parseTick(cell.text);
  if (ticked === false) return [];
  return locateAll(ticked === true ? [part] : parseMethod(words ?? cell.text), cell);
}

/** Levels of one cell: those of a ticked label, or those named in words. Words that name none leave it empty. */
export function readLevels({ levels }: RoleOf<'level'>, cell: Cell | undefined): readonly Located<Level>[] {
  if (cell === undefined || cell.text === '') return [];
  if (levels.length === 0) return locateAll(parseLevels(cell.text).levels, cell);
  const { ticked, words } = parseTick(cell.text);
  if (ticked === false) return [];
  return locateAll(ticked === true ? levels : parseLevels(words ?? cell.text).levels, cell);
}

/** Channels of one cell: named in it, or by its ticked label. Anything but a tick under a channel's name (a web address) says nothing. */
export function readChannels({ channel }: RoleOf<'channel'>, cell: Cell | undefined): readonly Located<ChannelUse>[] {
  if (cell === undefined || cell.text === '') return [];
  if (channel === undefined) return locateAll(readChannelWords(cell.text), cell);
  const { ticked, words } = parseTick(cell.text);
  if (ticked !== true) return [];
  const known = findChannel(channel);
  return locateAll([{ text: channel, id: known?.id, kind: known?.kind ?? 'unknown', note: words }], cell);
}

function readChannelWords(text: string): readonly ChannelUse[] {
  const { channels, unresolved } = parseChannels(text);
  return [...channels, ...unresolved.map((words) => ({ text: words, kind: 'unknown' as const }))];
}

function locateAll<T>(values: readonly T[], cell: Cell): readonly Located<T>[] {
  return values.map((value) => locate(value, cell));
}
