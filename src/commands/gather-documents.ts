import type { Catalogue } from '../model/catalogue.ts';
import type { Document, DocumentKind } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { TaskTable } from '../model/task-table.ts';
import type { VillageList } from '../model/village-list.ts';
import type { Language, Words } from '../model/words.ts';
import type { ReadDocument } from '../readers/reading.ts';
import type { ReadingOptions } from '../readers/reading-options.ts';
import { describePlace } from '../reporters/place-text.ts';
import { toLine } from '../reporters/printable.ts';
import { rules } from '../rules/index.generated.ts';
import { startRun } from '../rules/run.ts';
import { checkStructure } from '../schema/check.ts';
import { readInput, type Input } from './validation.ts';

/** A document that has an official table, with the file that it was read from. */
export interface GatheredDocument<Wanted extends Gatherable = Catalogue | TaskTable> {
  readonly path: string;
  readonly document: Wanted;
}

type Gatherable = Catalogue | TaskTable | VillageList;

/** The catalogues and task tables of some files, and what is to be said of everything else in them. */
export interface Gathered<Wanted extends Gatherable = Catalogue | TaskTable> {
  readonly documents: readonly GatheredDocument<Wanted>[];
  /** One line each: what could not be read, what is no catalogue, what was read in part. */
  readonly notices: readonly string[];
  /** Files of which something could not be read. */
  readonly unread: number;
  /** Documents with faults of structure, so that something of them may be missing. */
  readonly faulty: number;
}

/** Reads files for their catalogues and task tables. Nothing is passed over in silence. */
export async function gatherDocuments(inputs: readonly Input[], options: ReadingOptions, language: Language): Promise<Gathered> {
  return gather(inputs, options, language, isComparable);
}

/** Reads files for all that has an official table: catalogues, task tables and villages' lists. Nothing is passed over in silence. */
export async function gatherTables(inputs: readonly Input[], options: ReadingOptions, language: Language): Promise<Gathered<Gatherable>> {
  return gather(
    inputs,
    options,
    language,
    (document): document is Gatherable => isComparable(document) || document.kind === 'village-list',
  );
}

function isComparable(document: Document): document is Catalogue | TaskTable {
  return document.kind === 'catalogue' || document.kind === 'task-table';
}

async function gather<Wanted extends Gatherable>(
  inputs: readonly Input[],
  options: ReadingOptions,
  language: Language,
  isWanted: (document: Document) => document is Wanted,
): Promise<Gathered<Wanted>> {
  const documents: GatheredDocument<Wanted>[] = [];
  const notices: string[] = [];
  let [unread, faulty] = [0, 0];
  for (const input of inputs) {
    const { path } = input;
    const reading = await readInput(input, options);
    notices.push(...wordProblems(path, reading.problems, language));
    if (reading.problems.length > 0) unread += 1;
    for (const read of reading.documents) {
      const { document } = read;
      if (!isWanted(document)) {
        notices.push(OTHER_KIND[language](path, KIND_NAMES[document.kind][language]));
        continue;
      }
      documents.push({ path, document });
      const faults = countFaults(read);
      if (faults === 0) continue;
      faulty += 1;
      notices.push(FAULTY[language](path, faults));
    }
  }
  return { documents, notices, unread, faulty };
}

/** Why a file, or a part of it, could not be read: a line for each problem, worded by the rule about it. */
export function wordProblems(path: string, problems: readonly Problem[], language: Language): readonly string[] {
  if (problems.length === 0) return [];
  const run = startRun(
    rules.filter(({ about }) => about === 'input'),
    { language, severities: new Map(), excerpts: 0, asOf: '' },
  );
  return run.judge({ path, documents: [], problems }).map(({ place, message }) => toLine(`${placeOf(path, place)}: ${message}`));
}

/** The file, with the cell or line where there is more to say than that it is the beginning. */
function placeOf(path: string, place: Place): string {
  return place.kind === 'text' && place.start.line === 1 && place.start.column === 1 ? path : `${path}:${describePlace(place)}`;
}

function countFaults({ structure }: ReadDocument): number {
  return structure === undefined ? 0 : checkStructure(structure.kind, structure.value).length;
}

const KIND_NAMES: Readonly<Record<DocumentKind, Words>> = {
  catalogue: { zh: '标准目录', en: 'a standard catalogue' },
  'task-table': { zh: '任务分解表', en: 'a task table' },
  'village-list': { zh: '村（居）务公开事项清单', en: 'a village list' },
  'domain-list': { zh: '领域清单', en: 'a list of domains' },
  'unit-roster': { zh: '单位名册', en: 'a list of units' },
  mapping: { zh: '表格说明', en: 'a mapping' },
  vocabulary: { zh: '词库', en: 'a vocabulary' },
  suppressions: { zh: '豁免文件', en: 'a suppression file' },
  baseline: { zh: '基线', en: 'a baseline' },
  matches: { zh: '对应关系', en: 'a file of matches' },
  'accepted-changes': { zh: '已认可的变化', en: 'a file of accepted changes' },
  'task-progress': { zh: '任务进度', en: 'a record of progress' },
  config: { zh: '配置文件', en: 'a configuration' },
};

const OTHER_KIND: Readonly<Record<Language, (path: string, name: string) => string>> = {
  zh: (path, name) => `${path}：是${name}，不是目录或任务分解表，未处理`,
  en: (path, name) => `${path}: is ${name} and no catalogue or task table; left out`,
};

const FAULTY: Readonly<Record<Language, (path: string, count: number) => string>> = {
  zh: (path, count) => `${path}：有 ${count} 处写法不合要求，结果可能缺少内容；请运行 catalogue validate 查看`,
  en: (path, count) => `${path}: ${count} faults of structure, so something may be missing; see catalogue validate`,
};
