import type { Finding, Fix } from '../../model/finding.ts';
import type { TextEdit } from '../../ooxml/xml-elements.ts';
import type { FixEditor, FixTarget, Refusal } from './define.ts';
import { editPiece } from './edit-piece.ts';

/** One piece of one text that is to be replaced, wherever it stands in it, and the findings that ask for it. */
export interface PlannedFix {
  /** The same in every round. */
  readonly key: string;
  readonly target: FixTarget;
  readonly fix: Fix;
  readonly findings: readonly [Finding, ...Finding[]];
  /** Where the piece begins in the text. */
  readonly offsets: readonly number[];
}

/** A finding whose fix was left alone, and why. */
export interface LeftFix extends Refusal {
  readonly finding: Finding;
}

export interface Plan {
  /** Those that do not touch one another, in the order of the findings. */
  readonly fixes: readonly PlannedFix[];
  readonly left: readonly LeftFix[];
  /** Findings whose piece overlaps another's: they come up again in the next round, or are gone. */
  readonly waiting: readonly Finding[];
}

/** A finding with its fix. */
export type FixableFinding = Finding & { readonly fix: Fix };

/** @param refused what was tried before, by the key of the fix */
export function planFixes(findings: readonly FixableFinding[], editor: FixEditor, refused: ReadonlyMap<string, Refusal>): Plan {
  const fixes = new Map<string, PlannedFix>();
  const taken = new Map<string, TextEdit[]>();
  const left: LeftFix[] = [];
  const waiting: Finding[] = [];
  for (const finding of findings) {
    const found = locate(finding, editor);
    if ('refused' in found) {
      left.push({ finding, ...found });
      continue;
    }
    const known = fixes.get(found.key);
    const earlier = refused.get(found.key);
    if (earlier !== undefined) left.push({ finding, ...earlier });
    else if (known !== undefined) fixes.set(found.key, { ...known, findings: [...known.findings, finding] });
    else {
      const stretches = taken.get(found.target.id) ?? [];
      const own = found.offsets.map((start) => ({ start, end: start + finding.fix.original.length, text: '' }));
      if (own.some((a) => stretches.some((b) => a.start < b.end && b.start < a.end))) {
        waiting.push(finding);
        continue;
      }
      taken.set(found.target.id, [...stretches, ...own]);
      fixes.set(found.key, found);
    }
  }
  return { fixes: [...fixes.values()], left, waiting };
}

function locate(finding: FixableFinding, editor: FixEditor): PlannedFix | Refusal {
  const { fix, ruleId, place } = finding;
  const targets = editor.targetsAt(place);
  if ('refused' in targets) return targets;
  const [target, another] = targets.filter(({ text }) => fix.original !== '' && text.includes(fix.original));
  if (target === undefined || fix.original === fix.replacement) return { refused: 'not-found' };
  if (another !== undefined) return { refused: 'ambiguous' };
  const key = JSON.stringify([target.id, ruleId, fix.original, fix.replacement]);
  const planned: PlannedFix = { key, target, fix, findings: [finding], offsets: findAll(target.text, fix.original) };
  return target.rewrite(editsOf(planned)) === undefined ? { refused: 'quoting' } : planned;
}

function findAll(text: string, piece: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + piece.length)) offsets.push(at);
  return offsets;
}

/** What a fix changes in its text. @param spared the occurrence that stays as it is, from 0 */
export function editsOf({ fix, offsets }: PlannedFix, spared?: number): TextEdit[] {
  return offsets.filter((_, index) => index !== spared).flatMap((start) => editPiece(start, fix.original, fix.replacement));
}
