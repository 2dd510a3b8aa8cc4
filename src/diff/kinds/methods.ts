import type { Method } from '../../model/phrases.ts';
import type { Located } from '../../model/source.ts';
import type { Differences } from './define.ts';

/** How much comes without asking: nothing, part of it where both are ticked, or all; undefined where nobody can say. */
function readShare(values: readonly Located<Method | undefined>[]): 0 | 1 | 2 | undefined {
  const methods = new Set(values.map(({ value }) => value));
  if (methods.size === 0 || methods.has(undefined)) return undefined;
  if (methods.size > 1) return 1;
  return methods.has('proactive') ? 2 : 0;
}

/** Whether more is published without being asked for than before, or less; undefined where nobody can say. */
export function judgeMethod({ before, after }: Differences['method']): 'more' | 'less' | undefined {
  const [one, other] = [readShare(before), readShare(after)];
  if (one === undefined || other === undefined || one === other) return undefined;
  return other > one ? 'more' : 'less';
}
