import type { Coverage } from '../model/coverage.ts';
import type { Language } from '../model/words.ts';
import { tellCoverage } from '../reporters/coverage/summary.ts';
import { domainKey, makeLaw, type Law } from '../vocabularies/index.ts';
import { loadConfiguration, type Configuration } from './configuration.ts';
import { coverageFormats } from './coverage-formats.ts';
import { collectCoverageSides, readCoverageSide, refuseEmpty, SHIPPED } from './coverage-sides.ts';
import { readDay } from './day.ts';
import { UsageError, type Command, type Outcome, type Request } from './define.ts';
import { findDomainList, heedDomainList, loadDomainList } from './domain-lists.ts';
import { chooseFormats, refuseToReplace, renderAll, type ChosenFormat, type Writer } from './formats.ts';
import { makeCoverage } from './make-coverage.ts';
import { loadMatches } from './matches.ts';
import { listValues, readCount, textValue } from './option-values.ts';
import { READING_OPTIONS, readReadingOptions } from './reading-options.ts';
import { refuseBroken } from './refuse-broken.ts';
import { loadVocabularies } from './vocabulary-files.ts';

const DEFAULT_MAX_ITEMS = 200;

export const command: Command = {
  name: 'coverage',
  summary: {
    zh: '对照标准指引、上级目录或参照：哪些事项缺、哪些弱于标准、哪些照搬未改',
    en: 'Hold catalogues against a standard: what is missing, what is weaker, what was copied without adapting it',
  },
  arguments: [
    {
      name: '[paths...]',
      summary: {
        zh: '本地的目录：文件或文件夹；不写则用配置中的 paths',
        en: 'Your catalogues: files or folders; the paths of the configuration unless given',
      },
    },
  ],
  options: [
    {
      flags: '--against <standard>',
      summary: {
        zh: '标准：部门指引或上级目录的文件、文件夹；默认 reference，即随附的参照（重建，非正式文本）',
        en: "The standard: a ministry's guide or a superior's catalogues, file or folder; default: reference, the shipped one, a reconstruction and no official text",
      },
    },
    {
      flags: '--only <domain>',
      repeat: true,
      summary: { zh: '只衡量这个领域，可多次给出：名称或编号', en: 'Only this domain, repeatable: name or id' },
    },
    {
      flags: '--format <name[=file]>',
      repeat: true,
      summary: {
        zh: '输出格式，可多次给出：pretty、json、markdown、html、xlsx、sarif、junit、github、gitlab、compact；加 =文件 则写入文件',
        en: 'Output format, repeatable: pretty, json, markdown, html, xlsx, sarif, junit, github, gitlab, compact; with =file it is written there',
      },
    },
    {
      flags: '--fail-under <percent>',
      summary: { zh: '达标率低于此百分数即不通过', en: 'Fail where a smaller share of what is demanded is covered' },
    },
    {
      flags: '--matches <file>',
      summary: { zh: '对应关系：标准中的哪一项就是本地的哪一项', en: 'Which item of the standard is which of yours' },
    },
    {
      flags: '--domains <file>',
      summary: {
        zh: '领域清单：哪些领域、事项不适用及原因（默认取配置文件中的 domains，或与目录放在一起的那一份）',
        en: 'The list of domains: which domains and items do not apply, and why; by default that of the configuration, or the one that lies with the catalogues',
      },
    },
    { flags: '--as-of <date>', summary: { zh: '以哪一天的法律为准（默认今天）', en: 'The day on which acts are judged (default: today)' } },
    {
      flags: '--max-items <number>',
      summary: { zh: `最多显示多少个事项（默认 ${DEFAULT_MAX_ITEMS}）`, en: `The most items to show (default: ${DEFAULT_MAX_ITEMS})` },
    },
    ...READING_OPTIONS,
  ],
  examples: [
    'catalogue coverage catalogues',
    'catalogue coverage 社会救助.xlsx --against 2025/社会救助.xlsx --format html=coverage.html',
    'catalogue coverage town.yaml --against catalogues --format xlsx=coverage.xlsx',
    'catalogue coverage catalogues --domains domains.yaml',
    'catalogue coverage catalogues --only 社会救助 --fail-under 90',
  ],
  async run(request) {
    const started = request.host.clock();
    const formats = chooseFormats(listValues(request.options['format']), coverageFormats);
    const loaded = await loadConfiguration(request.host, request.language);
    if ('broken' in loaded) return refuseBroken(loaded.broken);
    return measure(request, loaded.configuration, formats, started);
  },
};

