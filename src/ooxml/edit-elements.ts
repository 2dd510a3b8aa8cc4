import { exceeds, LIMITS, type Limits } from './limits.ts';
import { declareUtf8, DECLARATION, scanTags, type Tag } from './scan-tags.ts';
import { decodeXml } from './xml.ts';

/** What becomes of an element, given its source from its first `<` to its last `>`. */
export type ElementEdit = (source: string) => string;

/** What becomes of a tag: another text in its place, an edit of the whole element that it opens, or nothing. */
export type VisitTag = (tag: Tag) => string | ElementEdit | undefined;

/** An element that has begun. */
interface OpenElement {
  readonly start: number;
  readonly fullName: string;
  readonly edit: ElementEdit;
  depth: number;
}

/**
 * Passes the source of an XML part through, replacing tags and whole elements on the way; tags inside such an element are
 * not visited. What is not replaced stays to the letter, and nothing is held but the element at hand.
 * @throws InputError `limit-exceeded` where an element to be edited is longer than `limits.xmlToken`
 */
export async function* editElements(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  visit: VisitTag,
  limits: Limits = LIMITS,
): AsyncGenerator<string, void> {
  const pass = new ElementPass(visit);
  let isStart = true;
  let waiting = '';
  for await (const text of decodeXml(chunks, part)) {
    waiting += text;
    if (isStart && waiting.length < DECLARATION) continue;
    yield pass.take(isStart ? declareUtf8(waiting) : waiting);
    isStart = false;
    waiting = '';
    if (pass.held > limits.xmlToken) throw exceeds(limits, 'xmlToken', pass.held, { part });
  }
  yield pass.take(isStart ? declareUtf8(waiting) : waiting) + pass.rest();
}

class ElementPass {
  readonly #visit: VisitTag;
  /** The source that has not been handed on, and how far its tags have been looked at. */
  #source = '';
  #scanned = 0;
  #open: OpenElement | undefined;

  constructor(visit: VisitTag) {
    this.#visit = visit;
  }

  get held(): number {
    return this.#source.length;
  }

  take(text: string): string {
    this.#source += text;
    const source = this.#source;
    let written = '';
    let copied = 0;
    const replace = (start: number, end: number, by: string): void => {
      written += source.slice(copied, start) + by;
      copied = end;
    };
    const base = this.#scanned;
    const end = scanTags(source.slice(base), (tag, at) => this.#meet(tag, base + at, replace));
    const kept = this.#open?.start ?? base + end;
    written += source.slice(copied, kept);
    this.#source = source.slice(kept);
    this.#scanned = base + end - kept;
    if (this.#open !== undefined) this.#open = { ...this.#open, start: 0 };
    return written;
  }

  rest(): string {
    return this.#source;
  }

  #meet(tag: Tag, start: number, replace: (start: number, end: number, by: string) => void): void {
    const behind = start + tag.source.length;
    const open = this.#open;
    if (open === undefined) {
      const change = this.#visit(tag);
      if (typeof change === 'string') replace(start, behind, change);
      else if (change !== undefined && tag.kind === 'empty') replace(start, behind, change(tag.source));
      else if (change !== undefined) this.#open = { start, fullName: tag.fullName, edit: change, depth: 1 };
      return;
    }
    if (tag.fullName !== open.fullName || tag.kind === 'empty') return;
    open.depth += tag.kind === 'open' ? 1 : -1;
    if (open.depth > 0) return;
    this.#open = undefined;
    replace(open.start, behind, open.edit(this.#source.slice(open.start, behind)));
  }
}
