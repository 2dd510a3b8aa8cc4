import type { UnitRoster } from '../model/roster.ts';
import type { DraftGroup, DraftUnit, ProposedAlias, RosterDraft } from '../model/roster-draft.ts';
import type { Language } from '../model/words.ts';
import { ROSTER_COMMENTS, type RosterComments } from './roster-comments.ts';
import { escapeUnseen } from './yaml-text.ts';

/** Where a draft comes from, and for whom its comments are. */
export interface DraftProvenance {
  readonly files: readonly string[];
  readonly day: string;
  /** Of the schema, from the folder of the roster; editors look for it in the first line. */
  readonly schema: string | undefined;
  readonly language: Language;
}

/** Writes a draft as a roster: what the tables say as entries, everything else as comments for a person to settle. */
export function writeRosterDraft(draft: RosterDraft, { files, day, schema, language }: DraftProvenance): string {
  const say = ROSTER_COMMENTS[language];
  const lines = [
    ...(schema === undefined ? [] : [comment(`yaml-language-server: $schema=${schema}`)]),
    comment(say.origin(files, day)),
    ...say.howTo.map(comment),
    ...draft.groups.filter(({ members }) => members.length > 0).map((group) => comment(describeGroup(group, say))),
    'kind: unit-roster',
    ...(draft.place === undefined ? [comment(say.noPlace)] : [`place: ${scalar(draft.place)}`]),
    'units:',
    ...writeUnits(draft, '  ', say),
  ];
  return escapeUnseen(`${lines.join('\n')}\n`);
}

/**
 * Adds the units of a draft behind those of a roster; every line of it stays as it is.
 *
 * @returns `undefined` where its list of units is not written entry by entry, so that nothing can be added to it safely
 */
export function addToRoster(text: string, roster: UnitRoster, draft: RosterDraft, day: string, language: Language): string | undefined {
  const [first, last] = [roster.units[0], roster.units.at(-1)].map((unit) => unit && roster.source.place(unit.at));
  if (first?.kind !== 'text' || last?.kind !== 'text') return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(newline);
  const indent = /^(\s*)-\s+$/u.exec((lines[first.start.line - 1] ?? '').slice(0, first.start.column - 1))?.[1];
  if (indent === undefined) return undefined;
  // A node that ends at the beginning of a line ends with the line before.
  const end = last.end.column === 1 ? last.end.line - 1 : last.end.line;
  const say = ROSTER_COMMENTS[language];
  const added = [
    `${indent}${comment(say.added(day))}`,
    ...draft.ofKnown.map(({ unit, alias }) => `${indent}${comment(say.ofKnown(unit, alias))}`),
    ...writeUnits(draft, indent, say),
  ];
  const before = lines.slice(0, end).filter((line, index) => index < end - 1 || line.trim() !== '');
  return [...before, ...added.map(escapeUnseen), ...lines.slice(end)].join(newline);
}

function writeUnits({ units, groups }: RosterDraft, indent: string, say: RosterComments): readonly string[] {
  const lacking = groups.filter(({ members }) => members.length === 0);
  return [
    ...units.flatMap((unit) => writeUnit(unit, units, say).map((line) => indent + line)),
    ...lacking.flatMap((group) => say.lacking(group)).map((line) => indent + comment(line)),
  ];
}

function writeUnit(
  { name, type, proposed, mayBe, successors }: DraftUnit,
  units: readonly DraftUnit[],
  say: RosterComments,
): readonly string[] {
  const rowsOf = (alias: ProposedAlias): number => units.find((unit) => unit.name === alias.name)?.rows ?? 0;
  return [
    `- name: ${scalar(name)}`,
    `  type: ${type}`,
    ...proposed.map((alias) => `  ${comment(say.proposed(alias, rowsOf(alias)))}`),
    ...(proposed.length === 0 ? [] : [`  ${comment(`aliases: [${proposed.map(writeAlias).join(', ')}]`)}`]),
    ...(mayBe.length === 0 ? [] : [`  ${comment(say.mayBe(mayBe))}`]),
    ...(successors.length === 0 ? [] : [`  ${comment(say.former(successors))}`]),
  ];
}

function writeAlias({ name, until }: ProposedAlias): string {
  return until === undefined ? scalar(name) : `{ name: ${scalar(name)}, until: ${until} }`;
}

/** So many members of a group are named. */
const MOST_MEMBERS = 8;

function describeGroup({ written, rows, members, possible, rest }: DraftGroup, say: RosterComments): string {
  return say.group({ written, rows, possible, rest, count: members.length, named: members.slice(0, MOST_MEMBERS) });
}

/** A comment is one line whatever a table says. */
function comment(text: string): string {
  return `# ${text.replaceAll(/[^\S ]+/gu, ' ').trimEnd()}`;
}

/** Names need no quotes unless they hold something that means more in YAML. */
function scalar(text: string): string {
  return /^\p{Script=Han}[\p{Script=Han}\p{N}（）()·、]*$/u.test(text) ? text : JSON.stringify(text);
}
