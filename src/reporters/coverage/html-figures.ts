import type { Coverage, CoverageFigures, CoveragePlace } from '../../model/coverage.ts';
import type { Language } from '../../model/words.ts';
import { writeTable } from '../html-table.ts';
import { html, NOTHING, type Html } from '../html-text.ts';
import { ALL, COUNTED, DOMAIN_STATES, HEADINGS, LEVEL_NAMES, MORE, NOTES, PARTS, TABLES } from './coverage-words.ts';
import { nameItem, namePlace } from './item-texts.ts';
import { percent, STATE_MARKS, STATE_NAMES } from './summary.ts';

/** Rows of a table by body, and items of a list. */
const MOST_LISTED = 500;

/** The figures of all places as cards. */
export function writeCards({ figures, language }: Coverage): Html {
  const card = (name: string, label: string, value: string | number): Html => html`<li class="${name}"><b>${value}</b> ${label}</li> `;
  return html`<ul class="cards">
    ${card('share', HEADINGS.share[language], percent(figures))} ${card('demanded', HEADINGS.demanded[language], figures.demanded)}
    ${COUNTED.map(([state, key]) => card(state, `${STATE_MARKS[state]} ${STATE_NAMES[state][language]}`, figures[key]))}
    ${card('copied', TABLES.copied[language], figures.copied)}
  </ul> `;
}

/** The part with the numbers: the domains of each place, then its levels and bodies, what was copied and what does not apply. */
export function writeFigures({ places, language }: Coverage): Html {
  return html`<section id="summary">
    <h2>${PARTS.domains[language]}</h2>
    <p>${NOTES.domains[language]}</p>
    <ul class="legend">
      ${COUNTED.map(([state]) => html`<li class="${state}"><i></i>${STATE_NAMES[state][language]}</li> `)}
    </ul>
    ${places.map((place, index) => writePlace(place, index, language))}
  </section> `;
}

function writePlace(place: CoveragePlace, index: number, language: Language): Html {
  return html`<h3>${namePlace(place, language)}</h3>
    ${writeDomains(place, index, language)} ${writeLevels(place, language)} ${writeBodies(place, language)} ${writeCopied(place, language)}
    ${writeExempt(place, language)} `;
}

/** The matrix of domains and states. */
function writeDomains({ domains, figures }: CoveragePlace, place: number, language: Language): Html {
  const columns = [HEADINGS.domain, HEADINGS.demanded, ...COUNTED.map(([, , words]) => words), HEADINGS.share, HEADINGS.picture];
  const rows = domains.map(({ name, state, reason, figures: own }, index) => {
    const remark = state === 'compared' ? [] : [DOMAIN_STATES[state][language], ...(reason === undefined ? [] : [reason])];
    const label = html`<a href="#domain-${place + 1}-${index + 1}">${name[language]}</a>
      <small>${remark.join(language === 'zh' ? '：' : ': ')}</small>`;
    return writeFigureRow(label, own);
  });
  const total = domains.length > 1 ? [writeFigureRow(html`${ALL[language]}`, figures, 'total')] : [];
  return writeTable(
    TABLES.domains[language],
    columns.map((words) => words[language]),
    [...rows, ...total],
  );
}

function writeFigureRow(label: Html, figures: CoverageFigures, role: 'part' | 'total' = 'part'): Html {
  return html`<tr class="${role}">
    <th scope="row">${label}</th>
    <td class="number">${figures.demanded}</td>
    ${COUNTED.map(([state, key]) => html`<td class="number${figures[key] > 0 ? ` some ${state}` : ''}">${figures[key]}</td>`)}
    <td class="number">${percent(figures)}</td>
    <td class="picture">${writeBar(figures)}</td>
  </tr> `;
}

