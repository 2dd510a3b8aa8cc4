import { EFFECTS } from '../../model/change.ts';
import type { ComparedDocument, Revision, RowStatus } from '../../model/revision.ts';
import { describeLegal } from '../advice.ts';
import { writeTable } from '../html-table.ts';
import { html, joinLines, type Html } from '../html-text.ts';
import { describeBothSides, nameDocument, STATUSES, TOTAL } from './entry-names.ts';
import { countDocuments, countKinds, countTotal, type DocumentFigures } from './figures.ts';
import type { PageAnchors } from './page-anchors.ts';
import { HEADINGS, nameEffect, nameStatus, NOTES, PARTS, TABLES } from './revision-words.ts';
import { withoutStop } from './summary.ts';

/** The part with the numbers: of each catalogue, and of each kind of change. */
export function writeFigures(revision: Revision, anchors: PageAnchors): Html {
  const { language } = revision;
  return html`<section id="summary">
    <h2>${PARTS.summary[language]}</h2>
    <p>${NOTES.figures[language]}</p>
    ${writeDocuments(revision)} ${writeKinds(revision, anchors)}
  </section> `;
}

function writeDocuments(revision: Revision): Html {
  const { language, documents } = revision;
  const columns = [
    ...[HEADINGS.document, HEADINGS.edition, HEADINGS.effective, HEADINGS.entriesBefore, HEADINGS.entriesAfter].map(
      (words) => words[language],
    ),
    ...STATUSES.map((status) => nameStatus(status, language)),
    ...EFFECTS.map((effect) => nameEffect(effect, language)),
  ];
  const figures = countDocuments(revision);
  const rows = documents.flatMap((document, index) => {
    const numbers = figures[index];
    if (numbers === undefined) return [];
    const name = html`<a href="#document-${index + 1}">${nameDocument(document, language)}</a>`;
    return writeDocument(name, [describe(document, 'edition'), describe(document, 'effective')], document, numbers);
  });
  const sum = { before: { entries: revision.before.entries }, after: { entries: revision.after.entries } };
  const total = documents.length > 1 ? [writeDocument(html`${TOTAL[language]}`, ['', ''], sum, countTotal(revision), 'total')] : [];
  return writeTable(TABLES.documents[language], columns, [...rows, ...total]);
}

function describe(document: ComparedDocument, key: 'edition' | 'effective'): string {
  return describeBothSides(document.before?.[key], document.after?.[key]);
}

interface Sides {
  readonly before?: { readonly entries: number } | undefined;
  readonly after?: { readonly entries: number } | undefined;
}

function writeDocument(
  name: Html,
  facts: readonly string[],
  { before, after }: Sides,
  { items, edits }: DocumentFigures,
  role: 'part' | 'total' = 'part',
): Html {
  const number = (count: number, style = ''): Html => html`<td class="number${count > 0 ? style : ''}">${count}</td>`;
  return html`<tr class="${role}">
    <th scope="row">${name}</th>
    ${facts.map((fact) => html`<td>${fact}</td>`)}${number(before?.entries ?? 0)}${number(after?.entries ?? 0)}
    ${STATUSES.map((status: RowStatus) => number(items[status]))}${EFFECTS.map((effect) => number(edits[effect], ` ${effect}`))}
  </tr> `;
}

function writeKinds(revision: Revision, anchors: PageAnchors): Html {
  const { language } = revision;
  const columns = [HEADINGS.effect, HEADINGS.kind, HEADINGS.edits, HEADINGS.count, HEADINGS.why, HEADINGS.legal];
  const rows = countKinds(revision).map(
    ({ kind: { id, effect, what, why, legal }, edits, places }) =>
      html`<tr id="kind-${anchors.kindClass(id)}">
        <td class="centre ${effect}">${nameEffect(effect, language)}</td>
        <th scope="row">${withoutStop(what[language])} <small>${id}</small></th>
        <td class="number">${edits}</td>
        <td class="number">${places}</td>
        <td>${why[language]}</td>
        <td>${joinLines(legal.map((source) => describeLegal(source, language)))}</td>
      </tr> `,
  );
  return writeTable(
    TABLES.kinds[language],
    columns.map((words) => words[language]),
    rows,
  );
}
