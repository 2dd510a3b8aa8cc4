import { REPORT_MARK } from '../../model/report.ts';
import type { Revision } from '../../model/revision.ts';
import type { Language } from '../../model/words.ts';
import { STYLE } from '../html-style.ts';
import { html, joinLines, type Html } from '../html-text.ts';
import type { RevisionTextReporter } from './define.ts';
import { writeChanges } from './html-changes.ts';
import { writeFigures } from './html-figures.ts';
import { styleFilter, writeFilter } from './html-filter.ts';
import { PAGE_STYLE } from './html-page-style.ts';
import { writeRows } from './html-rows.ts';
import { anchorPage } from './page-anchors.ts';
import { describeRevisionCover, type CoverLine } from './revision-cover.ts';
import { PARTS, TITLE } from './revision-words.ts';

const PAGE_LANGUAGE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

function writeCoverLine({ label, lines, effect, alarming }: CoverLine, linked: ReadonlySet<string>): Html {
  const said = effect !== undefined && linked.has(effect) ? html`<a href="#changes-${effect}">${joinLines(lines)}</a>` : joinLines(lines);
  return html`<dt class="${effect ?? 'plain'}">${label}</dt>
    <dd class="${alarming ? 'alarming' : 'plain'}">${said}</dd> `;
}

function render(revision: Revision): string {
  const { language } = revision;
  const anchors = anchorPage(revision);
  const linked = new Set<string>(revision.changes.map(({ effect }) => effect));
  const page = html`<!doctype html>
    <html lang="${PAGE_LANGUAGE[language]}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="generator" content="${REPORT_MARK}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${TITLE[language]} ${revision.asOf}</title>
        <style>
          ${{ html: STYLE + PAGE_STYLE }}${styleFilter(revision, anchors)}
        </style>
      </head>
      <body>
        <header>
          <h1>${TITLE[language]}</h1>
          <nav>
            <ul>
              ${(['summary', 'changes', 'rows'] as const).map((part) => html`<li><a href="#${part}">${PARTS[part][language]}</a></li>`)}
            </ul>
          </nav>
          <dl>${describeRevisionCover(revision).map((line) => writeCoverLine(line, linked))}</dl>
        </header>
        <main>
          ${writeFigures(revision, anchors)} ${writeFilter(revision, anchors)} ${writeChanges(revision, anchors)}
          ${writeRows(revision, anchors)}
        </main>
      </body>
    </html> `;
  return page.html;
}

/** A page for people that needs nothing beside itself: no network, no script. */
export const reporter: RevisionTextReporter = {
  name: 'html',
  summary: { zh: '修订对照网页，可筛选、可打印', en: 'old and new side by side as a page, to be filtered and printed' },
  render,
};
