import { posix } from 'node:path';

import { addToRoster, writeRosterDraft } from '../exporters/roster-yaml.ts';
import type { UnitRoster } from '../model/roster.ts';
import type { RosterDraft } from '../model/roster-draft.ts';
import type { TaskTable } from '../model/task-table.ts';
import type { Language } from '../model/words.ts';
import { decodeText } from '../readers/decode.ts';
import { toLine } from '../reporters/printable.ts';
import { draftRoster } from '../tasks/draft-roster.ts';
import { indexRoster } from '../tasks/roster-index.ts';
import { makeLaw } from '../vocabularies/index.ts';
import { CONFIG_FILE, loadConfiguration } from './configuration.ts';
import { UsageError, type Command, type Outcome, type Request } from './define.ts';
import { gatherDocuments } from './gather-documents.ts';
import { collectInputs, diskInput } from './inputs.ts';
import { refuseBroken } from './read-plan.ts';
import { READING_OPTIONS, readReadingOptions } from './reading-options.ts';
import { loadRoster } from './roster-files.ts';
import { schemaPath } from './schema-path.ts';
import { readInput } from './validation.ts';
import { loadVocabularies } from './vocabulary-files.ts';

export const command: Command = {
  name: 'tasks roster',
  summary: {
    zh: '根据任务分解表起草单位名册，别名只作建议，由人确认',
    en: 'Draft a roster of units from task-breakdown tables; aliases are proposed, for a person to confirm',
  },
  arguments: [
    {
      name: '<tables...>',
      summary: { zh: '任务分解表、文件夹或通配符，- 为标准输入', en: 'Task-breakdown tables, folders or globs, - for standard input' },
    },
  ],
  options: [
    {
      flags: '--out <file>',
      summary: {
        zh: '写入此文件（默认标准输出），不覆盖已有文件',
        en: 'The file to write to; default: standard output. Nothing that exists is replaced',
      },
    },
    {
      flags: '--roster <file>',
      summary: {
        zh: '已有的名册：原文不动，只在末尾补入新的单位；可与 --out 相同',
        en: 'A roster that is there already: it stays as it is, and new units are added at its end; --out may be the same file',
      },
    },
    ...READING_OPTIONS,
  ],
  examples: [
    'catalogue tasks roster tasks.xlsx --out roster.yaml',
    'catalogue tasks roster tasks-2026.xlsx --roster roster.yaml --out roster.yaml',
  ],
  async run(request) {
    const { host, language, options } = request;
    const loaded = await loadConfiguration(host, language);
    if ('broken' in loaded) throw refuseBroken(CONFIG_FILE, loaded.broken);
    const vocabularies = await loadVocabularies(host, loaded.configuration, language);
    if ('broken' in vocabularies) throw refuseBroken(CONFIG_FILE, vocabularies.broken);
    const known = options['roster'] === undefined ? undefined : await readKnown(request, String(options['roster']));
    const { tables, notices, exitCode } = await readTables(request);
    const draft = draftRoster(
      tables.map(({ table }) => table),
      {
        known: known && indexRoster(known.roster),
        law: makeLaw(vocabularies.vocabularies.map(({ extension }) => extension)),
        asOf: host.today(),
      },
    );
    if (known === undefined && draft.units.length === 0) throw new UsageError(NOBODY);
    const text = write(draft, known, tables, request);
    return conclude({ text, exitCode, notices: [...notices, ...describe(draft, language)] }, request);
  },
};

const NOBODY = { zh: '表里没有点到任何单位，名册无从起草', en: 'The tables name no unit, so that there is nothing to draft a roster from' };

interface KnownRoster {
  readonly roster: UnitRoster;
  readonly text: string;
}

async function readKnown({ host, language }: Request, path: string): Promise<KnownRoster> {
  const checked = await loadRoster(host, path, language);
  if ('broken' in checked) throw refuseBroken(path, checked.broken);
  const [roster] = (await readInput(diskInput(path, host))).documents.flatMap(({ document }) =>
    document.kind === 'unit-roster' ? [document] : [],
  );
  if (roster === undefined) throw new TypeError(`${path} was a roster a moment ago`);
  return { roster, text: decodeText(host.readFile(path)) };
}

interface ReadTables {
  readonly tables: readonly { readonly path: string; readonly table: TaskTable }[];
  readonly notices: readonly string[];
  readonly exitCode: number;
}

