import { Document, isScalar, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';

import { toObject, type Plain, type PlainFields } from './yaml-fields.ts';

/** What YAML does not allow as it stands, and what nobody sees on a screen: written as an escape. */
const UNSEEN = /[^\n\x20-\x7e\u00a1-\u200a\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Words and numbers that an older YAML, or a reader's eye, takes for something else. */
const MISREAD = /^(?:y|yes|n|no|on|off|true|false|null|~|[-+.\d][-+.\d:_eExXoOa-fA-F]*|-{3}|\.{3}|[=<]{1,2})$/i;
/** A day is read as text by YAML 1.2 and written without quotes everywhere. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Beyond this many characters a list in one line is no longer read at a glance. */
const LONGEST_FLOW = 80;
/** Lists of short words that stand in one line. */
const SHORT_LISTS: ReadonlySet<string> = new Set(['subject', 'channel', 'method', 'level', 'place', 'responsible']);

/**
 * Writes fields as YAML: lists of short words in one line, all others an entry a line, texts of several lines as block
 * literals, and nothing folded, so that a change of a text is a change of its lines.
 *
 * @param comments lines that stand above the fields, without `#`; the first is the one that editors look for
 * @param above lines that stand above each item, in order
 */
export function writeYaml(fields: PlainFields, comments: readonly string[], above: readonly (readonly string[])[] = []): string {
  const document = new Document(fields, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, node) => void styleScalar(node),
    Pair(_, { key, value }) {
      if (isScalar(key) && SHORT_LISTS.has(String(key.value)) && value instanceof YAMLSeq && isShort(value)) value.flow = true;
    },
  });
  for (const [index, entry] of entriesOf(document.contents).entries()) {
    if (index > 0) entry.spaceBefore = true;
    const lines = above[index] ?? [];
    if (lines.length > 0) entry.commentBefore = lines.map((line) => ` ${oneLine(line)}`).join('\n');
  }
  const text = document.toString({
    lineWidth: 0,
    blockQuote: 'literal',
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: MOST,
  });
  const heading = comments.map((line) => `# ${oneLine(line)}\n`).join('');
  return escapeUnseen(heading + text);
}

/** Writes what YAML does not allow, and what nobody sees, as escapes; they hold in double quotes. */
export function escapeUnseen(text: string): string {
  return text.replaceAll(UNSEEN, escape);
}

/** The same fields as JSON, which YAML readers read as well. */
export function writeJson(fields: PlainFields): string {
  return `${JSON.stringify(toObject(fields as Plain), null, 2)}\n`;
}

const MOST = Number.MAX_SAFE_INTEGER;

function styleScalar(node: Scalar): void {
  if (typeof node.value !== 'string' || DAY.test(node.value)) return;
  const { value } = node;
  // Blanks at the ends of lines do not survive editors.
  const fragile = value.search(UNSEEN) >= 0 || /[ \t]$/m.test(value) || /^\s/.test(value) || value.endsWith('\n');
  if (fragile || MISREAD.test(value)) node.type = Scalar.QUOTE_DOUBLE;
}

function isShort({ items }: YAMLSeq): boolean {
  const texts = items.map((item) => (isScalar(item) ? String(item.value) : '\n'));
  return texts.every((text) => !text.includes('\n')) && texts.join(', ').length <= LONGEST_FLOW;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trimEnd();
}

/** The items or tasks that the document is about; a blank line before each but the first tells them apart. */
function entriesOf(contents: unknown): readonly YAMLMap[] {
  const lists = contents instanceof YAMLMap ? contents.items.flatMap(({ value }) => (value instanceof YAMLSeq ? [value] : [])) : [];
  return lists.flatMap(({ items }) => items.filter((entry) => entry instanceof YAMLMap));
}

function escape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
