import { matchItems } from '../matching/match.ts';
import type { Matchable } from '../matching/matching.ts';
import { mergeDocuments, type MergeConflict, type MergedDocument, type MergePairing } from '../merging/merge-documents.ts';
import type { Value } from '../merging/merge-values.ts';
import { outlineYaml, type Entry, type Outline, type Unmergeable } from '../merging/outline.ts';
import type { Sides } from '../merging/written.ts';
import { ELEMENT_NAMES } from '../model/elements.ts';
import { InputError } from '../model/problem.ts';
import type { Language, Words } from '../model/words.ts';
import { decodeText, FILE_START } from '../readers/decode.ts';
import { UsageError, type Command, type Outcome, type Request } from './define.ts';
import { wordProblems } from './gather-documents.ts';

export const command: Command = {
  name: 'merge',
  summary: {
    zh: '三方合并：上级修订了目录，把其改动并入本级已改写的目录（YAML）',
    en: 'Three-way merge: bring what a superior revised into the catalogue that you have adapted (YAML)',
  },
  arguments: [
    { name: '<base>', summary: { zh: '双方共同的旧版', en: 'The version that both began with' } },
    { name: '<ours>', summary: { zh: '我方现版，其顺序、注释和写法保留', en: 'Ours: its order, comments and way of writing stay' } },
    { name: '<theirs>', summary: { zh: '对方现版，其改动并入我方', en: 'Theirs: what it changed is brought into ours' } },
  ],
  options: [
    {
      flags: '--out <file>',
      summary: {
        zh: '结果写入此文件（可以就是我方文件）；默认写到标准输出',
        en: 'Write the result here, which may be ours; default: standard output',
      },
    },
    {
      flags: '--path <name>',
      summary: { zh: '作为 git 合并驱动时文件的本名（%P）', en: "The file's own name where git calls this as a merge driver (%P)" },
    },
  ],
  examples: [
    'catalogue merge county-2024.yaml town.yaml county-2025.yaml --out town.yaml',
    'catalogue merge base.yaml ours.yaml theirs.yaml > merged.yaml',
  ],
  async run(request) {
    const { args, options, language } = request;
    const [base = '', ours = '', theirs = ''] = args;
    const out = options['out'] === undefined ? undefined : String(options['out']);
    const named = options['path'] === undefined ? undefined : String(options['path']);
    const sides = { base: readSide(request, base, true), ours: readSide(request, ours), theirs: readSide(request, theirs) };
    const labels = named === undefined ? { base, ours, theirs } : { base: 'base', ours: 'ours', theirs: 'theirs' };
    const merged = mergeDocuments(sides.base, sides.ours, sides.theirs, pair(sides), labels);
    const said = describe(merged, named ?? out ?? ours, language);
    return conclude(merged, said, out);
  },
};

const LIST_KEYS = ['items', 'tasks'];

/** Where both sides added the file, git gives an empty one as base. */
function readSide(request: Request, path: string, mayBeEmpty = false): Outline {
  const text = readText(request, path);
  if (mayBeEmpty && text.trim() === '') return { text, fields: [], listKey: 'items', entries: [], listStart: 0 };
  const outline = outlineYaml(text, LIST_KEYS);
  if ('unmergeable' in outline) {
    const { zh, en } = REASONS[outline.unmergeable];
    const at = outline.line === undefined ? '' : `:${outline.line}`;
    throw new UsageError({ zh: `${path}${at}：${zh}`, en: `${path}${at}: ${en}` });
  }
  return outline;
}

function readText({ host, language }: Request, path: string): string {
  try {
    return decodeText(host.readFile(path));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const problem = { code: error.code, place: FILE_START, data: error.data };
    const words = wordProblems(path, [problem], language).join('\n');
    throw new UsageError({ zh: words, en: words });
  }
}

const REASONS: Readonly<Record<Unmergeable, Words>> = {
  'not-yaml': {
    zh: '不是合法的 YAML，无法合并；表格请先用 catalogue import 转为 YAML',
    en: 'is no valid YAML and cannot be merged; turn tables into YAML with catalogue import first',
  },
  'several-documents': { zh: '含有多份文档，请分成多个文件', en: 'holds several documents; divide it into files' },
  'no-list': { zh: '没有 items 或 tasks 列表，无法合并', en: 'has no list of items or tasks and cannot be merged' },
  brackets: {
    zh: '整个列表写在方括号里（JSON 写法），不能逐项合并；请改为每项一行的写法',
    en: 'writes its whole list in brackets, as JSON does, and cannot be merged item by item; write one item after the other',
  },
  alias: {
    zh: '使用了 YAML 锚点或别名（& 和 *），不能逐项合并；请把内容写全',
    en: 'uses anchors or aliases (& and *) and cannot be merged item by item; write the texts out',
  },
};