async function readTables({ host, args, options, language }: Request): Promise<ReadTables> {
  const choice = { paths: args, ignore: [], allowEmpty: false, standardInputName: undefined };
  const gathered = await gatherDocuments(await collectInputs(host, choice), readReadingOptions(options), language);
  const tables = gathered.documents.flatMap(({ path, document }) => (document.kind === 'task-table' ? [{ path, table: document }] : []));
  if (tables.length === 0) {
    const told = gathered.notices.map((line) => `\n${line}`).join('');
    throw new UsageError({
      zh: `${args.join('、')} 中没有读出任务分解表${told}`,
      en: `no task-breakdown table could be read from ${args.join(', ')}${told}`,
    });
  }
  return { tables, notices: gathered.notices, exitCode: gathered.unread > 0 ? 2 : gathered.faulty > 0 ? 1 : 0 };
}

function write(draft: RosterDraft, known: KnownRoster | undefined, tables: ReadTables['tables'], request: Request): string {
  const { host, language, options } = request;
  const day = host.today();
  if (known !== undefined && draft.units.length === 0) return known.text;
  if (known !== undefined) {
    const added = addToRoster(known.text, known.roster, draft, day, language);
    if (added !== undefined) return added;
    throw new UsageError({
      zh: `${String(options['roster'])} 的 units 不是一行一条写的，无法在不改动原文的情况下补入；请改成一行一条`,
      en: `${String(options['roster'])} does not list its units entry by entry, so that none can be added without changing it; write each on lines of its own`,
    });
  }
  const schema = schemaPath(options['out'] === undefined ? '' : posix.dirname(String(options['out'])), 'unit-roster');
  return writeRosterDraft(draft, { files: tables.map(({ path }) => posix.basename(path)), day, schema, language });
}

/** So many names are told of each sort; the draft has them all. */
const MOST_NAMED = 10;

/** Lines for standard error: what was found, and what a person is to settle. */
function describe({ units, groups, ofKnown }: RosterDraft, language: Language): readonly string[] {
  const pairs = [
    ...units.flatMap(({ name, proposed }) => proposed.map((alias) => `${alias.name} ~ ${name}`)),
    ...ofKnown.map(({ unit, alias }) => `${alias.name} ~ ${unit}`),
  ];
  const former = units.filter(({ successors }) => successors.length > 0).map(({ name }) => name);
  const lacking = groups.filter(({ members }) => members.length === 0).map(({ written }) => written);
  const zh = language === 'zh';
  const list = (some: readonly string[]): string => {
    const more = some.length - MOST_NAMED;
    return `${some.slice(0, MOST_NAMED).join(zh ? '、' : ', ')}${more > 0 ? (zh ? ` 等 ${some.length} 个` : ` and ${more} more`) : ''}`;
  };
  const lines = zh
    ? [
        units.length === 0 ? '没有名册以外的单位' : `${units.length} 个单位，类型按名称推断，请核对`,
        ...(pairs.length === 0 ? [] : [`${pairs.length} 对可能的别名，请确认：${list(pairs)}`]),
        ...(former.length === 0 ? [] : [`${former.length} 个是机构改革前的名称：${list(former)}`]),
        ...(lacking.length === 0 ? [] : [`${lacking.length} 种统称不知道包括哪些单位，请补入：${list(lacking)}`]),
      ]
    : [
        units.length === 0
          ? 'no units that the roster does not have'
          : `${units.length} units, their types guessed from their names; please check`,
        ...(pairs.length === 0 ? [] : [`${pairs.length} possible aliases, to be confirmed: ${list(pairs)}`]),
        ...(former.length === 0 ? [] : [`${former.length} names are from before a reform: ${list(former)}`]),
        ...(lacking.length === 0 ? [] : [`${lacking.length} words for many stand for no unit yet; add them: ${list(lacking)}`]),
      ];
  return lines.map(toLine);
}

/** A new file replaces nothing, but for the roster that it goes on from. */
function conclude(
  { text, exitCode, notices }: { readonly text: string; readonly exitCode: number; readonly notices: readonly string[] },
  { host, options }: Request,
): Outcome {
  const notice = notices.join('\n');
  const out = options['out'] === undefined ? undefined : String(options['out']);
  if (out === undefined) return { outputs: [{ text, exact: true }], files: [], exitCode, notice };
  if (out.trim() === '') {
    throw new UsageError({
      zh: '--out 的值是空的，请检查脚本中的变量',
      en: 'The value of --out is empty; check the variables of your script',
    });
  }
  const goesOn = options['roster'] !== undefined && host.realPath(String(options['roster'])) === host.realPath(out);
  if (!goesOn) return { outputs: [], files: [{ path: out, content: text }], exitCode, notice };
  return { outputs: [{ path: out, content: text }], files: [], exitCode, whenWritten: notices };
}
