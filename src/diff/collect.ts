import { hash } from 'node:crypto';

import type { Change, ChangeRecord, EntrySide, Occurrence } from '../model/change.ts';
import { EFFECTS } from '../model/change.ts';
import { describeEntry } from '../model/entry-side.ts';
import { lazily } from '../model/lazily.ts';
import type { At, Source } from '../model/source.ts';
import type { Language } from '../model/words.ts';
import type { Concerned, Difference } from './differences.ts';
import type { Judged } from './judge.ts';
import { ELEMENT_OF } from './kinds/define.ts';
import { compareTexts } from './segments.ts';
import { differenceTexts } from './texts.ts';

/** Two documents beside each other, or one that stands alone. */
export interface SourcePair {
  readonly before?: Source | undefined;
  readonly after?: Source | undefined;
}

/** Changes as they are found, equal edits together. */
interface Gathered {
  readonly judged: Judged;
  readonly element: Change['element'];
  readonly texts: readonly [string | undefined, string | undefined];
  readonly occurrences: Occurrence[];
}

export interface ChangeCollection {
  /** Takes up a change and says which it is, by a number that `finish` gives an index for. */
  add(judged: Judged, difference: Difference, sources: SourcePair): number;
  /** All changes in their order, with the index of each by its number. */
  finish(language: Language): { readonly changes: readonly Change[]; readonly indexOf: ReadonlyMap<number, number> };
}

export function startCollecting(): ChangeCollection {
  const found: Gathered[] = [];
  const byKey = new Map<string, number>();
  return {
    add(judged, difference, sources) {
      const texts = differenceTexts(difference);
      const element = ELEMENT_OF[difference.about];
      const key = JSON.stringify([judged.kind.id, element, texts, judged.data]);
      const known = byKey.get(key);
      const number = known ?? found.length;
      if (known === undefined) {
        byKey.set(key, number);
        found.push({ judged, element, texts, occurrences: [] });
      }
      found[number]?.occurrences.push(describeOccurrence(difference, sources));
      return number;
    },
    finish(language) {
      const order = [...found.keys()].toSorted((a, b) => compareGathered(found[a], found[b]) || a - b);
      const changes = order.flatMap((number) => {
        const gathered = found[number];
        return gathered === undefined ? [] : [toChange(gathered, language)];
      });
      return { changes, indexOf: new Map(order.map((number, index) => [number, index])) };
    },
  };
}

function compareGathered(one: Gathered | undefined, other: Gathered | undefined): number {
  if (one === undefined || other === undefined) return 0;
  const rank = (gathered: Gathered): number => EFFECTS.indexOf(gathered.judged.kind.effect);
  return rank(one) - rank(other) || other.occurrences.length - one.occurrences.length;
}

function toChange({ judged, element, texts, occurrences }: Gathered, language: Language): Change {
  const { kind, data, message } = judged;
  const [before, after] = texts;
  const segments = lazily(() => (before === undefined || after === undefined ? undefined : compareTexts(before, after)));
  return {
    kind: kind.id,
    effect: kind.effect,
    element,
    message: message[language],
    before,
    after,
    get segments() {
      return segments();
    },
    data,
    legal: kind.legal,
    occurrences,
    fingerprint: identify(kind, texts, data, occurrences),
  };
}

/** What it is and whom it concerns: the same edit on one more item is not what somebody accepted before. */
function identify({ id }: ChangeRecord, texts: Gathered['texts'], data: Judged['data'], occurrences: readonly Occurrence[]): string {
  const concerned = occurrences.map(({ before, after }) => [before, after].map((side) => side && (side.id ?? [side.category, side.name])));
  const facts = Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify([id, texts, facts, concerned.map((entry) => JSON.stringify(entry)).toSorted()])).slice(0, 16);
}

function describeOccurrence({ about, difference, before, after }: Difference, sources: SourcePair): Occurrence {
  if (about === 'document') {
    return {
      before: difference.before && describeDocument(difference.before.at, sources.before),
      after: difference.after && describeDocument(difference.after.at, sources.after),
    };
  }
  return { before: describeSide(before, 'before', difference, sources), after: describeSide(after, 'after', difference, sources) };
}

function describeDocument(at: At, source: Source | undefined): EntrySide | undefined {
  return source === undefined ? undefined : { file: source.file, place: source.place(at) };
}

function describeSide(
  concerned: Concerned | undefined,
  side: keyof SourcePair,
  difference: object,
  sources: SourcePair,
): EntrySide | undefined {
  const source = sources[side];
  if (concerned === undefined || source === undefined) return undefined;
  const { entry } = concerned;
  return describeEntry(entry, source, placeOfChange(difference, side) ?? concerned.row?.at ?? entry.at);
}

/** The handle of the changed value on one side, where there is one; of an item that is the item's own. */
function placeOfChange(difference: object, side: keyof SourcePair): At | undefined {
  const value: unknown = side in difference ? (difference as Readonly<Record<string, unknown>>)[side] : undefined;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null && 'at' in first && typeof first.at === 'number' ? first.at : undefined;
}
