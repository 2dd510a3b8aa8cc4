import { html, type Html } from './html-text.ts';

/** The head of a table, repeated on every printed page. */
export function writeHead(columns: readonly string[]): Html {
  return html`<thead>
    <tr>
      ${columns.map((column) => html`<th scope="col">${column}</th>`)}
    </tr>
  </thead> `;
}

/** A table with a caption, which scrolls by itself where the screen is too narrow. */
export function writeTable(caption: string, columns: readonly string[], rows: Html | readonly Html[]): Html {
  return html`<div class="scroll">
    <table>
      <caption>
        ${caption}
      </caption>
      ${writeHead(columns)}
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div> `;
}

/** A rule's id that leads to what the page says of it; plain where it says nothing. */
export function linkRule(ruleId: string, listed: boolean): Html {
  return listed ? html`<a href="#rule-${ruleId}">${ruleId}</a>` : html`${ruleId}`;
}
