import type { TableFormat } from './define.ts';

/** What may stand before the first element: a mark, blanks, an XML declaration, comments. */
const PROLOGUE = /^\ufeff?(?:\s|<\?[^>]{0,500}>|<!--[^]{0,2000}?-->)*/u;
const PAGE = /^<(?:!doctype\s+html|html|head|body|frameset)\b/iu;
/** Elements that a part of a page may begin with. */
const FRAGMENT =
  /^<(?:a|b|big|br|caption|center|col|colgroup|div|font|form|h[1-6]|hr|img|input|link|meta|ol|p|script|section|span|strong|style|table|tbody|td|th|thead|title|tr|u|ul)[\s/>]/iu;
const OFFICE_NAME = /\.(?:xlsx?|et|docx?|wps)$/iu;

export const format: TableFormat = {
  name: 'html',
  // An XML workbook begins with another element, and so does XML of any other kind.
  recognises({ file, text, bytes }) {
    const start = text ?? bytes;
    const body = start.slice(PROLOGUE.exec(start)?.[0].length ?? 0);
    if (PAGE.test(body)) return true;
    // Markdown may begin with an element of HTML.
    if (FRAGMENT.test(body)) return !/\.(?:md|markdown|ya?ml)$/iu.test(file);
    if (text === undefined || body.startsWith('<')) return false;
    return /\.(?:html?|xhtml)$/iu.test(file) || (OFFICE_NAME.test(file) && /<table[\s>]/iu.test(text));
  },
  async read(bytes, options) {
    const { readHtml } = await import('./html-grid.ts');
    return readHtml(bytes, options);
  },
};
