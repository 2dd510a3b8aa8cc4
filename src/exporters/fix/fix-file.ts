import type { Finding } from '../../model/finding.ts';
import type { TextEdit } from '../../ooxml/xml-elements.ts';
import type { FixEditor, Judge, Judged, OpenEditor, Refusal, WrittenChange } from './define.ts';
import { applyEdits } from '../../ooxml/xml-elements.ts';
import { editsOf, planFixes, type FixableFinding, type LeftFix, type Plan, type PlannedFix } from './plan-fixes.ts';
import { verifyFixes, type Fault } from './verify-fixes.ts';

/** A fix that was applied: the finding that is gone, and the text before and after. */
export interface AppliedFix {
  readonly finding: FixableFinding;
  readonly before: string;
  readonly after: string;
  /** How often the piece stood there. */
  readonly occurrences: number;
  /** The name under which aliases repeat the text, so that it changed there too. */
  readonly anchor?: string | undefined;
}

/** What became of a file. */
export interface FixedContent {
  /** The same bytes where nothing was fixed. */
  readonly content: Uint8Array;
  readonly applied: readonly AppliedFix[];
  readonly left: readonly LeftFix[];
  /** Everything that is to be said of the file as it is now. */
  readonly findings: readonly Finding[];
}

/** Each attempt reads and judges the whole file: so many are made, and what is left then is reported as left. */
const MOST_ATTEMPTS = 100;
/** A piece that stands more often than this in one text is left to people. */
const MOST_OCCURRENCES = 8;

/**
 * Applies fixes to a file, reads it again and keeps what turned out well: the findings gone, no new one, everything else as
 * it was. What does not is left, with the reason. Applied to its own result it changes nothing.
 *
 * @param wants whether a finding's fix is to be applied
 * @throws InputError for a workbook that cannot be read
 */
export async function fixFile(
  content: Uint8Array,
  open: OpenEditor,
  judge: Judge,
  wants: (finding: FixableFinding) => boolean,
): Promise<FixedContent> {
  const run = new FixRun(content, await judge(content), open, judge, wants);
  while (await run.step());
  return run.conclude();
}

/** A file between two attempts. */
class FixRun {
  readonly #open: OpenEditor;
  readonly #judge: Judge;
  readonly #wants: (finding: FixableFinding) => boolean;
  readonly #applied: AppliedFix[] = [];
  readonly #refused = new Map<string, Refusal>();
  /** Fixes of failed attempts, which are tried one by one when the others are done. */
  readonly #suspects = new Set<string>();
  /** Fixes of several occurrences that were found to be one fault each time. */
  readonly #proven = new Set<string>();
  #content: Uint8Array;
  #judged: Judged;
  #left: readonly LeftFix[] = [];
  #attempts = 0;
  /** How many fixes the next attempt takes. */
  #most = Number.POSITIVE_INFINITY;

  constructor(content: Uint8Array, judged: Judged, open: OpenEditor, judge: Judge, wants: (finding: FixableFinding) => boolean) {
    this.#content = content;
    this.#judged = judged;
    this.#open = open;
    this.#judge = judge;
    this.#wants = wants;
  }

