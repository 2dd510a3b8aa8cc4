import { REPORT_MARK } from '../../model/report.ts';
import type { LabelledFigures, ProgressPeriod, ProgressReport, UnitFigures } from '../../model/task-progress.ts';
import type { Language } from '../../model/words.ts';
import { STYLE } from '../html-style.ts';
import { writeTable } from '../html-table.ts';
import { html, joinLines, NOTHING, type Html } from '../html-text.ts';
import type { ProgressReporter } from './define.ts';
import { listNotes } from './list-notes.ts';
import { FIGURE_NAMES, FIGURES, namePeriod, nameProgress, NOTE, SHARES, WORDS, type Figure } from './progress-words.ts';

const PAGE_LANGUAGE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** In pixels, of the whole bar. */
const BAR = { width: 240, height: 14 } as const;

const OWN_STYLE = `
svg { display: block; max-width: 100%; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: .4rem 0; padding: 0; list-style: none; }
.legend svg { display: inline-block; vertical-align: -1px; margin-right: .3rem; }
td.bar { min-width: 15rem; vertical-align: middle; }
`;

function render(report: ProgressReport): string {
  const { language, periods } = report;
  const title = nameProgress(report);
  const page = html`<!doctype html>
    <html lang="${PAGE_LANGUAGE[language]}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="generator" content="${REPORT_MARK}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${WORDS.title[language]} ${title}</title>
        <style>
          ${{ html: STYLE + OWN_STYLE }}
        </style>
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p>${NOTE[language]}</p>
          ${writeLegend(language)}
        </header>
        <main>${periods.map((period) => writePeriod(period, language))}${writeNotes(report)}</main>
      </body>
    </html> `;
  return page.html;
}

function writeLegend(language: Language): Html {
  const entries = SHARES.map(
    ({ figure, color }) =>
      html`<li>
        <svg width="12" height="12" aria-hidden="true"><rect width="12" height="12" fill="${color}"></rect></svg
        >${FIGURE_NAMES[figure][language]}
      </li>`,
  );
  return html`<ul class="legend">
    ${entries}
  </ul> `;
}

function writePeriod(period: ProgressPeriod, language: Language): Html {
  const { units, groups, total } = period;
  const sum = { label: WORDS.total[language], ...total };
  const ofUnits = [...units.map((unit) => writeRow(unit, language, unit.returned)), writeRow(sum, language, undefined, 'total')];
  const ofGroups = groups.map((group) =>
    writeRow({ ...group, label: group.label === '' ? WORDS.noGroup[language] : group.label }, language),
  );
  const heads = (first: string, last: readonly string[]): readonly string[] => [
    first,
    WORDS.shares[language],
    ...FIGURES.map((figure) => FIGURE_NAMES[figure][language]),
    ...last,
  ];
  return html`<section>
    <h2>${namePeriod(period, language)}</h2>
    ${writeTable(WORDS.byUnit[language], heads(WORDS.unit[language], [WORDS.returned[language]]), ofUnits)}
    ${groups.length > 1 ? writeTable(WORDS.byGroup[language], heads(WORDS.group[language], []), ofGroups) : NOTHING}
  </section> `;
}

/** Figures that want somebody to act. */
const ALARMING: Readonly<Partial<Record<Figure, string>>> = {
  overdue: 'error',
  late: 'warning',
  unclear: 'warning',
  noEvidence: 'warning',
  conflicts: 'error',
};

function writeRow(
  row: LabelledFigures & Partial<UnitFigures>,
  language: Language,
  returned?: boolean,
  role: 'part' | 'total' = 'part',
): Html {
  const cells = FIGURES.map((figure) => {
    const alarm = row[figure] > 0 && role === 'part' ? ` ${ALARMING[figure] ?? ''}` : '';
    return html`<td class="number${alarm}">${row[figure]}</td>`;
  });
  const last =
    returned === undefined
      ? role === 'total'
        ? html`<td></td>`
        : NOTHING
      : html`<td class="centre${returned ? '' : ' error'}">${WORDS[returned ? 'yes' : 'no'][language]}</td>`;
  return html`<tr class="${role}">
    <th scope="row">${row.label}</th>
    <td class="bar">${drawBar(row, language)}</td>
    ${cells}${last}
  </tr> `;
}

/** A bar of the shares, as wide whatever their sum; what each part is, its title says. */
function drawBar(row: LabelledFigures, language: Language): Html {
  if (row.rows === 0) return NOTHING;
  let left = 0;
  const said: string[] = [];
  const parts = SHARES.flatMap(({ figure, color }) => {
    const count = row[figure];
    if (count === 0) return [];
    const width = (count / row.rows) * BAR.width;
    const name = `${FIGURE_NAMES[figure][language]} ${count}`;
    said.push(name);
    const part = html`<rect x="${left.toFixed(2)}" width="${width.toFixed(2)}" height="${BAR.height}" fill="${color}"
      ><title>${name}</title></rect
    >`;
    left += width;
    return [part];
  });
  return html`<svg
    viewBox="0 0 ${BAR.width} ${BAR.height}"
    width="${BAR.width}"
    height="${BAR.height}"
    role="img"
    aria-label="${said.join(' · ')}"
  >
    ${parts}
  </svg>`;
}

function writeNotes(report: ProgressReport): Html {
  const { language } = report;
  const notes = listNotes(report);
  const columns = [WORDS.severity, WORDS.unit, WORDS.place, WORDS.message, WORDS.cells].map((words) => words[language]);
  const rows = notes.map(
    ({ severity, severityName, unit, place, message, cells }) =>
      html`<tr>
        <td class="centre ${severity}">${severityName}</td>
        <td>${unit}</td>
        <td>${place}</td>
        <td>${message}</td>
        <td>${joinLines(cells.split('\n'))}</td>
      </tr> `,
  );
  return html`<section id="notes">
    <h2>${WORDS.notes[language]}</h2>
    ${notes.length === 0 ? html`<p>${WORDS.nothing[language]}</p>` : writeTable(`${WORDS.notes[language]} (${notes.length})`, columns, rows)}
  </section> `;
}

/** A page for people that needs nothing beside itself: no network, no script. */
export const reporter: ProgressReporter = {
  name: 'html',
  extension: 'html',
  summary: { zh: '网页，含分布图', en: 'a page with bars' },
  render,
};
