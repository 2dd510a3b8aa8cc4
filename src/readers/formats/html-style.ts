import type { HtmlElement } from './html-elements.ts';
import { isSymbolFont } from './wingdings.ts';

const HIDDEN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*collapse|mso-hide\s*:\s*all)/iu;
const FONT = /(?:^|[;\s])font-family\s*:\s*([^;]*)/iu;

/** Whether an element says of itself that it is not shown. Classes are not looked up: what they hide depends on the screen. */
export function isHidden({ name, attributes }: HtmlElement): boolean {
  if (attributes.has('hidden')) return true;
  if (name === 'option') return !attributes.has('selected');
  const style = attributes.get('style');
  return style !== undefined && HIDDEN.test(style);
}

/** Symbol fonts by the class that sets them, as Excel's pages do: `.xl67 {font-family:"Wingdings 2"}`. */
export type FontClasses = Map<string, string>;

/** The font that an element sets by itself or by its class; undefined where it sets none. */
export function fontOf({ name, attributes }: HtmlElement, classes: FontClasses): string | undefined {
  const style = attributes.get('style');
  const own = style === undefined ? undefined : FONT.exec(style)?.[1];
  if (own !== undefined) return own;
  const face = name === 'font' ? attributes.get('face') : undefined;
  if (face !== undefined || classes.size === 0) return face;
  const labels = attributes.get('class')?.split(/\s+/u) ?? [];
  return labels.map((label) => classes.get(label)).find((font) => font !== undefined);
}

/** Adds the symbol fonts of a style sheet to `classes`. */
export function collectFontClasses(css: string, classes: FontClasses): void {
  for (const block of css.split('}')) {
    const brace = block.lastIndexOf('{');
    const font = brace === -1 ? undefined : FONT.exec(block.slice(brace + 1))?.[1];
    if (font === undefined || !isSymbolFont(font)) continue;
    for (const selector of block.slice(0, brace).split(',')) {
      const label = selector.slice(selector.lastIndexOf('.') + 1).trim();
      if (selector.includes('.') && label !== '') classes.set(label, font);
    }
  }
}
