import { kinds } from '../diff/kinds/index.generated.ts';
import { EFFECTS, type Change } from '../model/change.ts';
import { nearest } from '../vocabularies/index.ts';
import { UsageError } from './define.ts';

/** Reads `--only`: effects and kinds of change; undefined where all are wanted. @throws UsageError that names the nearest one */
export function readOnly(given: readonly string[]): ((change: Change) => boolean) | undefined {
  if (given.length === 0) return undefined;
  const known = [...EFFECTS, ...kinds.map(({ id }) => id)];
  for (const text of given) {
    if (known.includes(text)) continue;
    const near = nearest(text, known);
    throw new UsageError({
      zh: `--only：没有变化种类“${text}”${near === undefined ? '' : `，是否应为 ${near}`}；可用：${EFFECTS.join('、')}，或变化种类的编号，如 deadline-lengthened`,
      en: `--only: there is no kind of change "${text}"${near === undefined ? '' : `; did you mean ${near}`}; use ${EFFECTS.join(', ')}, or the id of a kind, such as deadline-lengthened`,
    });
  }
  const wanted = new Set(given);
  return ({ kind, effect }) => wanted.has(kind) || wanted.has(effect);
}
