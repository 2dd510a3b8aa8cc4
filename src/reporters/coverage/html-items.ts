import { COVERAGE_STATES, type Coverage, type CoverageDomain, type CoverageItem, type CoveragePlace } from '../../model/coverage.ts';
import type { Language, Words } from '../../model/words.ts';
import { writeHead } from '../html-table.ts';
import { html, NOTHING, type Html } from '../html-text.ts';
import { describePlace } from '../place-text.ts';
import { COMPARED, DOMAIN_STATES, HEADINGS, LEFT_OUT, nameElement, nameState, NOTES, PARTS } from './coverage-words.ts';
import { describeElements, ELEMENT_MARKS, type ElementCell } from './element-cells.ts';
import { describePossibly, describeWhere, listItems, nameHere, nameItem, namePlace } from './item-texts.ts';
import { percent } from './summary.ts';

/** Items that a page shows: browsers take long over more. */
const MOST_ITEMS = 4000;

const HERE: Words = { zh: '本地：', en: 'here: ' };

/** The items of the page, what is missing or weaker before the rest where not all have room. */
function chooseShown(coverage: Coverage): ReadonlySet<CoverageItem> {
  const items = listItems(coverage).map(({ item }) => item);
  const ranked = ['missing', 'weaker', ...COVERAGE_STATES] as const;
  const sorted = items.length <= MOST_ITEMS ? items : ranked.flatMap((state) => items.filter((item) => item.state === state));
  return new Set([...new Set(sorted)].slice(0, MOST_ITEMS));
}

/** All items element by element, domain by domain. */
export function writeItems(coverage: Coverage): Html {
  const { places, language } = coverage;
  const shown = chooseShown(coverage);
  const left = places.reduce((sum, { domains }) => sum + domains.reduce((count, { items }) => count + items.length, 0), 0) - shown.size;
  return html`<section id="items">
    <h2>${PARTS.items[language]}</h2>
    ${left > 0 ? html`<p class="cut">${LEFT_OUT[language](left)}</p>` : NOTHING}
    <p>${NOTES.items[language]}</p>
    ${places.map(
      (place, index) =>
        html`<div class="place p${index + 1}">
          <h3>${namePlace(place, language)}</h3>
          ${place.domains.map((domain, number) => writeDomain(domain, { place, index, number }, shown, language))}
        </div> `,
    )}
  </section> `;
}

interface Position {
  readonly place: CoveragePlace;
  readonly index: number;
  readonly number: number;
}

function writeDomain(
  { name, state, reason, figures, items, mine }: CoverageDomain,
  at: Position,
  shown: ReadonlySet<CoverageItem>,
  language: Language,
): Html {
  const remark = state === 'compared' ? mine : [DOMAIN_STATES[state][language], ...(reason === undefined ? [] : [reason]), ...mine];
  const listed = items.filter((item) => shown.has(item));
  return html`<div class="scroll domain" id="domain-${at.index + 1}-${at.number + 1}">
    <table class="matrix">
      <caption>
        ${namePlace(at.place, language)} · ${name[language]} ${figures.covered}/${figures.demanded} ${percent(figures)}
        <small>${remark.join(language === 'zh' ? '，' : ', ')}</small>
      </caption>
      <colgroup>
        <col style="width: 15%" />
        <col style="width: 9%" />
        ${COMPARED.map((element) => html`<col style="width: ${element === 'content' ? 17 : element === 'basis' ? 15 : 44 / 6}%" />`)}
      </colgroup>
      ${writeHead([HEADINGS.name[language], HEADINGS.state[language], ...COMPARED.map((element) => nameElement(element, language))])}
      <tbody>
        ${listed.map((item) => writeItem(item, mine.length > 1, language))}
      </tbody>
    </table>
  </div> `;
}

/** @param severalFiles whether its place alone would not say where it stands */
function writeItem(item: CoverageItem, severalFiles: boolean, language: Language): Html {
  const here = nameHere(item, language);
  const possibly = describePossibly(item, language);
  const notes = [...(here === undefined ? [] : [HERE[language] + here]), ...(possibly === undefined ? [] : [possibly])];
  const [first] = item.mine;
  const where = severalFiles || first === undefined ? describeWhere(item) : describePlace(first.place);
  return html`<tr class="entry ${item.state}">
    <th scope="row">
      ${nameItem(item, language)}${notes.map((note) => html`<br /><small>${note}</small>`)}${where === '' ? NOTHING : html`<br /><small>${where}</small>`}
    </th>
    <td class="state ${item.state}">${nameState(item.state, language)}</td>
    ${describeElements(item, language).map((cell) => writeCell(cell, item))}
  </tr> `;
}

/** The words of a cell stand in it where they say more than the item's state does; as its title they always do. */
function writeCell({ element, state, says }: ElementCell, { state: whole }: CoverageItem): Html {
  const isSaid = whole === 'weaker' || whole === 'covered' ? state !== 'equal' : false;
  return html`<td class="cell ${element} ${state}" title="${says.join(' / ')}">
    <b>${ELEMENT_MARKS[state]}</b>${isSaid ? says.map((line) => html`<p>${line}</p>`) : NOTHING}
  </td>`;
}
