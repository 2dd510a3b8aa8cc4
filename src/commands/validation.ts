import type { Document } from '../model/document.ts';
import type { Facts, Finding, Owner, RuleRecord, Severity } from '../model/finding.ts';
import { ownerOf, taskOwner, villageOwner } from '../model/owner.ts';
import type { PlaceUnits } from '../model/roster.ts';
import { InputError, type Fault, type LocatedFault, type Problem } from '../model/problem.ts';
import type { At } from '../model/source.ts';
import type { CheckedFile, FailOn, NotRun, Report } from '../model/report.ts';
import type { CommentedFile, Suppressed, SuppressionKind } from '../model/suppression.ts';
import type { Day } from '../model/phrases.ts';
import type { Language } from '../model/words.ts';
import { FILE_START } from '../readers/decode.ts';
import { readFile } from '../readers/read-file.ts';
import { parseMapping } from '../readers/mapping.ts';
import type { ReadDocument, Reading } from '../readers/reading.ts';
import type { ReadingOptions } from '../readers/reading-options.ts';
import { rules } from '../rules/index.generated.ts';
import type { Override } from '../rules/overrides.ts';
import { startRun, type Run } from '../rules/run.ts';
import { checkStructure } from '../schema/check.ts';
import { VOCABULARIES, type Extension } from '../vocabularies/index.ts';
import { compareFiles, nameCatalogues, type CatalogueName } from './compare-files.ts';
import { findUnitsOf } from './known-units.ts';
import { settle, sortIn, type Judged, type KeptSuppressions, type Settled } from './settle.ts';
import { sortSkipped } from './skipped-files.ts';
import { surveyDocument } from './survey.ts';
import { VERSION } from './version.generated.ts';

/** A file to check. `read` gives its bytes, or throws an InputError that says why it cannot. */
export interface Input {
  readonly path: string;
  /** A file on the disk, which another thread could read as well. */
  readonly onDisk?: boolean | undefined;
  read(): Uint8Array | Promise<Uint8Array>;
  /** The bytes of the mapping that stands beside it, where there is one. */
  readMapping?(): Uint8Array | undefined;
  /** Reads it in a process of its own, should it turn out to be an old workbook. */
  readonly readOldWorkbook?: ReadingOptions['readOldWorkbook'];
}

