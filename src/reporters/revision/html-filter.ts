import { EFFECTS } from '../../model/change.ts';
import type { Revision } from '../../model/revision.ts';
import type { Language, Words } from '../../model/words.ts';
import { html, NOTHING, type Html } from '../html-text.ts';
import { nameDocument, STATUSES } from './entry-names.ts';
import type { PageAnchors } from './page-anchors.ts';
import { EFFECT_MARKS, HEADINGS, nameEffect, nameStatus, PARTS } from './revision-words.ts';
import { withoutStop } from './summary.ts';

const ALL: Words = { zh: '全部', en: 'all' };
const ITEMS: Words = { zh: '事项', en: 'Items' };
const CHANGED_ONLY: Words = { zh: '只看有改动的', en: 'changed only' };
const FILTERED: Words = {
  zh: '以下只显示符合筛选条件的内容，打印时也是如此。',
  en: 'Only what the filter lets through is shown below, and will be printed.',
};

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Filter {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** What readers can choose by. Each value is the class of the changes and items that it lets through. */
function listFilters({ language, kinds, documents }: Revision, anchors: PageAnchors): readonly Filter[] {
  return [
    { id: 'by-effect', label: HEADINGS.effect[language], choices: EFFECTS.map((value) => ({ value, label: nameEffect(value, language) })) },
    {
      id: 'by-kind',
      label: HEADINGS.kind[language],
      choices: EFFECTS.flatMap((effect) =>
        kinds
          .filter((kind) => kind.effect === effect)
          .map(({ id, what }) => ({ value: anchors.kindClass(id), label: `${EFFECT_MARKS[effect]} ${withoutStop(what[language])}` })),
      ),
    },
    {
      id: 'by-document',
      label: HEADINGS.domain[language],
      choices: documents.map((document, index) => ({ value: `d${index + 1}`, label: nameDocument(document, language) })),
    },
    {
      id: 'by-status',
      label: ITEMS[language],
      choices: STATUSES.slice(1).map((value) => ({ value, label: nameStatus(value, language) })),
    },
  ];
}

/** The choices as a bar. It works by style alone, so the page needs no script. */
export function writeFilter(revision: Revision, anchors: PageAnchors): Html {
  const { language } = revision;
  const selects = listFilters(revision, anchors).map(
    ({ id, label, choices }) =>
      html`<label>
        ${label}
        <select id="${id}" autocomplete="off">
          <option value="">${ALL[language]}</option>
          ${choices.map(({ value, label: text }) => html`<option value="${value}">${text}</option>`)}
        </select>
      </label> `,
  );
  return html`<div class="filter">
      ${selects}
      <label><input type="checkbox" id="changed-only" autocomplete="off" /> ${CHANGED_ONLY[language]}</label>
      ${writeWays(language)}
    </div>
    <p class="filtered">${FILTERED[language]}</p> `;
}

function writeWays(language: Language): Html {
  const ways = (['changes', 'rows'] as const).map((part) => html` <a href="#${part}">${PARTS[part][language]}</a>`);
  return html`<span class="ways">${ways}</span>`;
}

/** The style by which the bar works: what lacks the class that was chosen is not shown, nor is what would be empty without it. */
export function styleFilter(revision: Revision, anchors: PageAnchors): Html {
  const rules = listFilters(revision, anchors).flatMap(({ id, choices }) =>
    choices.map(({ value }) => {
      const chosen = `body:has(#${id} option[value="${value}"]:checked)`;
      const scope = id === 'by-status' ? '#rows ' : '';
      return `${chosen} ${scope}.entry:not(.${value}), ${chosen} ${scope}:is(.group, .document):not(:has(.${value})):not(.${value}) { display: none; }`;
    }),
  );
  return rules.length === 0 ? NOTHING : { html: rules.join('\n') };
}
