import type { Coverage } from '../../model/coverage.ts';
import { REPORT_MARK } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { STYLE } from '../html-style.ts';
import { html, joinLines, type Html } from '../html-text.ts';
import { describeCoverageCover, type CoverLine } from './coverage-cover.ts';
import { PARTS, TITLE } from './coverage-words.ts';
import type { CoverageTextReporter } from './define.ts';
import { writeCards, writeFigures } from './html-figures.ts';
import { styleFilter, writeFilter } from './html-filter.ts';
import { writeItems } from './html-items.ts';
import { PAGE_STYLE } from './html-page-style.ts';

const PAGE_LANGUAGE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

function writeCoverLine({ label, lines, alarming }: CoverLine): Html {
  return html`<dt>${label}</dt>
    <dd class="${alarming ? 'alarming' : 'plain'}">${joinLines(lines)}</dd> `;
}

function render(coverage: Coverage): string {
  const { language } = coverage;
  const page = html`<!doctype html>
    <html lang="${PAGE_LANGUAGE[language]}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="generator" content="${REPORT_MARK}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${TITLE[language]} ${coverage.asOf}</title>
        <style>
          ${{ html: STYLE + PAGE_STYLE }}${styleFilter(coverage)}
        </style>
      </head>
      <body>
        <header>
          <h1>${TITLE[language]}</h1>
          <nav>
            <ul>
              <li><a href="#summary">${PARTS.domains[language]}</a></li>
              <li><a href="#items">${PARTS.items[language]}</a></li>
            </ul>
          </nav>
          ${writeCards(coverage)}
          <dl>${describeCoverageCover(coverage).map(writeCoverLine)}</dl>
        </header>
        <main>${writeFigures(coverage)} ${writeFilter(coverage)} ${writeItems(coverage)}</main>
      </body>
    </html> `;
  return page.html;
}

/** A page for people that needs nothing beside itself: no network, no script. */
export const reporter: CoverageTextReporter = {
  name: 'html',
  summary: {
    zh: '网页：领域矩阵和逐项矩阵，可筛选、可打印',
    en: 'a page with a matrix of domains and one of items, to be filtered and printed',
  },
  render,
};
