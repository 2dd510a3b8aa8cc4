import { html, type Html } from './html-text.ts';

/** The head of a table, repeated on every printed page. */
export function writeHead(columns: readonly string[]): Html {
  return html`<thead>
    <tr>
      ${columns.map((column) => html`<th scope="col">${column}</th>`)}
    </tr>
  </thead> `;
}

/** A rule's id that leads to what the page says of it; plain where it says nothing. */
export function linkRule(ruleId: string, listed: boolean): Html {
  return listed ? html`<a href="#rule-${ruleId}">${ruleId}</a>` : html`${ruleId}`;
}
