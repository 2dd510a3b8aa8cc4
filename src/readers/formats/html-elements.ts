import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { checkLimit, type HtmlLimits } from './html-limits.ts';

/** An open element. */
export interface HtmlElement {
  /** In lower case. */
  readonly name: string;
  /** The attributes that have a meaning for tables. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** What a page is told to. Every element that is opened is closed, in the right order, whatever the page leaves out. */
export interface PageHandler {
  open(element: HtmlElement): void;
  close(element: HtmlElement): void;
  /** A piece of text, entities decoded. */
  text(text: string): void;
  comment(text: string): void;
}

const VOID: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr'.split(' '),
);
const WANTED: ReadonlySet<string> = new Set('alt checked class colspan face hidden rowspan selected span style type value'.split(' '));
/** Their content is no markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'iframe', 'noframes', 'noembed', 'xmp', 'plaintext']);
/** Where an end tag from inside does not reach out of. */
const CELLS: ReadonlySet<string> = new Set(['td', 'th', 'caption']);
const GROUPS: ReadonlySet<string> = new Set(['tbody', 'thead', 'tfoot']);
/** What the start of a part of a table ends: everything above these. */
const STARTS_WITHIN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['td', new Set(['tr', ...GROUPS, 'table'])],
  ['th', new Set(['tr', ...GROUPS, 'table'])],
  ['tr', new Set([...GROUPS, 'table'])],
  ...[...GROUPS, 'caption', 'colgroup'].map((name) => [name, new Set(['table'])] as const),
  ['col', new Set(['colgroup', 'table'])],
]);
/** Elements that the next one of their name ends. */
const ENDED_BY_THE_NEXT: ReadonlySet<string> = new Set(['p', 'li', 'dt', 'dd', 'option']);
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * Cuts a page into elements and texts. Cells, rows and tables end where the HTML standard ends them ("tree construction"),
 * so that a page may leave out the end tags of cells and rows, and close in a cell what it never opened there.
 * @returns whether the page is whole: it does not break off within a tag, a comment or a script, nor within a table unless
 *   the page goes on to its end, or is but a part of a page and ends behind a row
 * @throws InputError `limit-exceeded`; and whatever `handler` throws
 */
export function parseElements(page: string, handler: PageHandler, limits: HtmlLimits): boolean {
  const parser = new ElementParser(page, handler, limits);
  const tokenizer = new Tokenizer({ recognizeSelfClosing: parser.isXhtml }, parser);
  tokenizer.write(page);
  tokenizer.end();
  return parser.finish();
}

class ElementParser implements TokenizerCallbacks {
  /** In XHTML, and with elements of a foreign kind, `<a/>` is an element; in HTML it is a start tag. */
  readonly isXhtml: boolean;
  readonly #page: string;
  readonly #handler: PageHandler;
  readonly #limits: HtmlLimits;
  readonly #stack: HtmlElement[] = [];
  readonly #openByName = new Map<string, number>();
  #name = '';
  #attribute = '';
  #value = '';
  #attributes: Map<string, string> | undefined;
  #openedPage = false;
  #closedPage = false;
  #openComment = false;
  #lastEndTag = '';

  constructor(page: string, handler: PageHandler, limits: HtmlLimits) {
    this.#page = page;
    this.isXhtml = /^\s*<\?xml\s/u.test(page);
    this.#handler = handler;
    this.#limits = limits;
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#page.slice(start, end).toLowerCase();
    this.#attributes = undefined;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#page.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (WANTED.has(this.#attribute)) this.#value += this.#page.slice(start, end);
  }

