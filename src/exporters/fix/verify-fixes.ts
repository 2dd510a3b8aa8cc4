import type { Document } from '../../model/document.ts';
import type { Facts, Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Judged, Refusal, Rewritten } from './define.ts';
import type { PlannedFix } from './plan-fixes.ts';

/** Why an attempt is not kept, and which of its fixes are to blame, as far as can be told. */
export interface Fault extends Refusal {
  readonly fixes: readonly PlannedFix[];
}

/**
 * Compares a file before and after: the findings that were fixed must be gone, no other may come, and whatever does not
 * stand where something was fixed must mean what it meant.
 * @returns undefined where all is well
 */
export function verifyFixes(before: Judged, after: Judged, fixes: readonly PlannedFix[], move: Rewritten['move']): Fault | undefined {
  if (after.problems !== before.problems) return { refused: 'others-change', fixes: [] };
  const fixed = new Set(fixes.flatMap(({ findings }) => findings));
  const fixesAt = new Map<string, PlannedFix[]>();
  for (const fix of fixes) {
    const places = [...fix.findings.map(({ place }) => place), ...(fix.target.within === undefined ? [] : [fix.target.within])];
    for (const place of places) {
      const at = sayPlace(move(place));
      fixesAt.set(at, [...(fixesAt.get(at) ?? []), fix]);
    }
  }
  const rest = countFindings(after.findings);
  for (const finding of before.findings) {
    if (fixed.has(finding)) continue;
    const place = sayPlace(move(finding.place));
    const near = fixesAt.get(place) ?? fixes.filter(({ findings }) => findings.some((other) => isSameItem(other, finding)));
    const isTold = takeOne(rest, finding, place, finding.data) || takeOne(rest, finding, place, rewordFacts(finding.data, near));
    if (isTold || fixesAt.has(place) || finding.related.some((related) => fixesAt.has(sayPlace(move(related.place))))) continue;
    return { refused: 'others-change', fixes: near };
  }
  const [unexpected] = [...rest.values()].flat();
  if (unexpected !== undefined) return blame(unexpected, fixesAt);
  return haveSameMeaning(before.documents, after.documents, fixesAt) ? undefined : { refused: 'others-change', fixes: [] };
}

/** A place as a text, by its beginning: its end moves with what is fixed. */
function sayPlace(place: Place): string {
  return place.kind === 'text' ? `${place.start.line}:${place.start.column}` : `${place.sheet}!${place.row}:${place.column}`;
}

function isSameItem(a: Finding, b: Finding): boolean {
  return a.document === b.document && a.itemName !== undefined && a.itemName === b.itemName && a.itemId === b.itemId;
}

type FindingCounts = Map<string, Finding[]>;

function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts: FindingCounts = new Map();
  for (const finding of findings) {
    const key = keyOf(finding, sayPlace(finding.place), finding.data);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, [finding]);
    else known.push(finding);
  }
  return counts;
}

function keyOf({ ruleId, severity, document, element }: Finding, place: string, data: Facts): string {
  return JSON.stringify([ruleId, severity, document ?? null, element ?? null, place, data]);
}

function takeOne(counts: FindingCounts, finding: Finding, place: string, data: Facts): boolean {
  const key = keyOf(finding, place, data);
  const known = counts.get(key);
  if (known === undefined) return false;
  known.pop();
  if (known.length === 0) counts.delete(key);
  return true;
}

/** The facts of a finding that quotes a text in which something was fixed. */
function rewordFacts(facts: Facts, fixes: readonly PlannedFix[]): Facts {
  const reword = (value: unknown): unknown => {
    if (typeof value === 'string') return fixes.reduce((text, { fix }) => text.replaceAll(fix.original, () => fix.replacement), value);
    if (Array.isArray(value)) return value.map(reword);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, reword(entry)]));
  };
  return reword(facts) as Facts;
}

function blame(unexpected: Finding, fixesAt: ReadonlyMap<string, readonly PlannedFix[]>): Fault {
  const fixes = fixesAt.get(sayPlace(unexpected.place)) ?? [];
  const same = fixes.filter(({ findings }) => findings.some(({ ruleId }) => ruleId === unexpected.ruleId));
  if (same.length > 0) return { refused: 'finding-stays', fixes: same };
  return { refused: 'finding-new', message: unexpected.message, fixes };
}

/** What one value of a document says, and its handle in the document's source. */
interface Saying {
  readonly says: string;
  readonly at: number | undefined;
}

function haveSameMeaning(before: readonly Document[], after: readonly Document[], fixesAt: ReadonlyMap<string, unknown>): boolean {
  if (before.length !== after.length) return false;
  return before.every((document, index) => {
    const other = after[index];
    if (other === undefined) return false;
    const [old, next] = [listSayings(document), listSayings(other)];
    const isFixed = ({ at }: Saying): boolean => at !== undefined && fixesAt.has(sayPlace(other.source.place(at)));
    const isKept = ([path, saying]: [string, Saying]): boolean => {
      const counterpart = next.get(path);
      if (counterpart !== undefined && counterpart.says === saying.says && counterpart.at === saying.at) return true;
      return isFixed(saying) && (counterpart === undefined || isFixed(counterpart));
    };
    return [...old].every(isKept) && [...next].every(([path, saying]) => old.has(path) || isFixed(saying));
  });
}

/** How a table was understood quotes its cells; what comes of that is in the values. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['source', 'explanation']);

/** Every value of a document by its path. A value that knows its place is one; the handle counts for all that it holds. */
function listSayings(document: Document): ReadonlyMap<string, Saying> {
  const sayings = new Map<string, Saying>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) {
      if (typeof value !== 'function') sayings.set(path, { says: String(value), at: undefined });
      return;
    }
    const at = 'at' in value && 'value' in value && typeof value.at === 'number' ? value.at : undefined;
    if (at !== undefined) {
      sayings.set(path, { says: JSON.stringify(value), at });
      return;
    }
    for (const [key, entry] of Object.entries(value)) if (!NOT_COMPARED.has(key)) walk(entry, `${path}/${key}`);
  };
  walk(document, '');
  return sayings;
}
