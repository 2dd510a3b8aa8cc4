import { posix } from 'node:path';

import { mergeDocuments, type MergeConflict, type MergedDocument } from '../merging/merge-documents.ts';
import type { Value } from '../merging/merge-values.ts';
import type { Entry, Outline } from '../merging/outline.ts';
import type { Located } from '../model/source.ts';
import type { Language } from '../model/words.ts';
import { UsageError, type Output, type Request } from './define.ts';
import { writeBase, writeDerived, type Derived, type DerivedDocument } from './derive-documents.ts';
import { flatten, outlineSide, pairSides, readText } from './merge-sides.ts';

/** Where what was derived last is kept; folders that begin with a dot are not looked into. */
const KEPT_FOLDER = '.catalogue/derived';

/** A derivation brought together with the file that is there. */
export interface Placed {
  readonly path: string;
  readonly derived: Derived;
  /**
   * `anew`: the file is gone that was derived before. `empty`: there is no item for the unit, and nothing is written; `left`: the
   * same, and the file that is there stays.
   */
  readonly what: 'new' | 'anew' | 'merged' | 'unchanged' | 'empty' | 'left';
  readonly taken: MergedDocument['taken'];
  readonly conflicts: readonly MergeConflict[];
  readonly outputs: readonly Output[];
}

const NOTHING_TAKEN = { elements: 0, added: 0, removed: 0 };

/**
 * A new file, or the superior's changes since the last derivation merged into the one that is there.
 *
 * @param former what the superior's former catalogue gives, where the user names one
 * @throws UsageError where the file cannot be merged, is of another unit, or nobody knows what was derived last
 */
export function bringTogether(
  request: Pick<Request, 'host' | 'language'>,
  derived: Derived,
  path: string,
  former: Derived | undefined,
): Placed {
  const { host, language } = request;
  const isThere = host.exists(path);
  const plain = { path, derived, taken: NOTHING_TAKEN, conflicts: [], outputs: [] };
  if (derived.document.items.length === 0) return { ...plain, what: isThere ? 'left' : 'empty' };
  const base = {
    path: posix.join(posix.dirname(path), KEPT_FOLDER, posix.basename(path)),
    content: writeBase(derived.document),
    follows: path,
  };
  if (isThere) return { ...plain, ...mergeInto(request, { derived, path, former, base }) };
  const outputs = [{ path, content: writeDerived(derived, path, language) }, base];
  return { ...plain, what: host.exists(base.path) ? 'anew' : 'new', outputs };
}

interface Merging {
  readonly derived: Derived;
  readonly path: string;
  readonly former: Derived | undefined;
  /** What is derived now, as it is to be kept. */
  readonly base: Extract<Output, { readonly path: string }> & { readonly content: string };
}

function mergeInto(
  request: Pick<Request, 'host' | 'language'>,
  { derived, path, former, base }: Merging,
): Pick<Placed, 'what'> & Partial<Placed> {
  const { host, language } = request;
  const ours = readOurs(request, path, derived);
  const isKept = host.exists(base.path) && readText(request, base.path) === base.content;
  if (isKept && former === undefined) return { what: 'unchanged' };
  const last = readBase(request, { path, kept: base.path, ours, former });
  const sides = { base: last, ours, theirs: outlineSide(path, base.content) };
  const { text, taken, conflicts } = mergeDocuments(sides.base, ours, sides.theirs, pairSides(sides, originOf), LABELS[language](path));
  const isChanged = text !== ours.text;
  const outputs = [...(isChanged ? [{ path, content: text }] : []), ...(isKept ? [] : [base])];
  return { what: isChanged ? 'merged' : 'unchanged', taken, conflicts, outputs };
}

const LABELS: Readonly<Record<Language, (path: string) => { base: string; ours: string; theirs: string }>> = {
  zh: (path) => ({ base: '上次派生', ours: path, theirs: '本次派生' }),
  en: (path) => ({ base: 'derived last', ours: path, theirs: 'derived now' }),
};

/** The superior's item that an item comes from: what it says itself, else its own id, which a derivation keeps. */
function originOf(item: Entry['value']): string {
  return flatten(item.get('derivedFrom') ?? item.get('id'));
}