export interface ValidationSettings {
  readonly language: Language;
  /** What the user asked to be checked, for the report to say. */
  readonly paths?: readonly string[] | undefined;
  readonly failOn: FailOn;
  /** The day on which acts and periods are judged. */
  readonly asOf: Day;
  /** Files that stand with the others and are not to be read. */
  readonly skipped?: readonly string[] | undefined;
  /** Severities by rule id that differ from the rules' own. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'> | undefined;
  /** Options of rules that users set, by rule and name. */
  readonly ruleOptions?: Readonly<Record<string, Facts>> | undefined;
  /** Other severities and options for some files. */
  readonly overrides?: readonly Override[] | undefined;
  /** Findings that do not count, beside those that comments name. */
  readonly suppressions?: KeptSuppressions | undefined;
  /** What users add to the vocabularies. */
  readonly vocabularies?: readonly Extension[] | undefined;
  /** Rosters that task tables are judged by; where there is none, those among the inputs. */
  readonly rosters?: readonly PlaceUnits[] | undefined;
  /** How many findings carry an excerpt of their surroundings; 0 unless they are to be shown to people. */
  readonly excerpts?: number | undefined;
  /** What the user says of tables that they do not say themselves. */
  readonly reading?: ReadingOptions | undefined;
  /** Milliseconds of a clock that only runs forward. */
  readonly clock: () => number;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What a run found, and how it ended. */
export interface Validation {
  readonly report: Report;
  /** 0 gate passed, 1 gate failed, 2 something could not be read, 3 a rule crashed; the higher wins. */
  readonly exitCode: 0 | 1 | 2 | 3;
}

/** What one thread found in its share of the files. Plain data, so that it can cross from thread to thread. */
export interface Share {
  readonly files: readonly CheckedFile[];
  readonly findings: readonly Finding[];
  readonly records: readonly RuleRecord[];
  readonly notRun: readonly NotRun[];
  readonly crashes: number;
  /** Files with comments that suppress findings. */
  readonly comments: readonly CommentedFile[];
  /** The catalogues of known places and domains, which others may have to agree with. */
  readonly sources: readonly CatalogueName[];
}

/** The settings of a share; plain data as well. */
export type ShareSettings = Pick<
  ValidationSettings,
  'language' | 'severities' | 'ruleOptions' | 'overrides' | 'vocabularies' | 'rosters' | 'asOf' | 'excerpts' | 'reading'
>;

/** Checks files one after the other; only findings are kept of each, so memory does not grow with the number of files. */
export async function validateShare(
  inputs: readonly Input[],
  settings: ShareSettings,
  onProgress?: ValidationSettings['onProgress'],
): Promise<Share> {
  const run = startRules(settings);
  const sources: CatalogueName[] = [];
  const files: CheckedFile[] = [];
  const findings: Finding[] = [];
  const comments: CommentedFile[] = [];
  for (const input of inputs) {
    const { documents, problems, ignoreComments } = await readInput(input, settings.reading);
    for (const finding of run.judge({ path: input.path, documents: documents.map(toJudged), problems })) findings.push(finding);
    files.push(describeFile(input.path, documents, problems, run));
    if (ignoreComments !== undefined) comments.push({ path: input.path, comments: ignoreComments });
    sources.push(...nameCatalogues(input.path, documents, run.law));
    onProgress?.(files.length, inputs.length);
  }
  return { files, findings, records: run.records, notRun: run.notRun, crashes: run.crashes, comments, sources };
}

function startRules({ language, severities, ruleOptions, overrides, vocabularies, rosters = [], asOf, excerpts }: ShareSettings): Run {
  return startRun(rules, {
    language,
    severities: severities ?? new Map(),
    options: ruleOptions,
    overrides,
    vocabularies,
    rosterOf: (table) => findUnitsOf(table, rosters),
    asOf,
    excerpts: excerpts ?? 0,
  });
}

/** Checks files and passes judgement on the whole. With `apart`, long lists are divided between this thread and others. */
export async function validate(inputs: readonly Input[], settings: ValidationSettings, apart?: Apart): Promise<Validation> {
  const started = settings.clock();
  const judged = await judgeFiles(inputs, settings, apart);
  return conclude(judged, settleFindings(judged, settings), settings, Math.round(settings.clock() - started));
}

/** What the rules found in all files, with what a report says of the run. */
export interface JudgedFiles extends Judged {
  readonly records: readonly RuleRecord[];
  readonly crashes: number;
}

/** Says of what the rules found what counts. */
export function settleFindings(judged: Judged, settings: ValidationSettings): Settled {
  return settle(judged, settings.suppressions, settings.asOf, () => startRules(settings));
}

/** Has the rules judge files, without asking what counts. */
export async function judgeFiles(inputs: readonly Input[], settings: ValidationSettings, apart?: Apart): Promise<JudgedFiles> {
  const { language, severities, ruleOptions, overrides, vocabularies, asOf, excerpts, reading } = settings;
  const { rosters = [] } = settings;
  const known = rosters.length > 0 ? rosters : await gatherRosters(inputs);
  const shared: ShareSettings = { language, severities, ruleOptions, overrides, vocabularies, rosters: known, asOf, excerpts, reading };
  const shares = await Promise.all(
    divide(inputs, apart).map((share, index) =>
      index === 0 || apart === undefined
        ? validateShare(share, shared, (done) =>
            settings.onProgress?.(Math.min(done * Math.ceil(inputs.length / share.length), inputs.length), inputs.length),
          )
        : apart.validateShare(
            share.map(({ path }) => path),
            shared,
          ),
    ),
  );
  const inputOf = new Map(inputs.map((input) => [input.path, input]));
  const between = await compareFiles(
    shares.flatMap(({ sources }) => sources),
    () => startRules(settings),
    async (path) => {
      const input = inputOf.get(path);
      if (input === undefined) throw new Error(`${path} was judged and is no input`);
      return (await readInput(input, reading)).documents;
    },
  );
  const files = shares.flatMap((share) => share.files);
  return {
    files,
    findings: sortIn(
      files,
      shares.flatMap(({ findings }) => findings),
      between.findings,
    ),
    notRun: shares.flatMap(({ notRun }) => notRun),
    comments: shares.flatMap(({ comments }) => comments),
    // The same rules are in force in every thread.
    records: shares[0]?.records ?? [],
    crashes: shares.reduce((sum, { crashes }) => sum + crashes, between.crashes),
  };
}

/** The rosters among the inputs: task tables are judged by them, whichever comes first. Only what may be one is taken apart. */
async function gatherRosters(inputs: readonly Input[]): Promise<readonly PlaceUnits[]> {
  const rosters: PlaceUnits[] = [];
  for (const input of inputs) {
    if (!/\.(?:ya?ml|json)$/iu.test(input.path) || !(await mentions(input, 'unit-roster'))) continue;
    for (const { document } of (await readInput(input)).documents) {
      if (document.kind === 'unit-roster') rosters.push({ place: document.place, units: document.units });
    }
  }
  return rosters;
}

async function mentions(input: Input, words: string): Promise<boolean> {
  try {
    return Buffer.from(await input.read()).includes(words);
  } catch (error) {
    // It is told of where it is to be judged.
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** Other threads that read files from the disk by themselves. */
export interface Apart {
  readonly threads: number;
  validateShare(paths: readonly string[], settings: ShareSettings): Promise<Share>;
}

/** Below this many files a second thread takes longer to start than it saves. */
const WORTH_DIVIDING = 200;

/** The first thread has begun while the others still load the program, so it takes this much more than they. */
const HEAD_START = 1.15;

/** One share a thread, in order. Inputs that are not files on the disk stay with the first. */
function divide(inputs: readonly Input[], apart: Apart | undefined): readonly (readonly Input[])[] {
  if (apart === undefined || inputs.length < WORTH_DIVIDING || !inputs.every(({ onDisk }) => onDisk)) return [inputs];
  const size = Math.floor(inputs.length / (apart.threads + HEAD_START));
  const first = inputs.length - size * apart.threads;
  const others = Array.from({ length: apart.threads }, (_, index) => inputs.slice(first + index * size, first + (index + 1) * size));
  return [inputs.slice(0, first), ...others];
}

/** Reads an input, with the mapping beside it. Never throws for what the file holds. */
export async function readInput(input: Input, options: ReadingOptions = {}): Promise<Reading> {
  try {
    const bytes = await input.read();
    const mapping = input.readMapping?.();
    const own = mapping === undefined ? {} : { mapping: parseMapping(mapping) };
    return await readFile(input.path, bytes, { ...options, ...own, readOldWorkbook: input.readOldWorkbook ?? options.readOldWorkbook });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { documents: [], problems: [{ code: error.code, place: FILE_START, data: error.data }] };
  }
}

function toJudged({ document, structure }: ReadDocument): { readonly document: Document; readonly faults: readonly LocatedFault[] } {
  if (structure === undefined) return { document, faults: [] };
  const faults = checkStructure(structure.kind, structure.value);
  if (faults.length === 0) return { document, faults: [] };
  const owners = ownersByHandle(document);
  const locate = (fault: Fault): LocatedFault => {
    const [list, index] = fault.path;
    const handle = typeof index === 'number' ? structure.at([list ?? '', index], 'value') : undefined;
    return { ...fault, at: structure.at(fault.path, fault.part), owner: handle === undefined ? undefined : owners.get(handle) };
  };
  return { document, faults: faults.map(locate) };
}

/** The items or tasks of a document by their handles, as faults name them. */
function ownersByHandle(document: Document): ReadonlyMap<At, Owner> {
  if (document.kind === 'catalogue') return new Map(document.items.map((item) => [item.at, ownerOf(item)]));
  if (document.kind === 'village-list') return new Map(document.items.map((item) => [item.at, villageOwner(item)]));
  return new Map(document.kind === 'task-table' ? document.tasks.map((task) => [task.at, taskOwner(task)]) : []);
}

function describeFile(path: string, read: readonly ReadDocument[], problems: readonly Problem[], run: Run): CheckedFile {
  const documents = read.map(({ document }) => surveyDocument(document, run.law));
  const total = (key: 'items' | 'tasks' | 'taskRows'): number => documents.reduce((sum, document) => sum + document[key], 0);
  return {
    path,
    read: problems.length === 0,
    kinds: documents.map(({ kind }) => kind),
    items: total('items'),
    tasks: total('tasks'),
    taskRows: total('taskRows'),
    documents,
    ...run.describeOff(path),
  };
}

const RANK: Readonly<Record<FailOn, number>> = { error: 3, warning: 2, info: 1, never: 4 };

function conclude(judged: JudgedFiles, settled: Settled, settings: ValidationSettings, durationMs: number): Validation {
  const { files, records } = judged;
  const { findings, suppressed } = settled;
  const tally = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const total = (key: 'items' | 'tasks' | 'taskRows'): number => files.reduce((sum, file) => sum + file[key], 0);
  const passed = !findings.some(({ severity }) => RANK[severity] >= RANK[settings.failOn]);
  const inForce = new Set(records.map(({ id }) => id));
  const report: Report = {
    tool: { name: 'openness-catalogue', version: VERSION },
    language: settings.language,
    asOf: settings.asOf,
    paths: settings.paths ?? [],
    vocabularies: { version: VOCABULARIES.version, asOf: VOCABULARIES.asOf },
    summary: {
      files: files.length,
      items: total('items'),
      tasks: total('tasks'),
      taskRows: total('taskRows'),
      errors: tally('error'),
      warnings: tally('warning'),
      infos: tally('info'),
      suppressed: countSuppressed(suppressed),
      skipped: settings.skipped?.length ?? 0,
      rules: records.length,
      durationMs,
    },
    gate: { failOn: settings.failOn, passed },
    notRun: judged.notRun,
    skipped: sortSkipped(settings.skipped ?? []),
    files,
    rules: records,
    switchedOff: rules.map(({ id }) => id).filter((id) => !inForce.has(id)),
    findings,
    suppressed,
  };
  return { report, exitCode: exitCodeOf(judged, passed) };
}

function countSuppressed(suppressed: readonly Suppressed[]): Report['summary']['suppressed'] {
  const count = (kind: SuppressionKind): number => suppressed.filter(({ by }) => by === kind).length;
  return { comment: count('comment'), file: count('file'), baseline: count('baseline') };
}

function exitCodeOf({ crashes, files }: JudgedFiles, passed: boolean): Validation['exitCode'] {
  if (crashes > 0) return 3;
  if (files.some(({ read }) => !read)) return 2;
  return passed ? 0 : 1;
}
