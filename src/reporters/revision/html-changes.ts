import { EFFECTS, type Change, type Effect, type Occurrence } from '../../model/change.ts';
import { ELEMENT_NAMES } from '../../model/elements.ts';
import type { Revision } from '../../model/revision.ts';
import type { Language, Sentence, Words } from '../../model/words.ts';
import { describeLegal } from '../advice.ts';
import { writeHead } from '../html-table.ts';
import { html, joinLines, NOTHING, type Html } from '../html-text.ts';
import { listedText } from './compared-text.ts';
import { ACCEPTED, acceptedReasons, nameBoth, placeBoth } from './entry-names.ts';
import { writePieces } from './html-pieces.ts';
import type { PageAnchors } from './page-anchors.ts';
import { EFFECT_MARKS, HEADINGS, LEFT_OUT, nameEffect, NOTES, PARTS } from './revision-words.ts';
import { describeSilence, withoutStop } from './summary.ts';

/** How many changes the page lists, and of how many places of each it tells, the first of them at once. */
const MOST_CHANGES = 5000;
const MOST_PLACES = 200;
const PLACES_AT_ONCE = 5;
/** Of a text, in characters; the whole of it stands side by side. */
const MOST_TEXT = 600;

/** Widths in per cent. */
const COLUMNS: readonly (readonly [heading: Words, width: number])[] = [
  [HEADINGS.number, 4],
  [HEADINGS.element, 8],
  [HEADINGS.change, 20],
  [HEADINGS.texts, 28],
  [HEADINGS.items, 22],
  [HEADINGS.ground, 18],
];

const REST: Sentence<number> = { zh: (count) => `另有 ${count} 处`, en: (count) => `${count} more` };

interface Numbered {
  readonly index: number;
  readonly change: Change;
}

/** The changes of the page, by effect, each with its number in the whole comparison. */
export function writeChanges(revision: Revision, anchors: PageAnchors): Html {
  const { language, changes } = revision;
  const listed = changes.slice(0, MOST_CHANGES).map((change, index) => ({ index, change }));
  const groups = EFFECTS.map((effect) => {
    const mine = listed.filter(({ change }) => change.effect === effect);
    return mine.length === 0 ? NOTHING : writeGroup(effect, mine, revision, anchors);
  });
  const left = changes.length - listed.length;
  return html`<section id="changes">
    <h2>${PARTS.changes[language]} (${changes.length})</h2>
    ${left > 0 ? html`<p class="cut">${LEFT_OUT.changes[language](left)}</p>` : NOTHING}
    <p>${describeSilence(revision) ?? NOTES.changes[language]}</p>
    ${groups}
  </section> `;
}

function writeGroup(effect: Effect, changes: readonly Numbered[], revision: Revision, anchors: PageAnchors): Html {
  const { language } = revision;
  const reasons = acceptedReasons(revision);
  return html`<div class="scroll group" id="changes-${effect}">
    <table class="list">
      <caption class="${effect}">
        ${nameEffect(effect, language)} (${changes.length})
      </caption>
      <colgroup>
        ${COLUMNS.map(([, width]) => html`<col style="width: ${width}%" />`)}
      </colgroup>
      ${writeHead(COLUMNS.map(([heading]) => heading[language]))}
      <tbody>
        ${changes.map((each) => writeChange(each, revision, anchors, reasons))}
      </tbody>
    </table>
  </div> `;
}

function writeChange(
  { index, change }: Numbered,
  { language, kinds }: Revision,
  anchors: PageAnchors,
  reasons: ReadonlyMap<string, string>,
): Html {
  const { effect, kind, element, message, legal, fingerprint } = change;
  const reason = reasons.get(fingerprint);
  const record = kinds.find(({ id }) => id === kind);
  const documents = anchors.documentsOf(index).map((document) => ` d${document + 1}`);
  const ground =
    record === undefined ? html`${kind}` : html`<a href="#kind-${anchors.kindClass(kind)}">${withoutStop(record.what[language])}</a>`;
  return html`<tr class="entry ${effect} ${anchors.kindClass(kind)}${documents.join('')}" id="change-${index + 1}">
    <td class="number ${effect}">${EFFECT_MARKS[effect]} ${index + 1}</td>
    <td>${element === undefined ? '' : ELEMENT_NAMES[element][language]}</td>
    <td>${message}${reason === undefined ? NOTHING : html`<br /><b>${ACCEPTED[language](reason)}</b>`}</td>
    <td>${writePieces(listedText(change, MOST_TEXT), language)}</td>
    <td>${writePlaces(index, change.occurrences, anchors, language)}</td>
    <td>
      ${ground}${legal.length > 0 ? html`<br />${joinLines(legal.map((source) => describeLegal(source, language)))}` : NOTHING}
      <br /><small class="code">${fingerprint}</small>
    </td>
  </tr> `;
}

function writePlaces(change: number, occurrences: readonly Occurrence[], anchors: PageAnchors, language: Language): Html {
  const write = (occurrence: Occurrence): Html => {
    const anchor = anchors.rowOf(change, occurrence);
    const name = nameBoth(occurrence);
    const linked = anchor === undefined ? html`${name}` : html`<a href="#${anchor}">${name}</a>`;
    return html`<li>${linked} <small>${placeBoth(occurrence)}</small></li> `;
  };
  const first = occurrences.slice(0, PLACES_AT_ONCE);
  const rest = occurrences.slice(PLACES_AT_ONCE, MOST_PLACES);
  const left = occurrences.length - first.length - rest.length;
  const more = html`<details>
    <summary>${REST[language](occurrences.length - first.length)}</summary>
    <ul>
      ${rest.map(write)}${left > 0 ? html`<li class="cut">${LEFT_OUT.more[language](left)}</li>` : NOTHING}
    </ul>
  </details> `;
  return html`<ul>
      ${first.map(write)}
    </ul>
    ${rest.length > 0 ? more : NOTHING}`;
}
