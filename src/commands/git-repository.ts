/** A file of a commit. */
export interface GitFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** The id of its content. */
  readonly id: string;
  readonly bytes: number;
  /** A link; its content is where it leads to. */
  readonly isLink: boolean;
}

/** Where git runs. */
export interface GitPlace {
  /** The root of the working copy. */
  readonly root: string;
  /** The working folder from there: '' or `county/tables/`. */
  readonly prefix: string;
  /** Whether older commits were left out when the repository was fetched. */
  readonly isShallow: boolean;
}

/** A commit that changed a file, or files of a folder. */
export interface GitCommit {
  readonly id: string;
  /** Its first parent; absent for the first commit. */
  readonly parent?: string | undefined;
  /** YYYY-MM-DD, as its author wrote it. */
  readonly date: string;
  readonly author: string;
  readonly subject: string;
  /** The files that it changed, from the root of the repository. */
  readonly files: readonly { readonly before?: string | undefined; readonly after?: string | undefined }[];
}

/** The repository of the working folder, read only. Every function throws a `GitFailure` where git cannot answer. */
export interface Git {
  locate(): Promise<GitPlace>;
  /** The id of the commit that a revision names; `undefined` where there is none. */
  findCommit(revision: string): Promise<string | undefined>;
  /** The commit that two have in common. */
  findMergeBase(one: string, other: string): Promise<string | undefined>;
  /** The files of a commit at or below paths from the root; '' stands for all. */
  listFiles(commit: string, paths: readonly string[]): Promise<readonly GitFile[]>;
  /** Contents by their ids, in that order. */
  readContents(ids: readonly string[]): Promise<readonly Uint8Array[]>;
  /** The newest commits first, along the first parents; a single file is followed through its renames. */
  listCommits(path: string, most: number, options: { readonly follow: boolean }): Promise<readonly GitCommit[]>;
}

/** Why git did not answer. */
export type GitFault = 'missing' | 'no-repository' | 'not-trusted' | 'too-slow' | 'too-much' | 'failed';

/** Git did not answer; `detail` is what it said. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';
  readonly fault: GitFault;
  readonly detail: string;
  constructor(fault: GitFault, detail = '') {
    super(`${fault}: ${detail}`);
    this.fault = fault;
    this.detail = detail;
  }
}
