import { ELEMENT_NAMES } from '../../model/elements.ts';
import type { ComparedDocument, Revision, RevisionRow, RowCell } from '../../model/revision.ts';
import type { Language, Sentence, Words } from '../../model/words.ts';
import { html, NOTHING, type Html } from '../html-text.ts';
import { describePlace } from '../place-text.ts';
import { inlineText, sideTexts } from './compared-text.ts';
import { changesOf, gravest, listCells, listUnshown, nameBoth, nameDocument, nameEntry, OTHER, type RowChange } from './entry-names.ts';
import { writePieces } from './html-pieces.ts';
import { anchorRow, type PageAnchors } from './page-anchors.ts';
import { EFFECT_MARKS, HEADINGS, LEFT_OUT, MATCHED, nameStatus, NOTES, PARTS, STATUS_MARKS } from './revision-words.ts';

const NONE: Words = { zh: '（无）', en: '(none)' };
const SAME: Sentence<number> = { zh: (count) => `${count} 项未变`, en: (count) => `${count} item${count === 1 ? '' : 's'} unchanged` };
const POSSIBLY: Sentence<{ readonly name: string; readonly percent: number }> = {
  zh: ({ name, percent }) => `可能对应“${name}”（相似度 ${percent}%），请核对`,
  en: ({ name, percent }) => `It may belong to “${name}” (${percent} % alike); please look`,
};

/** All items beside each other, document by document: those that changed element by element, the others by name. */
export function writeRows(revision: Revision, anchors: PageAnchors): Html {
  const { language, documents } = revision;
  return html`<section id="rows">
    <h2>${PARTS.rows[language]}</h2>
    ${anchors.left > 0 ? html`<p class="cut">${LEFT_OUT.rows[language](anchors.left)}</p>` : NOTHING}
    ${documents.map((document, index) => writeDocument(document, index, revision, anchors))}
    ${documents.length === 0 ? html`<p>${NOTES.nothing[language]}</p>` : NOTHING}
  </section> `;
}

function writeDocument(document: ComparedDocument, index: number, revision: Revision, anchors: PageAnchors): Html {
  const { language } = revision;
  const parts: Html[] = [];
  let same: RevisionRow[] = [];
  const finish = (): void => {
    if (same.length > 0) parts.push(writeSame(same, language));
    same = [];
  };
  for (const [number, row] of document.rows.entries()) {
    if (row.status === 'same') same.push(row);
    if (anchors.shown[index]?.has(row) !== true) continue;
    finish();
    parts.push(writeRow(row, [index, number], revision, anchors));
  }
  finish();
  const files = [...new Set([document.before?.file, document.after?.file].map((file) => file ?? NONE[language]))];
  return html`<div class="document d${index + 1}" id="document-${index + 1}">
    <h3>${nameDocument(document, language)} <small>${files.join(' → ')}</small></h3>
    ${parts}
  </div> `;
}

function writeSame(rows: readonly RevisionRow[], language: Language): Html {
  const names = rows.map(({ before, after }) => nameBoth({ before, after })).join(language === 'zh' ? '；' : '; ');
  return html`<details class="same">
    <summary>${STATUS_MARKS.same} ${SAME[language](rows.length)}</summary>
    <p>${names}</p>
  </details> `;
}

function writeRow(row: RevisionRow, place: readonly [document: number, row: number], revision: Revision, anchors: PageAnchors): Html {
  const { language } = revision;
  const changes = changesOf(revision, row);
  const classes = [
    row.status,
    `d${place[0] + 1}`,
    ...new Set(changes.flatMap(({ change }) => [change.effect, anchors.kindClass(change.kind)])),
  ];
  const links = changes.map(({ change, number }) => html` <a href="#change-${number}">${EFFECT_MARKS[change.effect]}${number}</a>`);
  return html`<div class="entry ${classes.join(' ')}" id="${anchorRow(...place)}">
    <table class="pair">
      <caption>
        <span class="status ${gravest(changes.map(({ change }) => change.effect)) ?? 'neutral'}">${nameStatus(row.status, language)}</span>
        ${nameBoth(row)}
        <small>${describeMatch(row, language)}</small
        ><span class="links">${links}</span>
      </caption>
      <colgroup>
        <col style="width: 12%" />
        <col style="width: 44%" />
        <col style="width: 44%" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">${HEADINGS.element[language]}</th>
          <th scope="col">${HEADINGS.before[language]}${writeSidePlace(row.before)}</th>
          <th scope="col">${HEADINGS.after[language]}${writeSidePlace(row.after)}</th>
        </tr>
      </thead>
      <tbody>
        ${listCells(row).map(([element, cell]) => writeCell(ELEMENT_NAMES[element][language], cell, row, language))}${listUnshown(row, changes).map((each) => writeUnshown(each, row, language))}
      </tbody>
    </table>
  </div> `;
}

function writeSidePlace(side: RevisionRow['before']): Html {
  return side === undefined ? NOTHING : html` <small>${describePlace(side.place)}</small>`;
}

/** How the two were found to be the same, or what one may have become. */
function describeMatch({ match, possibly }: RevisionRow, language: Language): string {
  const percent = (likeness: number): number => Math.floor(likeness * 100);
  if (possibly !== undefined) return POSSIBLY[language]({ name: nameEntry(possibly), percent: percent(possibly.likeness) });
  if (match === undefined) return '';
  return match.by === 'likeness' ? `${MATCHED.likeness[language]} ${percent(match.likeness)}%` : MATCHED[match.by][language];
}

/** An element on both sides; where nothing changed in it, once for both. */
function writeCell(label: string, cell: RowCell, { status }: RevisionRow, language: Language): Html {
  const { before, after } = sideTexts(cell);
  const mark = cell.effect === undefined ? NOTHING : html` <b>${EFFECT_MARKS[cell.effect]}</b>`;
  const head = html`<th scope="row">${label}${mark}</th>`;
  if (cell.effect === undefined && cell.before === cell.after) {
    return html`<tr class="dim">
      ${head}
      <td colspan="2">${writePieces(after, language)}</td>
    </tr> `;
  }
  const one = (text: string | undefined, pieces: typeof before, kind: 'removed' | 'added'): Html => {
    if (text === undefined) return html`<td class="none">${status === 'changed' ? NONE[language] : ''}</td>`;
    const alone = status === kind || (cell.effect !== undefined && (kind === 'removed' ? cell.after : cell.before) === undefined);
    const marked = alone ? [{ kind, text }] : pieces;
    return html`<td class="${alone ? kind : 'side'}">${writePieces(marked, language)}</td>`;
  };
  return html`<tr class="${cell.effect ?? 'dim'}">
    ${head}${one(cell.before, before, 'removed')}${one(cell.after, after, 'added')}
  </tr> `;
}

/** What none of the elements shows. That an item came or went its heading says. */
function writeUnshown({ change }: RowChange, { status }: RevisionRow, language: Language): Html {
  const { element, effect, message } = change;
  if (element === undefined && (status === 'added' || status === 'removed')) return NOTHING;
  const label = element === undefined ? OTHER : ELEMENT_NAMES[element];
  return html`<tr class="${effect}">
    <th scope="row">${status === 'changed' ? label[language] : nameStatus(status, language)} <b>${EFFECT_MARKS[effect]}</b></th>
    <td colspan="2">${message}<br />${writePieces(inlineText(change), language)}</td>
  </tr> `;
}