async function measure(
  request: Request,
  configuration: Configuration,
  formats: readonly ChosenFormat<Writer<Coverage>>[],
  started: number,
): Promise<Outcome> {
  const { host, language, options } = request;
  const failUnder = readPercent(options['failUnder']);
  const asOf = readDay(options['asOf'], '--as-of') ?? host.today();
  const known = await loadVocabularies(host, configuration, language);
  if ('broken' in known) return refuseBroken(known.broken);
  const law = makeLaw(known.vocabularies.map(({ extension }) => extension));
  const unused: string[] = [];
  const given = textValue(options['matches']);
  // Matches of revisions, which lie beside the configuration, say nothing of a standard.
  const matches =
    given === undefined ? undefined : await loadMatches(host, language, given, { law, tell: (line) => void unused.push(line) });
  if (matches !== undefined && 'broken' in matches) return refuseBroken(matches.broken);
  const sides = await collectCoverageSides(request, configuration);
  const named = textValue(options['domains']) ?? configuration.domains;
  const listPath = named ?? (await findDomainList(sides.mine));
  const extensions = known.vocabularies.map(({ extension }) => extension);
  const listed = listPath === undefined ? undefined : await loadDomainList(host, language, listPath, extensions);
  if (listed !== undefined && 'broken' in listed) return refuseBroken(listed.broken);
  refuseToReplace(formats, new Set([...sides.mine, ...sides.standard].map(({ path }) => path)));
  const mine = await readCoverageSide(
    request.args.join(' ') || listValues(configuration.paths).join(' '),
    // The list may lie with the catalogues, and is none.
    sides.mine.filter(({ path }) => path !== listPath),
    language,
    readReadingOptions(options),
  );
  const standard = await readCoverageSide(String(options['against'] ?? SHIPPED), sides.standard, language, {});
  const isWanted = readDomains(listValues(options['only']), law);
  const heeded = heedDomainList(listed, { mine: mine.catalogues, standard: standard.catalogues }, { law, language, isWanted });
  const empty = [mine, standard].filter(({ catalogues }) => catalogues.length === 0);
  if (empty.length > 0) return refuseEmpty(empty, language);
  const coverage = makeCoverage(mine, standard, {
    law,
    asOf,
    language,
    failUnder,
    exemptions: heeded.exemptions,
    isWanted,
    declare: matches?.declare,
    notices: () => [
      ...(named === undefined && listPath !== undefined ? [HEEDED[language](listPath)] : []),
      ...mine.notices,
      ...standard.notices,
      ...unused,
      ...heeded.notices,
    ],
    durationMs: () => host.clock() - started,
  });
  return conclude(request, formats, coverage, mine.unread + standard.unread > 0);
}

const HEEDED: Readonly<Record<Language, (path: string) => string>> = {
  zh: (path) => `不适用的领域和事项以 ${path} 为准`,
  en: (path) => `What does not apply is taken from ${path}`,
};

/** Where domains are named, those alone. */
function readDomains(names: readonly string[], law: Law): (domain: string) => boolean {
  if (names.length === 0) return () => true;
  const wanted = new Set(names.map((name) => domainKey(name, law)));
  return (domain) => wanted.has(domain);
}

async function conclude(
  { host, options, language }: Request,
  formats: readonly ChosenFormat<Writer<Coverage>>[],
  coverage: Coverage,
  isUnread: boolean,
): Promise<Outcome> {
  const nothing = coverage.figures.demanded + coverage.figures.unsure === 0;
  const render = {
    width: host.terminal.columns,
    color: options['color'] === true,
    quiet: options['quiet'] === true,
    maxFindings: readCount(options['maxItems'], '--max-items', DEFAULT_MAX_ITEMS),
  };
  const shown = formats.find(({ path }) => path === undefined)?.reporter.name;
  const told =
    shown === 'pretty'
      ? []
      : [...coverage.notices, ...(shown === undefined ? [tellCoverage(coverage).join(language === 'zh' ? '' : ' ')] : [])];
  const notice = [...(nothing ? [NOTHING[language]] : []), ...told].join('\n');
  return {
    outputs: await renderAll(coverage, formats, render),
    files: [],
    exitCode: isUnread || nothing ? 2 : coverage.gate.passed ? 0 : 1,
    notice: notice === '' ? undefined : notice,
  };
}

const NOTHING: Readonly<Record<Language, string>> = {
  zh: '标准中没有可衡量的事项：请核对 --against 和 --only，以及两边的领域名称',
  en: 'The standard has no item to measure by: check --against and --only, and the names of the domains on both sides',
};

function readPercent(given: unknown): number | undefined {
  if (given === undefined) return undefined;
  if (/^\d{1,3}(?:\.\d{1,3})?%?$/u.test(String(given)) && Number.parseFloat(String(given)) <= 100) return Number.parseFloat(String(given));
  throw new UsageError({
    zh: `--fail-under 应为 0 到 100 的数字，现为“${String(given)}”`,
    en: `--fail-under must be a number from 0 to 100, not "${String(given)}"`,
  });
}
