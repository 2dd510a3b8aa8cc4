import type { Finding } from '../model/finding.ts';
import type { Point } from '../model/place.ts';
import type { Acceptance, CommentedFile, IgnoreComment, SuppressionFault } from '../model/suppression.ts';
import type { Occasion } from './define.ts';
import { readDirective, type Directive } from './ignore-comment.ts';

/** A comment with what it says and the rules that it has been of use for. */
interface Remark {
  readonly comment: IgnoreComment;
  readonly directive: Directive;
  readonly expired: boolean;
  readonly used: Set<string>;
}

/** Suppresses findings by the comments of their file: of several that cover one, by the narrowest. */
export function acceptByComments(
  files: readonly CommentedFile[],
  occasion: Occasion,
  accepted: (Acceptance | undefined)[],
): SuppressionFault[] {
  if (files.length === 0) return [];
  const remarks = new Map(files.map(({ path, comments }) => [path, comments.map((comment) => readRemark(comment, occasion))]));
  for (const [index, finding] of occasion.findings.entries()) {
    const remark = remarks.get(finding.file)?.reduce<Remark | undefined>((best, one) => narrower(best, one, finding), undefined);
    if (remark === undefined) continue;
    remark.used.add(finding.ruleId);
    accepted[index] = { by: 'comment', reason: remark.directive.reason, until: remark.directive.until };
  }
  return [...remarks].flatMap(([path, list]) => list.flatMap((remark) => findFaults(path, remark, occasion)));
}

function readRemark(comment: IgnoreComment, { rules, asOf }: Occasion): Remark {
  const directive = readDirective(comment.text, rules);
  return { comment, directive, expired: directive.until !== undefined && directive.until < asOf, used: new Set() };
}

function narrower(best: Remark | undefined, remark: Remark, { ruleId, place }: Finding): Remark | undefined {
  const { comment, directive, expired } = remark;
  if (expired || comment.covers === undefined || !directive.rules.includes(ruleId)) return best;
  if (comment.covers === 'file') return best ?? remark;
  if (place.kind !== 'text' || isBefore(place.start, comment.covers.start) || isBefore(comment.covers.end, place.start)) return best;
  if (best === undefined || best.comment.covers === 'file' || best.comment.covers === undefined) return remark;
  return isBefore(comment.covers.start, best.comment.covers.start) ? best : remark;
}

function isBefore(a: Point, b: Point): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

/** What is wrong with one comment, the gravest alone: what never held cannot be stale as well. */
function findFaults(file: string, { comment, directive, expired, used }: Remark, { scope }: Occasion): SuppressionFault[] {
  const { text, place, covers } = comment;
  const say = (kind: SuppressionFault['kind'], data: SuppressionFault['data']): SuppressionFault => ({ kind, file, place, data });
  const misplaced = directive.scope === 'file' && covers !== 'file' ? [{ reason: 'not-at-top', text }] : [];
  const flaws = [...directive.flaws, ...misplaced];
  const { rules, until } = directive;
  if (flaws.length > 0) return flaws.map((flaw) => say('suppression-malformed', flaw));
  if (expired) return [say('suppression-expired', { rules, until })];
  const unused = rules.filter((rule) => !used.has(rule) && scope.wasJudged(rule, file));
  if (unused.length > 0) return [say('suppression-unused', { rules: unused, by: 'comment', covers: nameCovered(comment) })];
  return directive.reason === undefined ? [say('suppression-without-reason', { rules })] : [];
}

function nameCovered({ covers, place }: IgnoreComment): 'file' | 'line' | 'node' | 'nothing' {
  if (covers === undefined) return 'nothing';
  if (covers === 'file') return 'file';
  return place.kind === 'text' && covers.start.line === place.start.line ? 'line' : 'node';
}
