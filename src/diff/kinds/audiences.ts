import type { Audience } from '../../model/phrases.ts';
import type { Located } from '../../model/source.ts';
import { splitOutsideBrackets } from '../../phrases/brackets.ts';
import type { Differences } from './define.ts';
import { removeJoints } from './wording.ts';

/** What became of the audience of an item; `changed`: nobody can say whether there are more or fewer. */
export type AudienceChange = 'removed' | 'stated' | 'narrowed' | 'widened' | 'reworded' | 'changed';

interface Addressed {
  readonly everyone: boolean;
  /** The groups one by one; '' for a group that is not named. */
  readonly groups: ReadonlySet<string>;
  readonly unread: ReadonlySet<string>;
}

export function judgeAudience({ before, after }: Differences['audience']): AudienceChange {
  if (before.length === 0) return 'stated';
  if (after.length === 0) return 'removed';
  const [one, other] = [readAll(before), readAll(after)];
  if (one.everyone && !other.everyone) return other.groups.size > 0 ? 'narrowed' : 'changed';
  if (other.everyone && !one.everyone) return one.groups.size > 0 ? 'widened' : 'changed';
  if (!isWithin(one.unread, other.unread) || !isWithin(other.unread, one.unread)) return 'changed';
  const [fewer, more] = [isWithin(other.groups, one.groups), isWithin(one.groups, other.groups)];
  if (fewer && more) return 'reworded';
  const isNamed = !one.groups.has('') && !other.groups.has('');
  if (one.everyone || !isNamed || one.groups.size === 0 || other.groups.size === 0) return 'changed';
  return fewer ? 'narrowed' : more ? 'widened' : 'changed';
}

function readAll(values: readonly Located<Audience>[]): Addressed {
  const groups = values.flatMap(({ value }) => (value.kind === 'group' ? splitGroups(value.who ?? '') : []));
  return {
    everyone: values.some(({ value }) => value.kind === 'everyone'),
    groups: new Set(groups),
    unread: new Set(values.flatMap(({ value }) => (value.kind === 'unresolved' ? [removeJoints(value.text)] : []))),
  };
}

function splitGroups(who: string): readonly string[] {
  const groups = splitOutsideBrackets(who, '、，,;；和及与或').map(removeJoints);
  return groups.length > 1 ? groups.filter((group) => group !== '') : groups;
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((each) => whole.has(each));
}
