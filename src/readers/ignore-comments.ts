import { InputError } from '../model/problem.ts';
import type { Covered, IgnoreComment } from '../model/suppression.ts';
import { nodeRange, type YamlFile } from './formats/yaml.ts';
import type { YamlNode } from './formats/yaml-node.ts';

/** More comments of this sort are not read: a file that needs them needs a baseline. */
const MOST_COMMENTS = 1000;
const WORD = 'catalogue-ignore';

/** A comment that may be one of ours: where its `#` and its word stand. */
interface Candidate {
  readonly hash: number;
  readonly word: number;
}

/**
 * The comments `# catalogue-ignore ...` of a file. One that stands on a line of its own is about what begins next (an item,
 * a key with its value, an entry of a list), one at the end of a line about what begins on that line. Texts without the word
 * cost one search.
 *
 * @throws InputError `limit-exceeded` where there are too many
 */
export function readIgnoreComments(file: YamlFile, root: YamlNode): IgnoreComment[] {
  if (!file.text.includes(WORD)) return [];
  const comments = leaveOutTexts(file, root, findCandidates(file.text));
  if (comments.length > MOST_COMMENTS) {
    throw new InputError('limit-exceeded', { limit: 'ignore-comments', value: comments.length, allowed: MOST_COMMENTS });
  }
  const next = findNext(file, root, comments);
  const { start: top } = nodeRange(file.text, root);
  return comments.map(({ hash, word }, index) => {
    const end = lineEnd(file.text, hash);
    const place = file.positions.place(hash, end);
    const text = file.text.slice(word, end).trimEnd();
    const covers = /^catalogue-ignore-file(?![^\s\u3000])/u.test(text)
      ? hash < top
        ? ('file' as const)
        : undefined
      : (coverLine(file, hash) ?? next[index]);
    return { text, place, covers };
  });
}

/** A comment begins the line, or stands behind a blank; our word is the first in it. */
function findCandidates(text: string): Candidate[] {
  const candidates: Candidate[] = [];
  for (let word = text.indexOf(WORD); word !== -1; word = text.indexOf(WORD, word + 1)) {
    let hash = word - 1;
    while (text[hash] === ' ' || text[hash] === '\t') hash -= 1;
    if (text[hash] === '#' && (hash === 0 || ' \t\n\r'.includes(text.charAt(hash - 1)))) candidates.push({ hash, word });
  }
  return candidates;
}

/** What stands within a value, or behind another of our comments, is no comment. Nodes and candidates are in the order of the text. */
function leaveOutTexts(file: YamlFile, root: YamlNode, candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  let at = 0;
  let commented = -1;
  const keepBefore = (offset: number): void => {
    for (let one = candidates[at]; one !== undefined && one.hash < offset; one = candidates[at]) {
      at += 1;
      if (one.hash < commented) continue;
      kept.push(one);
      commented = lineEnd(file.text, one.hash);
    }
  };
  visit(root, {
    scalar(node) {
      const { start, end } = nodeRange(file.text, node);
      keepBefore(start);
      while ((candidates[at]?.hash ?? Infinity) < end) at += 1;
    },
  });
  keepBefore(Infinity);
  return kept;
}

/** For each comment what begins next behind it: the outermost, where several begin there. */
function findNext(file: YamlFile, root: YamlNode, comments: readonly Candidate[]): (Covered | undefined)[] {
  const next: (Covered | undefined)[] = comments.map(() => undefined);
  let at = 0;
  visit(root, {
    part(first, last) {
      const { start } = nodeRange(file.text, first);
      for (let one = comments[at]; one !== undefined && one.hash < start; one = comments[at]) {
        const { end } = nodeRange(file.text, last);
        next[at] = { start: file.positions.point(start), end: file.positions.point(Math.max(start, end)) };
        at += 1;
      }
    },
  });
  return next;
}

/** The whole line, where something stands on it before the comment. */
function coverLine({ text, positions }: YamlFile, hash: number): Covered | undefined {
  const begin = text.lastIndexOf('\n', hash) + 1;
  // The dash of an entry whose value follows below does not count.
  if (/^[-\s]*$/u.test(text.slice(begin, hash))) return undefined;
  const { line } = positions.point(hash);
  return { start: { line, column: 1 }, end: { line, column: Number.MAX_SAFE_INTEGER } };
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/** Told of the nodes of a tree in the order of the text. What an alias stands for is passed over: it is written elsewhere. */
interface Visitor {
  scalar?(node: YamlNode): void;
  /** An entry of a list, or a key (`first`) with its value (`last`). */
  part?(first: YamlNode, last: YamlNode): void;
}

function visit(node: YamlNode, visitor: Visitor): void {
  if (node.target !== undefined) return;
  if (node.kind === 'scalar') visitor.scalar?.(node);
  for (const [index, child] of node.children.entries()) {
    const value = node.kind === 'mapping' ? node.children[index + 1] : child;
    if (node.kind !== 'mapping' || index % 2 === 0) visitor.part?.(child, value ?? child);
    visit(child, visitor);
  }
}
