import { SEVERITIES } from '../model/finding.ts';
import { REPORT_MARK, type Report } from '../model/report.ts';
import type { Language, Words } from '../model/words.ts';
import { describeLegal } from './advice.ts';
import { HEADINGS, NOTES, PARTS, STATUSES, TITLE } from './compliance-words.ts';
import { describeCover, type CoverEntry } from './cover.ts';
import type { TextReporter } from './define.ts';
import { html, joinLines, NOTHING, type Html } from './html-text.ts';
import { writeStatistics } from './html-statistics.ts';
import { STYLE } from './html-style.ts';
import { linkRule, writeHead, writeTable } from './html-table.ts';
import { LEFT_OUT, listRectifications, type Rectification, type RectificationList } from './rectifications.ts';
import { groupBy } from './severity.ts';
import { countStatistics } from './statistics.ts';
import { SEVERITY_NAMES } from './summary.ts';

const PAGE_LANGUAGE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
const ALL: Words = { zh: '全部', en: 'all' };
const ONLY: Words = { zh: '只看', en: 'only' };
const SHOW: Words = { zh: '显示：', en: 'Show: ' };

function writeCoverEntry({ label, lines, severity, part, alarming }: CoverEntry): Html {
  const target = severity === undefined ? part : `only-${severity}`;
  const said = target === undefined ? joinLines(lines) : html`<a href="#${target}">${joinLines(lines)}</a>`;
  return html`<dt>${label}</dt>
    <dd class="${alarming ? 'alarming' : 'plain'}">${said}</dd> `;
}

/** Widths in per cent. The body is no column: it heads a group of rows. */
const LIST_COLUMNS: readonly (readonly [heading: Words, width: number])[] = [
  [HEADINGS.number, 3],
  [HEADINGS.file, 8],
  [HEADINGS.place, 6],
  [HEADINGS.domain, 6],
  [HEADINGS.item, 8],
  [HEADINGS.element, 6],
  [HEADINGS.severity, 5],
  [HEADINGS.wrong, 13],
  [HEADINGS.expected, 12],
  [HEADINGS.legal, 10],
  [HEADINGS.person, 5],
  [HEADINGS.by, 5],
  [HEADINGS.done, 6],
  [HEADINGS.note, 7],
];

/** The anchors of the list's groups, by body. */
function anchorBodies({ rows }: RectificationList): ReadonlyMap<string, string> {
  return new Map([...groupBy(rows, ({ body }) => body).keys()].map((body, index) => [body, `body-${index + 1}`]));
}

function writeRectification(row: Rectification, listed: ReadonlySet<string>, language: Language): Html {
  const { number, finding, file, place, domain, item, element, wrong, expected, legal } = row;
  const boxes = joinLines(STATUSES.map((status) => `☐ ${status[language]}`));
  return html`<tr class="${finding.severity}" id="finding-${finding.fingerprint}">
    <td class="number">${number}</td>
    <td>${file}</td>
    <td>${place}</td>
    <td>${domain}</td>
    <td>${item}</td>
    <td>${element}</td>
    <td class="centre ${finding.severity}">${SEVERITY_NAMES[finding.severity][language]}</td>
    <td>${joinLines(wrong)}<br /><small>${linkRule(finding.ruleId, listed.has(finding.ruleId))}</small></td>
    <td>${joinLines(expected)}</td>
    <td>${joinLines(legal)}</td>
    <td></td>
    <td></td>
    <td class="boxes">${boxes}</td>
    <td></td>
  </tr> `;
}

function writeList(report: Report, { rows, left }: RectificationList): Html {
  const { language } = report;
  const listed = new Set(report.rules.map(({ id }) => id));
  const groups = [...groupBy(rows, ({ body }) => body)].map(
    ([body, group], index) =>
      html`<tbody>
        <tr class="heading">
          <th scope="rowgroup" colspan="${LIST_COLUMNS.length}" id="body-${index + 1}">
            ${HEADINGS.body[language]}${language === 'zh' ? '：' : ': '}${body} (${group.length})
          </th>
        </tr>
        ${group.map((row) => writeRectification(row, listed, language))}
      </tbody> `,
  );
  const choices = SEVERITIES.map(
    (severity) =>
      html` · <a href="#only-${severity}">${ONLY[language]}${language === 'zh' ? '' : ' '}${SEVERITY_NAMES[severity][language]}</a>`,
  );
  const table = html`<p class="choose">${SHOW[language]}<a href="#list">${ALL[language]}</a>${choices}</p>
    <div class="scroll">
      <table class="list">
        <caption>
          ${PARTS.list[language]} (${rows.length})
        </caption>
        <colgroup>
          ${LIST_COLUMNS.map(([, width]) => html`<col style="width: ${width}%" />`)}
        </colgroup>
        ${writeHead(LIST_COLUMNS.map(([heading]) => heading[language]))}${groups}
      </table>
    </div> `;
  return html`<section id="list">
    <h2>${PARTS.list[language]}</h2>
    ${SEVERITIES.map((severity) => html`<span id="only-${severity}"></span>`)}
    <p>${NOTES.list[language]}</p>
    ${left > 0 ? html`<p class="cut">${LEFT_OUT[language](left)}</p>` : NOTHING}${rows.length > 0 ? table : html`<p>${NOTES.nothing[language]}</p>`}
  </section> `;
}

function writeRules({ rules, language }: Report): Html {
  const columns = [HEADINGS.rule, HEADINGS.severity, HEADINGS.what, HEADINGS.why, HEADINGS.legal].map((words) => words[language]);
  const rows = rules.map(
    ({ id, severity, what, why, legal }) =>
      html`<tr id="rule-${id}">
        <th scope="row">${id}</th>
        <td class="centre">${SEVERITY_NAMES[severity][language]}</td>
        <td>${what[language]}</td>
        <td>${why[language]}</td>
        <td>${joinLines(legal.map((source) => describeLegal(source, language)))}</td>
      </tr> `,
  );
  return html`<section id="rules">
    <h2>${PARTS.rules[language]}</h2>
    ${writeTable(`${PARTS.rules[language]} (${rules.length})`, columns, rows)}
  </section> `;
}

/** The parts of the page after the cover, as its links name them. */
const LINKED = ['statistics', 'list', 'rules'] as const;

function render(report: Report): string {
  const { language } = report;
  const list = listRectifications(report);
  const page = html`<!doctype html>
    <html lang="${PAGE_LANGUAGE[language]}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="generator" content="${REPORT_MARK}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${TITLE[language]} ${report.asOf}</title>
        <style>
          ${{ html: STYLE }}
        </style>
      </head>
      <body>
        <header>
          <h1>${TITLE[language]}</h1>
          <nav>
            <ul>
              ${LINKED.map((part) => html`<li><a href="#${part}">${PARTS[part][language]}</a></li>`)}
            </ul>
          </nav>
          <dl>${describeCover(report).map(writeCoverEntry)}</dl>
        </header>
        <main>
          ${writeStatistics(countStatistics(report), anchorBodies(list), language)} ${writeList(report, list)} ${writeRules(report)}
        </main>
      </body>
    </html> `;
  return page.html;
}

/** A page for people that needs nothing beside itself: no network, no script. It has all findings, whatever a terminal shows. */
export const reporter: TextReporter = {
  name: 'html',
  summary: { zh: '检查报告网页，可打印、可填写整改情况', en: 'a compliance report as a page, to be read, printed and filled in' },
  render,
};