/** Which item is which: by id, name and likeness, as `catalogue diff` has it. */
function pair({ base, ours, theirs }: Sides<Outline>): MergePairing {
  const [baseItems, ourItems, theirItems] = [base, ours, theirs].map(({ entries }) => entries.map(toMatchable));
  if (baseItems === undefined || ourItems === undefined || theirItems === undefined) throw new Error('a merge has three sides');
  const toOurs = matchItems(baseItems, ourItems);
  const toTheirs = matchItems(baseItems, theirItems);
  const added = { ours: newTo(toOurs.pairs, ourItems.length), theirs: newTo(toTheirs.pairs, theirItems.length) };
  const twins = matchItems(
    added.theirs.flatMap((index) => theirItems[index] ?? []),
    added.ours.flatMap((index) => ourItems[index] ?? []),
  );
  return {
    oursOf: new Map(toOurs.pairs.map(({ before, after }) => [before, after])),
    theirsOf: new Map(toTheirs.pairs.map(({ before, after }) => [before, after])),
    addedByBoth: new Map(twins.pairs.map(({ before, after }) => [added.theirs[before] ?? -1, added.ours[after] ?? -1])),
  };
}

/** The items that are in no pair. */
function newTo(pairs: readonly { readonly after: number }[], length: number): readonly number[] {
  const paired = new Set(pairs.map(({ after }) => after));
  return [...Array(length).keys()].filter((index) => !paired.has(index));
}

function toMatchable({ value }: Entry): Matchable {
  const text = (key: string): string => flatten(value.get(key));
  return {
    id: value.has('id') ? text('id') : undefined,
    group: '',
    category: text('category') || text('group'),
    name: text('name'),
    content: text('content') || text('rows'),
    basis: text('basis'),
    subject: text('subject'),
  };
}

function flatten(value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return [...value.values()].map(flatten).join('\n');
}

function describe({ conflicts, taken }: MergedDocument, path: string, language: Language): readonly string[] {
  const lines = conflicts.map((conflict) => `${path}: ${describeConflict(conflict, language)}`);
  return [...lines, SUMMARY[language](path, taken, conflicts.length)];
}

const SUMMARY: Readonly<Record<Language, (path: string, taken: MergedDocument['taken'], conflicts: number) => string>> = {
  zh: (path, { elements, added, removed }, conflicts) =>
    `${path}：并入对方改动 ${elements} 处、新增事项 ${added} 个、删去事项 ${removed} 个；${conflicts === 0 ? '没有冲突' : `${conflicts} 处冲突，已用 <<<<<<< 标出，须人工处理`}`,
  en: (path, { elements, added, removed }, conflicts) =>
    `${path}: took ${elements} elements, ${added} new items and ${removed} removals from theirs; ${conflicts === 0 ? 'no conflict' : `${conflicts} ${conflicts === 1 ? 'conflict is' : 'conflicts are'} marked with <<<<<<< and left to you`}`,
};

/** So much of a value is told. */
const SHOWN = 40;

function describeConflict({ item, about, base, ours, theirs }: MergeConflict, language: Language): string {
  const label =
    item === undefined
      ? ''
      : `“${[...new Set([item.get('category'), item.get('name')].flatMap((part) => part ?? []).map(flatten))].join(' › ')}”`;
  if (about === 'item' && (ours === undefined || theirs === undefined)) return GONE[language](label, ours === undefined);
  const name = about === 'item' ? '' : about in ELEMENT_NAMES ? ELEMENT_NAMES[about as keyof typeof ELEMENT_NAMES][language] : about;
  return BOTH[language](label, name, show(base, language), show(ours, language), show(theirs, language));
}

const GONE: Readonly<Record<Language, (label: string, byUs: boolean) => string>> = {
  zh: (label, byUs) => `冲突：事项${label}${byUs ? '我方已删去，对方作了修改' : '对方已删去，我方作了修改'}`,
  en: (label, byUs) => `conflict: ${label} was removed by ${byUs ? 'us and changed by them' : 'them and changed by us'}`,
};

const BOTH: Readonly<Record<Language, (label: string, name: string, base: string, ours: string, theirs: string) => string>> = {
  zh: (label, name, base, ours, theirs) =>
    name === ''
      ? `冲突：事项${label}双方都作了修改`
      : `冲突：${label === '' ? '目录' : `事项${label}`}的${name}，双方都改了：原为“${base}”，我方“${ours}”，对方“${theirs}”`,
  en: (label, name, base, ours, theirs) =>
    name === ''
      ? `conflict: both changed ${label}`
      : `conflict: both changed the ${name} of ${label === '' ? 'the catalogue' : label}: was “${base}”, ours “${ours}”, theirs “${theirs}”`,
};

function show(value: Value | undefined, language: Language): string {
  if (value === undefined) return language === 'zh' ? '（无）' : '(none)';
  const text = flatten(value).replaceAll(/\s+/gu, ' ');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function conclude(merged: MergedDocument, said: readonly string[], out: string | undefined): Outcome {
  const exitCode = merged.conflicts.length === 0 ? 0 : 1;
  if (out === undefined) return { outputs: [{ text: merged.text, exact: true }], files: [], exitCode, notice: said.join('\n') };
  return { outputs: [{ path: out, content: merged.text }], files: [], exitCode, whenWritten: said };
}
