import type { Artifact } from '../model/report.ts';
import type { Day } from '../model/phrases.ts';
import type { Language, Words } from '../model/words.ts';
import type { Git } from './git-repository.ts';
import type { Apart, Input } from './validation.ts';

/** The files that a path stands for; both lists sorted. */
export interface Listing {
  readonly files: readonly string[];
  /** Those that stand with them and are not to be read: what programs leave behind, scans, archives. */
  readonly skipped: readonly string[];
}

/** What the world outside gives: files, streams, the clock. Only the edge implements it; tests bring their own. */
export interface Host {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether standard output, or standard error, is a terminal. */
  readonly terminal: { readonly output: boolean; readonly errors: boolean; readonly columns: number };
  today(): Day;
  /** Milliseconds of a clock that only runs forward. */
  clock(): number;
  /** Bytes of a file in the working folder. @throws InputError `file-unreadable` */
  readFile(path: string): Uint8Array;
  readStandardInput(): Promise<Uint8Array>;
  exists(path: string): boolean;
  /** The same text for every way of writing a path to one file, links followed; of what is not there, the path tidied up. */
  realPath(path: string): string;
  /** Files that a path stands for: itself, those below a folder, those that a pattern matches. @throws InputError `file-unreadable` */
  listFiles(path: string, ignore: readonly string[]): Promise<Listing>;
  /** The folder of the reference catalogues that come with the program; `readFile` and `listFiles` take it. */
  readonly referenceFolder: string;
  /** Reads old workbooks in a process of its own. */
  readonly readOldWorkbook?: Input['readOldWorkbook'];
  /** The repository that the working folder lies in. */
  readonly git?: Git | undefined;
  /** Other threads for long lists of files. */
  readonly apart?: Apart | undefined;
  writeOutput(text: string): void;
  writeError(text: string): void;
}

export interface OptionSpec {
  /** As commander takes it: `--fail-on <severity>`. */
  readonly flags: string;
  readonly summary: Words;
  readonly choices?: readonly string[] | undefined;
  /** May be given several times; the values are collected. */
  readonly repeat?: true | undefined;
}

export interface ArgumentSpec {
  /** `[paths...]`, `<rule>`. */
  readonly name: string;
  readonly summary: Words;
  readonly choices?: readonly string[] | undefined;
}

/** What the user asked of a command. */
export interface Request {
  readonly args: readonly string[];
  /** By camel-case name, as commander gives them. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly language: Language;
  readonly host: Host;
  /** All commands, for those that speak of the others. */
  readonly commands: readonly Command[];
  readonly progress: (done: number, total: number) => void;
}

/** A rendered report, and where it goes: standard output where no path is given. */
export type Output =
  | {
      readonly text: string;
      /** It is data, and goes out without a line break that it does not have. */
      readonly exact?: true | undefined;
      readonly path?: undefined;
    }
  | {
      readonly content: string | Uint8Array;
      readonly path: string;
      /** Another output, before this one: where that could not be written, this one is not either. */
      readonly follows?: string | undefined;
    };

/** What a command hands to the edge, which prints, writes and exits. */
export interface Outcome {
  readonly outputs: readonly Output[];
  /** Files to be created; one that exists already is left alone and named. */
  readonly files: readonly Artifact[];
  readonly exitCode: number;
  /** One line for standard error, where nothing goes to standard output: no run ends in silence. */
  readonly notice?: string | undefined;
  /** Lines for standard error about outputs, said only where all of them could be written. */
  readonly whenWritten?: readonly string[] | undefined;
}

export interface Command {
  readonly name: string;
  readonly summary: Words;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  /** Shown in help and in the reference; each begins with `catalogue`. */
  readonly examples: readonly string[];
  run(request: Request): Promise<Outcome>;
}

/** A request that cannot be carried out as it stands: exit 2, one sentence, no stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}