/** The states side by side, each as wide as its share; what is own or does not apply is no part of what is demanded. */
function writeBar(figures: Pick<CoverageFigures, 'covered' | 'weaker' | 'missing'> & Partial<CoverageFigures>): Html {
  const parts = (['covered', 'weaker', 'missing', 'unsure'] as const).map((state) => ({ state, count: figures[state] ?? 0 }));
  const whole = parts.reduce((sum, { count }) => sum + count, 0);
  if (whole === 0) return NOTHING;
  const shown = parts.filter(({ count }) => count > 0);
  return html`<span class="bar" aria-hidden="true"
    >${shown.map(({ state, count }) => html`<i class="${state}" style="width: ${Math.round((count / whole) * 1000) / 10}%"></i>`)}</span
  >`;
}

function writeShares(
  caption: string,
  heading: string,
  rows: readonly (CoveragePlace['levels'][number] | CoveragePlace['bodies'][number])[],
  language: Language,
): Html {
  const counted = COUNTED.slice(0, 3);
  const columns = [
    heading,
    HEADINGS.demanded[language],
    ...counted.map(([, , words]) => words[language]),
    HEADINGS.share[language],
    HEADINGS.picture[language],
  ];
  const lines = rows.map((row) => {
    const { covered, weaker, missing } = row;
    const demanded = covered + weaker + missing;
    return html`<tr>
      <th scope="row">${'body' in row ? row.body : LEVEL_NAMES[row.level][language]}</th>
      <td class="number">${demanded}</td>
      <td class="number${covered > 0 ? ' some covered' : ''}">${covered}</td>
      <td class="number${weaker > 0 ? ' some weaker' : ''}">${weaker}</td>
      <td class="number${missing > 0 ? ' some missing' : ''}">${missing}</td>
      <td class="number">${percent({ demanded, covered })}</td>
      <td class="picture">${writeBar(row)}</td>
    </tr> `;
  });
  return writeTable(caption, columns, lines);
}

function writeLevels({ levels }: CoveragePlace, language: Language): Html {
  return levels.length === 0 ? NOTHING : writeShares(TABLES.levels[language], HEADINGS.level[language], levels, language);
}

function writeBodies({ bodies }: CoveragePlace, language: Language): Html {
  const demanded = bodies.filter(({ covered, weaker, missing }) => covered + weaker + missing > 0);
  if (demanded.length === 0) return NOTHING;
  const left = demanded.length - MOST_LISTED;
  return html`${writeShares(TABLES.bodies[language], HEADINGS.body[language], demanded.slice(0, MOST_LISTED), language)}
    <p>${NOTES.bodies[language]}${left > 0 ? ` ${MORE[language](left)}` : ''}</p> `;
}

function writeList(
  caption: string,
  heading: string,
  rows: readonly (readonly [domain: string, name: string, says: string])[],
  language: Language,
): Html {
  if (rows.length === 0) return NOTHING;
  return writeTable(
    `${caption} (${rows.length})`,
    [HEADINGS.domain[language], HEADINGS.name[language], heading],
    rows.slice(0, MOST_LISTED).map(
      ([domain, name, says]) =>
        html`<tr>
          <td>${domain}</td>
          <th scope="row">${name}</th>
          <td>${says}</td>
        </tr> `,
    ),
  );
}

function writeCopied({ domains }: CoveragePlace, language: Language): Html {
  const rows = domains.flatMap(({ name, items }) =>
    items
      .filter(({ leftovers }) => leftovers.length > 0)
      .map((item) => [name[language], nameItem(item, language), item.leftovers.join(language === 'zh' ? '、' : ', ')] as const),
  );
  return writeList(TABLES.copied[language], HEADINGS.leftovers[language], rows, language);
}

function writeExempt({ domains }: CoveragePlace, language: Language): Html {
  const rows = domains.flatMap(({ name, items }) =>
    items
      .filter(({ state }) => state === 'not-applicable')
      .map((item) => [name[language], nameItem(item, language), item.reason ?? ''] as const),
  );
  return writeList(TABLES.notApplicable[language], HEADINGS.remark[language], rows, language);
}