  /** One attempt. @returns whether there is more to try */
  async step(): Promise<boolean> {
    const wanted = this.#judged.findings.filter((finding): finding is FixableFinding => isFixable(finding) && this.#wants(finding));
    this.#left = [];
    if (wanted.length === 0) return false;
    const editor = await this.#open(
      this.#content,
      wanted.map(({ place }) => place),
    );
    if ('refused' in editor) {
      this.#left = wanted.map((finding) => ({ finding, ...editor }));
      return false;
    }
    const plan = planFixes(wanted, editor, this.#refused);
    this.#left = plan.left;
    if (plan.fixes.length === 0) return false;
    this.#attempts += 1;
    if (this.#attempts > MOST_ATTEMPTS) {
      this.#giveUp(plan);
      return false;
    }
    const chosen = this.#choose(plan.fixes);
    if (await this.#prove(editor, chosen)) await this.#attempt(editor, chosen);
    return true;
  }

  conclude(): FixedContent {
    return { content: this.#content, applied: this.#applied, left: this.#left, findings: this.#judged.findings };
  }

  #choose(fixes: readonly PlannedFix[]): readonly PlannedFix[] {
    const unsuspected = fixes.filter(({ key }) => !this.#suspects.has(key));
    return unsuspected.length > 0 ? unsuspected.slice(0, this.#most) : fixes.slice(0, 1);
  }

  #giveUp({ fixes, left, waiting }: Plan): void {
    const rest = [...fixes.flatMap(({ findings }) => findings), ...waiting];
    this.#left = [...left, ...rest.map((finding) => ({ finding, refused: 'too-many' as const }))];
  }

  /**
   * Sees whether a piece that stands several times in a text is the same fault each time: with all others fixed, each one
   * alone must still be found.
   */
  async #prove(editor: FixEditor, chosen: readonly PlannedFix[]): Promise<boolean> {
    const open = chosen.filter(({ key, offsets }) => offsets.length > 1 && !this.#proven.has(key));
    const failed = new Set(open.filter(({ offsets }) => offsets.length > MOST_OCCURRENCES));
    for (let spared = 0; spared < MOST_OCCURRENCES; spared += 1) {
      const tried = open.filter((fix) => spared < fix.offsets.length && !failed.has(fix));
      if (tried.length === 0) break;
      const written = await editor.write(changesOf(tried, spared));
      const findings = 'refused' in written ? [] : (await this.#judge(written.content)).findings;
      for (const fix of tried) if ('refused' in written || !isStillFound(fix, findings, written.move)) failed.add(fix);
    }
    for (const fix of open) {
      if (failed.has(fix)) this.#refused.set(fix.key, { refused: 'ambiguous' });
      else this.#proven.add(fix.key);
    }
    return failed.size === 0;
  }

  async #attempt(editor: FixEditor, chosen: readonly PlannedFix[]): Promise<void> {
    const changes = changesOf(chosen);
    const written = await editor.write(changes);
    if ('refused' in written) {
      this.#fail(chosen, { ...written, fixes: [] });
      return;
    }
    const judged = await this.#judge(written.content);
    const fault = verifyFixes(this.#judged, judged, chosen, written.move);
    if (fault !== undefined) {
      this.#fail(chosen, fault);
      return;
    }
    for (const { target, fix, findings, offsets } of chosen) {
      const after = changes.get(target.id)?.value ?? target.text;
      for (const finding of findings) {
        this.#applied.push({
          finding: { ...finding, fix },
          before: target.text,
          after,
          occurrences: offsets.length,
          anchor: target.anchor,
        });
      }
    }
    this.#content = written.content;
    this.#judged = judged;
    this.#most *= 2;
  }

  #fail(chosen: readonly PlannedFix[], { refused, message, fixes }: Fault): void {
    const [only] = chosen;
    if (only !== undefined && chosen.length === 1) {
      this.#refused.set(only.key, { refused, message });
      this.#most = Number.POSITIVE_INFINITY;
    } else if (fixes.length > 0 && fixes.length < chosen.length) for (const { key } of fixes) this.#suspects.add(key);
    else this.#most = Math.ceil(chosen.length / 2);
  }
}

function isFixable(finding: Finding): finding is FixableFinding {
  return finding.fix !== undefined;
}

function changesOf(fixes: readonly PlannedFix[], spared?: number): ReadonlyMap<string, WrittenChange> {
  const byTarget = new Map<string, PlannedFix[]>();
  for (const fix of fixes) byTarget.set(fix.target.id, [...(byTarget.get(fix.target.id) ?? []), fix]);
  const changes = new Map<string, WrittenChange>();
  for (const [id, own] of byTarget) {
    const target = own[0]?.target;
    const edits: TextEdit[] = own.flatMap((fix) => editsOf(fix, spared));
    const source = target?.rewrite(edits);
    if (target !== undefined && source !== undefined) changes.set(id, { source, value: applyEdits(target.text, edits) });
  }
  return changes;
}

function isStillFound(
  { fix, findings: [{ ruleId, place }] }: PlannedFix,
  findings: readonly Finding[],
  move: (place: Finding['place']) => Finding['place'],
): boolean {
  const at = JSON.stringify(startOf(move(place)));
  return findings.some(
    (finding) => finding.ruleId === ruleId && finding.fix?.original === fix.original && JSON.stringify(startOf(finding.place)) === at,
  );
}

function startOf(place: Finding['place']): unknown {
  return place.kind === 'text' ? place.start : place;
}
