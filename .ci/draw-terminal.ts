// tsx .ci/draw-terminal.ts: draws the README's pictures from what the built program really prints.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { splitGlyphs } from '../src/reporters/display-width.ts';

const ROOT = resolve(import.meta.dirname, '..');
const COLUMNS = 100;
const CELL = { width: 8.4, height: 20 } as const;
const MARGIN = 16;
const FILES = ['catalogues/examples/xinjin-2021-tasks.xlsx', 'catalogues/examples/with-mistakes/budgets.yaml'];

/** Foreground colours of the terminal by code. */
const COLORS: Readonly<Record<string, string>> = {
  '31': '#ff7b72',
  '32': '#7ee787',
  '33': '#e3b341',
  '34': '#79c0ff',
  '35': '#d2a8ff',
  '36': '#56d4dd',
  '90': '#8b949e',
};

interface Style {
  color: string;
  bold: boolean;
  faint: boolean;
}

const PLAIN: Style = { color: '#e6edf3', bold: false, faint: false };

function applyCodes(style: Style, codes: readonly string[]): Style {
  return codes.reduce((current, code): Style => {
    if (code === '0' || code === '') return PLAIN;
    if (code === '1') return { ...current, bold: true };
    if (code === '2') return { ...current, faint: true };
    if (code === '22') return { ...current, bold: false, faint: false };
    if (code === '39') return { ...current, color: PLAIN.color };
    return { ...current, color: COLORS[code] ?? current.color };
  }, style);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** One line: every glyph is set on its own cell, so that the picture does not depend on the reader's fonts. */
function drawLine(line: string, row: number): string {
  let style = PLAIN;
  let column = 0;
  const y = MARGIN + (row + 1) * CELL.height - 6;
  const parts: string[] = [];
  for (const piece of line.split(/(\u001b\[[\d;]*m)/u)) {
    const codes = /^\u001b\[([\d;]*)m$/u.exec(piece)?.[1];
    if (codes !== undefined) {
      style = applyCodes(style, codes.split(';'));
      continue;
    }
    const xs: string[] = [];
    let text = '';
    for (const glyph of splitGlyphs(piece)) {
      // Blanks only move what follows: renderers differ in how they fold them.
      if (glyph.text !== ' ') {
        xs.push((MARGIN + column * CELL.width).toFixed(1));
        text += glyph.text;
      }
      column += glyph.width;
    }
    if (text === '') continue;
    const looks = `${style.bold ? ' font-weight="bold"' : ''}${style.faint ? ' opacity="0.7"' : ''}`;
    parts.push(`<text x="${xs.join(' ')}" y="${y}" fill="${style.color}"${looks}>${escapeXml(text)}</text>`);
  }
  return parts.join('');
}

function draw(language: 'zh' | 'en'): string {
  const run = spawnSync(
    process.execPath,
    ['bin/catalogue.js', 'validate', ...FILES, '--max-findings', '3', '--lang', language, '--color', 'always', '--as-of', '2026-11-21'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  if (run.status !== 1) throw new Error(`the program ended with ${String(run.status)}: ${run.stderr}`);
  const lines = [
    `\u001b[90m$ catalogue validate ${FILES.map((file) => file.replace('catalogues/examples/', '')).join(' ')} --max-findings 3\u001b[39m`,
    '',
    ...run.stdout.trimEnd().split('\n'),
  ];
  const width = MARGIN * 2 + COLUMNS * CELL.width;
  const height = MARGIN * 2 + lines.length * CELL.height;
  const title = language === 'zh' ? 'catalogue validate 的输出' : 'Output of catalogue validate';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'DejaVu Sans Mono', Menlo, Consolas, ui-monospace, 'Noto Sans Mono CJK SC', 'Microsoft YaHei', monospace" font-size="14">
<title>${title}</title>
<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>
${lines
  .map(drawLine)
  .filter((line) => line !== '')
  .join('\n')}
</svg>
`;
}

mkdirSync(join(ROOT, '.github'), { recursive: true });
for (const language of ['zh', 'en'] as const) writeFileSync(join(ROOT, `.github/terminal-${language}.svg`), draw(language));
