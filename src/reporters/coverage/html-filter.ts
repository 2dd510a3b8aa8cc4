import { COVERAGE_STATES, type Coverage } from '../../model/coverage.ts';
import type { Words } from '../../model/words.ts';
import { html, type Html } from '../html-text.ts';
import { HEADINGS, nameState } from './coverage-words.ts';
import { namePlace } from './item-texts.ts';

const ANY: Words = { zh: '全部', en: 'all' };
const FILTERED: Words = {
  zh: '以下只显示符合筛选条件的事项，打印时也是如此。',
  en: 'Only the items that the filter lets through are shown below, and will be printed.',
};

interface Filter {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** What readers can choose by. Each value is the class of what it lets through. */
function listFilters({ places, language }: Coverage): readonly Filter[] {
  return [
    {
      id: 'by-state',
      label: HEADINGS.state[language],
      choices: COVERAGE_STATES.map((value) => ({ value, label: nameState(value, language) })),
    },
    {
      id: 'by-place',
      label: HEADINGS.place[language],
      choices: places.map((place, index) => ({ value: `p${index + 1}`, label: namePlace(place, language) })),
    },
  ];
}

/** The choices as a bar. It works by style alone, so the page needs no script. */
export function writeFilter(coverage: Coverage): Html {
  const { language } = coverage;
  const selects = listFilters(coverage).map(
    ({ id, label, choices }) =>
      html`<label>
        ${label}
        <select id="${id}" autocomplete="off">
          <option value="">${ANY[language]}</option>
          ${choices.map(({ value, label: text }) => html`<option value="${value}">${text}</option>`)}
        </select>
      </label> `,
  );
  return html`<div class="filter">${selects}</div>
    <p class="filtered">${FILTERED[language]}</p> `;
}

/** The style by which the bar works: what lacks the class that was chosen is not shown, nor is a domain that would be empty. */
export function styleFilter(coverage: Coverage): Html {
  const rules = listFilters(coverage).flatMap(({ id, choices }) =>
    choices.map(({ value }) => {
      const chosen = `body:has(#${id} option[value="${value}"]:checked)`;
      if (id === 'by-place') return `${chosen} .place:not(.${value}) { display: none; }`;
      return `${chosen} .entry:not(.${value}), ${chosen} .domain:not(:has(.entry.${value})) { display: none; }`;
    }),
  );
  return { html: rules.join('\n') };
}