/** The unit's file; one of another unit or another catalogue would be turned into something else without a word. */
function readOurs(request: Pick<Request, 'host' | 'language'>, path: string, { unit, superior, document }: Derived): Outline {
  const text = readText(request, path);
  if (/^(?:<{7}|>{7}) /mu.test(text)) throw UNSETTLED(path);
  const ours = outlineSide(path, text);
  const said = (key: string): Value | undefined => ours.fields.find((field) => field.key === key)?.value;
  const place = said('place');
  const name = place instanceof Map ? flatten(place.get('name')) : flatten(place);
  const origin = flatten(said('derivedFrom'));
  if (said('kind') !== document.kind) throw OTHER_UNIT(path, '', unit.place);
  if (name !== '' && !name.endsWith(unit.name)) throw OTHER_UNIT(path, name, unit.place);
  if (origin !== '' && origin !== superior.id) throw OTHER_SUPERIOR(path, origin, superior);
  return ours;
}

interface BaseChoice {
  readonly path: string;
  readonly kept: string;
  readonly ours: Outline;
  readonly former: Derived | undefined;
}

function readBase(request: Pick<Request, 'host' | 'language'>, { path, kept, ours, former }: BaseChoice): Outline {
  if (former !== undefined) return outlineSide(former.superior.path, writeBase(withoutLinks(former.document, ours)));
  if (!request.host.exists(kept)) throw NO_BASE(path, kept);
  return outlineSide(kept, readText(request, kept));
}

/** A file that was written by hand has no links yet: where the base has none either, they count as new and are put in. */
function withoutLinks(document: DerivedDocument, ours: Outline): DerivedDocument {
  const byHand = new Set(ours.entries.flatMap(({ value }) => (value.has('derivedFrom') ? [] : [flatten(value.get('id'))])));
  const head = ours.fields.some(({ key }) => key === 'derivedFrom') ? {} : { derivedFrom: undefined };
  const unlink = <I extends { readonly id?: Located<string> | undefined }>(items: readonly I[]): readonly I[] =>
    items.map((item) => (byHand.has(item.id?.value ?? '') ? { ...item, derivedFrom: undefined } : item));
  return document.kind === 'catalogue'
    ? { ...document, ...head, items: unlink(document.items) }
    : { ...document, ...head, items: unlink(document.items) };
}

const NO_BASE = (path: string, kept: string): UsageError =>
  new UsageError({
    zh: `${path} 已存在，而上次派生的结果 ${kept} 不在，分不清哪些是上级的改动、哪些是本级的改写；没有写入任何文件。请用 --base 给出当时的上级目录（文件，或 git 版本中的路径，如 HEAD~1:county.yaml）`,
    en: `${path} exists, but what was derived last, ${kept}, does not, so nobody can tell the superior's changes from your own; nothing was written. Name the superior's former catalogue with --base: a file, or a path in a git revision such as HEAD~1:county.yaml`,
  });

const UNSETTLED = (path: string): UsageError =>
  new UsageError({
    zh: `${path} 里还有没有处理的冲突（<<<<<<<），请先处理；没有写入任何文件`,
    en: `${path} holds conflicts that are not settled (<<<<<<<); settle them first. Nothing was written`,
  });

const OTHER_UNIT = (path: string, found: string, wanted: string): UsageError =>
  new UsageError({
    zh: `${path} 已存在，${found === '' ? '不是这一级的目录或清单' : `是${found}的目录，不是${wanted}的`}；没有写入任何文件，请用 --out 换一个位置`,
    en: `${path} exists and is ${found === '' ? 'no document of that level' : `the catalogue of ${found} and not of ${wanted}`}; nothing was written, choose another place with --out`,
  });

const OTHER_SUPERIOR = (path: string, found: string, { id, path: superior }: Derived['superior']): UsageError =>
  new UsageError({
    zh: `${path} 派生自 ${found}，不是 ${superior} 的 ${id}；没有写入任何文件，请核对上级目录，或用 --out 换一个位置`,
    en: `${path} was derived from ${found} and not from ${id} of ${superior}; nothing was written, check the superior's catalogue or choose another place with --out`,
  });
