import { damaged } from './damage.ts';
import { exceeds, LIMITS, type Limits } from './limits.ts';
import { scanTags } from './scan-tags.ts';
import { localName } from './xml.ts';

/** An element in the source of a part. Positions are those of the whole text. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** With the colon, as new elements beside it need it: `x:`; or nothing. */
  readonly prefix: string;
  /** The opening tag. */
  readonly source: string;
  readonly start: number;
  /** Between the tags; both at the end where the element is `<empty/>`. */
  readonly innerStart: number;
  innerEnd: number;
  /** Behind the closing tag. */
  end: number;
  readonly isEmpty: boolean;
  readonly children: XmlElement[];
}

/**
 * The elements of a part that is small enough to be held as a whole.
 * @throws InputError `workbook-damaged`, `limit-exceeded`
 */
export function parseElements(source: string, part: string, limits: Limits = LIMITS): XmlElement {
  let count = 0;
  const stack: XmlElement[] = [];
  let root: XmlElement | undefined;
  const invalid = damaged('xml-invalid', { part });
  const end = scanTags(source, (tag, start) => {
    const behind = start + tag.source.length;
    if (tag.kind === 'close') {
      const closed = stack.pop();
      if (closed === undefined || closed.prefix + closed.name !== tag.fullName) throw invalid;
      closed.innerEnd = start;
      closed.end = behind;
      return;
    }
    count += 1;
    if (count > limits.elements) throw exceeds(limits, 'elements', count, { part });
    const name = localName(tag.fullName);
    const isEmpty = tag.kind === 'empty';
    const prefix = tag.fullName.slice(0, tag.fullName.length - name.length);
    const element = { name, prefix, source: tag.source, start, innerStart: behind, innerEnd: behind, end: behind, isEmpty, children: [] };
    const parent = stack.at(-1);
    if (parent === undefined && root !== undefined) throw invalid;
    if (parent === undefined) root = element;
    else parent.children.push(element);
    if (!isEmpty && stack.push(element) > limits.xmlDepth) throw exceeds(limits, 'xmlDepth', stack.length, { part });
  });
  if (root === undefined || stack.length > 0 || end !== source.length) throw invalid;
  return root;
}

/** A stretch of a text, and what is to stand there. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all stretches replaced; several insertions at one place keep their order. Stretches must lie apart. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(source.slice(copied, start), text);
    copied = end;
  }
  return pieces.join('') + source.slice(copied);
}

/** Adds to the end of an element, whose opening tag may change as well. */
export function appendTo(element: XmlElement, text: string, openingTag: string = element.source): TextEdit[] {
  if (!element.isEmpty) {
    const end = { start: element.innerEnd, end: element.innerEnd, text };
    const { start, innerStart } = element;
    return openingTag === element.source ? [end] : [{ start, end: innerStart, text: openingTag }, end];
  }
  const opened = `${openingTag.slice(0, -2).trimEnd()}>`;
  return [{ start: element.start, end: element.end, text: `${opened}${text}</${element.prefix}${element.name}>` }];
}
