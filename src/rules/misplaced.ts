import type { Item } from '../model/catalogue.ts';
import type { RequiredElement } from '../model/elements.ts';
import type { At } from '../model/source.ts';
import { memoise } from '../phrases/memoise.ts';
import { parseAudience, parseBasis, parseChannels, parseDeadline, parseSubjects } from '../phrases/index.ts';

/** A text that stands under one element and is a wording of another. */
export interface Misplaced {
  readonly element: RequiredElement;
  readonly belongs: RequiredElement;
  readonly text: string;
  readonly at: At;
}

/** One slip is a slip of that element; where cells have moved, at least two stand under the wrong heading. */
const ENOUGH = 2;
const NOTHING: readonly Misplaced[] = [];

/** What stands under a wrong heading in an item whose cells have moved; empty where at most one text looks so. */
export function findMisplaced(item: Item): readonly Misplaced[] {
  let found: Misplaced[] | undefined;
  const judge = (element: RequiredElement, text: string, at: At): void => {
    const belongs = elementOf(text);
    if (belongs !== undefined && belongs !== element) (found ??= []).push({ element, belongs, text, at });
  };
  for (const { value, at } of item.basis) if (value.citations.length === 0) judge('basis', value.text, at);
  if (item.deadline?.value.clauses.length === 0) judge('deadline', item.deadline.value.text, item.deadline.at);
  for (const { value, at } of item.subject) if (!isBody(value)) judge('subject', value, at);
  for (const { value, at } of item.channel) if (value.kind === 'unknown') judge('channel', value.text, at);
  for (const { value, at } of item.audience) if (value.kind === 'unresolved') judge('audience', value.text, at);
  for (const { value, at, raw } of item.method) if (value === undefined) judge('method', raw ?? '', at);
  return found === undefined || new Set(found.map(({ element }) => element)).size < ENOUGH ? NOTHING : found;
}

/** Whether a law or policy, which everybody may read, is ticked for a group that nobody names and on request: ticks one column off. */
export function isPolicyClosed({ name, audience, method }: Item): boolean {
  return (
    method.length > 0 &&
    audience.length > 0 &&
    method.every(({ value }) => value === 'on-request') &&
    audience.every(({ value }) => value.kind === 'group' && value.who === undefined) &&
    name !== undefined &&
    POLICY.test(name.value)
  );
}

/** Whether the rule `columns-shifted` speaks of an item, so that those of single elements need not. */
export function isShifted(item: Item): boolean {
  return isPolicyClosed(item) || findMisplaced(item).length > 0;
}

const POLICY =
  /^(?:[\d.、\s]{0,8})(?:(?:国家|地方|部门|其他|相关|行政|和|及|与|层面|领域|有关|、)*(?:法律|法规|规章|政策|规范性)){1,4}(?:性|文件|等|汇编|、|和)*$/u;
const BODY = /(?:局|政府|委员会|办公室|办事处|中心|(?<!网)站|所|院|厅|部|校|大队|支队|公司)$/u;

/** A few bodies are named by all items. */
const isBody = memoise((name: string) => BODY.test(name));

/** Which element a text is a whole and plain wording of. */
const elementOf = memoise((text: string): RequiredElement | undefined => {
  if (/^(?:主动|依申请)(?:公开)?$/u.test(text)) return 'method';
  const audience = parseAudience(text);
  if (audience.length > 0 && audience.every(({ kind }) => kind === 'everyone')) return 'audience';
  const { channels, unresolved } = parseChannels(text);
  if (channels.length > 0 && unresolved.length === 0 && channels.every(({ kind }) => kind === 'standard')) return 'channel';
  const basis = parseBasis(text);
  if (text.includes('《') && basis.citations.length > 0 && basis.unresolved.length === 0) return 'basis';
  const deadline = parseDeadline(text);
  if (deadline.clauses.length > 0 && deadline.unresolved.length === 0 && /\d|[一二三四五六七八九十]/u.test(text)) return 'deadline';
  const subjects = parseSubjects(text);
  return subjects.length > 0 && subjects.every((name) => name.length > 3 && /(?:局|政府|委员会|办事处)$/u.test(name))
    ? 'subject'
    : undefined;
});