  onattribentity(code: number): void {
    if (WANTED.has(this.#attribute)) this.#value += String.fromCodePoint(code);
  }

  onattribend(): void {
    if (!WANTED.has(this.#attribute)) return;
    this.#attributes ??= new Map();
    // The first of two counts.
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value);
  }

  onopentagend(): void {
    this.#open(this.#name, this.#attributes ?? NO_ATTRIBUTES);
  }

  onselfclosingtag(): void {
    this.onopentagend();
    if ((this.isXhtml || this.#name.includes(':')) && !VOID.has(this.#name)) this.#close(this.#name);
  }

  onclosetag(start: number, end: number): void {
    this.#close(this.#page.slice(start, end).toLowerCase());
  }

  ontext(start: number, end: number): void {
    this.#handler.text(this.#page.slice(start, end));
  }

  ontextentity(code: number): void {
    this.#handler.text(String.fromCodePoint(code));
  }

  oncomment(start: number, end: number, offset: number): void {
    this.#openComment = end === this.#page.length;
    this.#handler.comment(this.#page.slice(start, end - offset));
  }

  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  /** Closes what is open still; whether the page is whole. */
  finish(): boolean {
    const lastTag = this.#page.slice(this.#page.lastIndexOf('<'));
    const inTag = !lastTag.includes('>') && /^<(?:[a-z!/]|$)/iu.test(lastTag);
    const inRaw = RAW.has(this.#stack.at(-1)?.name ?? '');
    const inTable = this.#tables > 0 && !this.#isEnded();
    while (this.#stack.length > 0) this.#pop();
    return !inTag && !inRaw && !this.#openComment && !inTable;
  }

  #isEnded(): boolean {
    return this.#closedPage || (!this.#openedPage && (this.#lastEndTag === 'tr' || GROUPS.has(this.#lastEndTag)));
  }

  #open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'html' || name === 'body') this.#openedPage = true;
    this.#endBefore(name);
    const element: HtmlElement = { name, attributes };
    this.#lastEndTag = '';
    this.#handler.open(element);
    if (VOID.has(name)) {
      this.#handler.close(element);
      return;
    }
    this.#stack.push(element);
    this.#openByName.set(name, (this.#openByName.get(name) ?? 0) + 1);
    checkLimit(this.#limits, 'elementDepth', this.#stack.length);
    checkLimit(this.#limits, 'nestedTables', this.#tables);
  }

  /** Ends what the start of an element ends. */
  #endBefore(name: string): void {
    const within = STARTS_WITHIN.get(name);
    if (within !== undefined && this.#tables > 0) this.#popTo(within);
    else if (name === 'table') this.#endTableOutsideCells();
    else if (ENDED_BY_THE_NEXT.has(name) && this.#stack.at(-1)?.name === name) this.#pop();
  }

  /** A table that begins between the cells of another ends that one. */
  #endTableOutsideCells(): void {
    const index = this.#stack.findLastIndex(({ name }) => name === 'table' || CELLS.has(name));
    if (this.#stack[index]?.name === 'table') this.#popThrough(index);
  }

  #close(name: string): void {
    this.#lastEndTag = name;
    if (name === 'html' || name === 'body') {
      this.#closedPage = true;
      return;
    }
    const isTablePart = name === 'table' || STARTS_WITHIN.has(name);
    // Many a page closes what it never opened.
    if (!this.#openByName.has(name)) return;
    const index = this.#stack.findLastIndex(({ name: open }) => open === name || open === 'table' || (!isTablePart && CELLS.has(open)));
    if (this.#stack[index]?.name === name) this.#popThrough(index);
  }

  get #tables(): number {
    return this.#openByName.get('table') ?? 0;
  }

  #popTo(names: ReadonlySet<string>): void {
    while (this.#stack.length > 0 && !names.has(this.#stack.at(-1)?.name ?? '')) this.#pop();
  }

  #popThrough(index: number): void {
    while (this.#stack.length > index) this.#pop();
  }

  #pop(): void {
    const element = this.#stack.pop();
    if (element === undefined) return;
    const left = (this.#openByName.get(element.name) ?? 1) - 1;
    if (left > 0) this.#openByName.set(element.name, left);
    else this.#openByName.delete(element.name);
    this.#handler.close(element);
  }
}
