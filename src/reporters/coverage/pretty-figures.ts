import type { CoverageDomain, CoveragePlace } from '../../model/coverage.ts';
import type { Language, Sentence } from '../../model/words.ts';
import type { Paint } from '../paint.ts';
import { toLine } from '../printable.ts';
import { wrapText } from '../wrap-text.ts';
import { describeAbsent } from './absent-domains.ts';
import { ALL, COUNTED, HEADINGS, LEVEL_NAMES, MORE, TABLES } from './coverage-words.ts';
import { drawTable, type DrawnRow } from './draw-table.ts';
import { percent } from './summary.ts';

/** Bodies of which a terminal is told. */
const MOST_BODIES = 10;

export interface Terminal {
  readonly language: Language;
  readonly width: number;
  readonly paint: Paint;
}

const EXEMPT: Sentence<{ name: string; reason: string }> = {
  zh: ({ name, reason }) => `不适用的领域：${name}（${reason}）`,
  en: ({ name, reason }) => `Domain not applicable: ${name} (${reason})`,
};

/** The domains of a place in a table; those without a catalogue in one line, and those that do not apply with the reason. */
export function writeDomains({ domains, figures }: CoveragePlace, terminal: Terminal): readonly string[] {
  const { language, width } = terminal;
  const tabled = domains.filter(({ state }) => state === 'compared' || state === 'own');
  const rows = [
    ...tabled.map((domain) => ({ label: toLine(domain.name[language]), figures: listFigures(domain.figures) })),
    ...(domains.length > 1 ? [{ label: ALL[language], figures: listFigures(figures) }] : []),
  ];
  const head = [HEADINGS.demanded, ...COUNTED.map(([, , words]) => words), HEADINGS.share].map((words) => words[language]);
  return [
    ...writeTable({ label: HEADINGS.domain[language], figures: head }, rows, terminal),
    ...writeAbsent(domains, terminal),
    ...domains
      .filter(({ state }) => state === 'not-applicable')
      .flatMap(({ name, reason = '' }) => wrapText(`  ${toLine(EXEMPT[language]({ name: name[language], reason }))}`, width, 2)),
  ];
}

function writeTable(head: DrawnRow, rows: readonly DrawnRow[], { width, paint }: Terminal): readonly string[] {
  if (rows.length === 0) return [];
  const [first = [], ...others] = drawTable([head, ...rows], width);
  return [...first.map((line) => paint.faint(line)), ...others.flat()];
}

function writeAbsent(domains: readonly CoverageDomain[], { language, width, paint }: Terminal): readonly string[] {
  const absent = describeAbsent(domains, language);
  return absent === undefined ? [] : wrapText(`  ${absent}`, width, 2).map((line) => paint.severity.warning(line));
}

function listFigures(figures: CoveragePlace['figures']): readonly string[] {
  return [figures.demanded, ...COUNTED.map(([, key]) => figures[key])].map(toCount).concat(percent(figures));
}

function toCount(count: number): string {
  return count === 0 ? '·' : String(count);
}

/** What is demanded at each level and of each body; nothing where there is one of them only. */
export function writeShares({ levels, bodies }: CoveragePlace, terminal: Terminal): readonly string[] {
  const { language, paint } = terminal;
  const head = (label: string): DrawnRow => ({
    label,
    figures: [HEADINGS.demanded, ...COUNTED.slice(0, 3).map(([, , words]) => words), HEADINGS.share].map((words) => words[language]),
  });
  const row = (label: string, share: CoveragePlace['levels'][number] | CoveragePlace['bodies'][number]): DrawnRow => {
    const { covered, weaker, missing } = share;
    const demanded = covered + weaker + missing;
    return { label: toLine(label), figures: [...[demanded, covered, weaker, missing].map(toCount), percent({ demanded, covered })] };
  };
  const named = bodies.slice(0, MOST_BODIES).map((share) => row(share.body, share));
  const rest = bodies.length - named.length;
  return [
    ...(levels.length < 2
      ? []
      : [
          ...writeTable(
            head(TABLES.levels[language]),
            levels.map((share) => row(LEVEL_NAMES[share.level][language], share)),
            terminal,
          ),
          '',
        ]),
    ...(bodies.length < 2 ? [] : writeTable(head(TABLES.bodies[language]), named, terminal)),
    ...(rest > 0 ? [paint.faint(`  ${MORE[language](rest)}`)] : []),
  ];
}
