import { ELEMENT_NAMES, REQUIRED_ELEMENTS } from '../model/elements.ts';
import { SEVERITIES } from '../model/finding.ts';
import type { Language, Words } from '../model/words.ts';
import { HEADINGS, NOTES, PARTS, TABLES } from './compliance-words.ts';
import { html, NOTHING, type Html } from './html-text.ts';
import { linkRule, writeTable } from './html-table.ts';
import { describeShare, shareOf, type KindRow, type Statistics, type StatisticsRow } from './statistics.ts';
import { SEVERITY_NAMES } from './summary.ts';

/** `57/60 95%`; nothing where there is no item. */
function writeShares(row: StatisticsRow): Html[] {
  return REQUIRED_ELEMENTS.map((element) => {
    const share = shareOf(row, element);
    if (share === undefined) return html`<td></td>`;
    return html`<td class="number${share < 1 ? ' lacking' : ''}">
      ${row.elements[element]}/${row.standardItems} <small>${describeShare(share)}</small>
    </td>`;
  });
}

function writeStatisticsRow(row: StatisticsRow, label: Html, role: 'part' | 'total' = 'part'): Html {
  const found = SEVERITIES.map(
    (severity) => html`<td class="number${row.found[severity] > 0 ? ` ${severity}` : ''}">${row.found[severity]}</td>`,
  );
  return html`<tr class="${role}">
    <th scope="row">${label}</th>
    <td class="number">${row.items}</td>
    <td class="number">${row.tasks}</td>
    ${writeShares(row)}${found}
  </tr> `;
}

interface StatisticsTable {
  readonly caption: Words;
  readonly heading: Words;
  readonly rows: readonly StatisticsRow[];
  readonly total?: StatisticsRow;
  /** Where a row's label leads. */
  readonly link?: (label: string) => string | undefined;
}

function writeStatisticsTable({ caption, heading, rows, total, link }: StatisticsTable, language: Language): Html {
  const columns = [
    ...[heading, HEADINGS.items, HEADINGS.tasks].map((words) => words[language]),
    ...REQUIRED_ELEMENTS.map((element) => ELEMENT_NAMES[element][language]),
    ...SEVERITIES.map((severity) => SEVERITY_NAMES[severity][language]),
  ];
  const body = rows.map((row) => {
    const target = link?.(row.label);
    return writeStatisticsRow(row, target === undefined ? html`${row.label}` : html`<a href="#${target}">${row.label}</a>`);
  });
  const sum = total === undefined ? NOTHING : writeStatisticsRow(total, html`${total.label}`, 'total');
  return writeTable(caption[language], columns, [...body, sum]);
}

function writeKinds(kinds: readonly KindRow[], language: Language): Html {
  const columns = [HEADINGS.rule, HEADINGS.severity, HEADINGS.count, HEADINGS.files, HEADINGS.what].map((words) => words[language]);
  const rows = kinds.map(
    ({ ruleId, rule, severity, count, files }) =>
      html`<tr>
        <th scope="row">${linkRule(ruleId, rule !== undefined)}</th>
        <td class="centre ${severity}">${SEVERITY_NAMES[severity][language]}</td>
        <td class="number">${count}</td>
        <td class="number">${files}</td>
        <td>${rule?.what[language] ?? ''}</td>
      </tr> `,
  );
  return writeTable(TABLES.kinds[language], columns, rows);
}

/** The part with the numbers. @param anchors where the list treats a body, by its name */
export function writeStatistics(statistics: Statistics, anchors: ReadonlyMap<string, string>, language: Language): Html {
  const { domains, bodies, files, total, kinds } = statistics;
  return html`<section id="statistics">
    <h2>${PARTS.statistics[language]}</h2>
    <p>${NOTES.statistics[language]}</p>
    ${writeStatisticsTable({ caption: TABLES.domains, heading: HEADINGS.domain, rows: domains, total }, language)}
    ${writeStatisticsTable({ caption: TABLES.bodies, heading: HEADINGS.body, rows: bodies, link: (label) => anchors.get(label) }, language)}
    ${writeKinds(kinds, language)} ${writeStatisticsTable({ caption: TABLES.files, heading: HEADINGS.file, rows: files, total }, language)}
  </section> `;
}
