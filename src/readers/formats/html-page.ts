import type { HtmlElement, PageHandler } from './html-elements.ts';
import { Flow } from './html-flow.ts';
import { checkLimit, type HtmlLimits } from './html-limits.ts';
import { closeTable, OpenTable } from './html-open-table.ts';
import { collectFontClasses, fontOf, isHidden, type FontClasses } from './html-style.ts';
import { drawSymbols, isSymbolFont } from './wingdings.ts';

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'legend li main nav ol option p pre section select summary table td th tr ul'
  ).split(' '),
);
/** What is between their tags is not shown; `comment` holds the note of a cell in pages of LibreOffice. */
const UNSEEN: ReadonlySet<string> = new Set(
  'comment datalist iframe noembed noframes noscript object script style svg template title xml'.split(' '),
);
const TABLE_PARTS: ReadonlySet<string> = new Set('caption col colgroup tbody td tfoot th thead tr'.split(' '));
/** What pictures of ticked boxes are called, and of empty ones. */
const TICKED_PICTURE = /^(?:[√✓✔☑■]|勾|打勾|勾选|已勾选|选中|已选|已选中|是|checked|check|tick|ticked|yes|true)$/iu;
const EMPTY_PICTURE = /^(?:[□☐]|空|未勾选|未选|未选中|否|unchecked|no|false)$/iu;

/** What an open element passes on to what stands in it. */
interface Inherited {
  /** Its text is not shown. */
  readonly unseen: boolean;
  /** It, or something around it, is not shown; unlike `unseen` this reaches into tables, which are read all the same. */
  readonly concealed: boolean;
  readonly symbolFont: string | undefined;
}

const NOTHING: Inherited = { unseen: false, concealed: false, symbolFont: undefined };

/** Gathers texts and tables of a page. */
export class PageReader implements PageHandler {
  readonly flow = new Flow();
  /** Names that Excel gives to the sheets it saves as a page. */
  readonly sheetNames: string[] = [];
  images = 0;
  frames = 0;
  readonly #limits: HtmlLimits;
  readonly #open: Inherited[] = [];
  readonly #tables: OpenTable[] = [];
  #tableCount = 0;
  readonly #fonts: FontClasses = new Map();
  #css: string | undefined;

  constructor(limits: HtmlLimits) {
    this.#limits = limits;
  }

  open(element: HtmlElement): void {
    const { name } = element;
    const hidden = isHidden(element);
    const inherited = this.#inherit(element, hidden);
    this.#open.push(inherited);
    if (BLOCKS.has(name) || name === 'br') this.#sink.breakLine();
    if (name === 'table') this.#startTable(inherited.concealed);
    else if (TABLE_PARTS.has(name)) this.#tables.at(-1)?.open(element, hidden);
    else if (name === 'style') this.#css = '';
    else if (name === 'frame' || name === 'iframe') this.frames += 1;
    else if (!inherited.unseen) this.#openContent(element);
  }

  #startTable(hidden: boolean): void {
    this.#tableCount += 1;
    checkLimit(this.#limits, 'tables', this.#tableCount);
    this.#tables.push(new OpenTable(this.#limits, hidden));
  }

  #inherit(element: HtmlElement, hidden: boolean): Inherited {
    const { name } = element;
    const around = this.#open.at(-1) ?? NOTHING;
    const font = fontOf(element, this.#fonts);
    return {
      unseen: name !== 'table' && !TABLE_PARTS.has(name) && (around.unseen || hidden || UNSEEN.has(name)),
      concealed: around.concealed || hidden,
      symbolFont: font === undefined ? around.symbolFont : isSymbolFont(font) ? font : undefined,
    };
  }

  #openContent({ name, attributes }: HtmlElement): void {
    if (name === 'input') this.#addText(readInput(attributes));
    else if (name === 'img') {
      this.images += 1;
      const alternative = attributes.get('alt')?.trim() ?? '';
      if (TICKED_PICTURE.test(alternative)) this.#addText('☑');
      else if (EMPTY_PICTURE.test(alternative)) this.#addText('□');
    }
  }

  close({ name }: HtmlElement): void {
    this.#open.pop();
    if (name === 'table') {
      const table = this.#tables.pop();
      if (table !== undefined) this.#sink.addParts(closeTable(table));
    } else if (TABLE_PARTS.has(name)) this.#tables.at(-1)?.close(name);
    else if (name === 'style') {
      collectFontClasses(this.#css ?? '', this.#fonts);
      this.#css = undefined;
    }
    if (BLOCKS.has(name)) this.#sink.breakLine();
  }

  text(text: string): void {
    if (this.#css !== undefined) this.#css += text;
    const { unseen, symbolFont } = this.#open.at(-1) ?? NOTHING;
    if (!unseen) this.#addText(symbolFont === undefined ? text : drawSymbols(symbolFont, text));
  }

  /** Excel keeps what browsers should not see in comments: `<!--[if gte mso 9]><xml>...`. */
  comment(text: string): void {
    for (const [, name] of text.matchAll(/<x:ExcelWorksheet>\s*<x:Name>([^<]*)<\/x:Name>/giu)) this.sheetNames.push(name?.trim() ?? '');
  }

  #addText(text: string): void {
    const sink = this.#sink;
    sink.addText(text);
    if (this.#tables.at(-1)?.inCell === true) checkLimit(this.#limits, 'cellText', sink.length);
  }

  /** Where text goes at present: the innermost cell or table, else the page. */
  get #sink(): Flow {
    return this.#tables.at(-1)?.sink ?? this.flow;
  }
}

/** What a field of a form shows: its box, or the text in it. */
function readInput(attributes: ReadonlyMap<string, string>): string {
  const type = attributes.get('type')?.trim().toLowerCase() ?? 'text';
  if (type === 'checkbox' || type === 'radio') return attributes.has('checked') ? '☑' : '□';
  return type === 'text' ? (attributes.get('value') ?? '') : '';
}
