import { spawn } from 'node:child_process';

import { GitFailure, type Git, type GitCommit, type GitFile } from './commands/git-repository.ts';
import { codeOf } from './read-bytes.ts';

/** Git is stopped when it takes longer than this, or says more: a repository of anybody's may be asked about. */
const LONGEST_MS = 120_000;
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_LISTED_BYTES = 64 * 1024 * 1024;

/** What of the caller's environment says where the repository is; all else could make git run programs or write logs. */
const KEPT = /^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|CEILING_DIRECTORIES|CONFIG.*)$/u;

/** Settings of a repository that would start programs of its own, or fetch what is missing, are overruled. */
const SETTINGS = ['core.fsmonitor=false', 'log.showSignature=false', 'protocol.allow=never'].flatMap((setting) => ['-c', setting]);

/** How git ended, and what it said. */
interface Answer {
  readonly code: number | null;
  readonly output: Buffer;
  readonly errors: string;
}

/** The repository of a folder, asked through the program git: no shell, nothing fetched, nothing written. */
export function createGit(folder: string, environment: NodeJS.ProcessEnv): Git {
  const env = cleanEnvironment(environment);
  const run = (args: readonly string[], input = '', most = MOST_LISTED_BYTES): Promise<Answer> => ask(folder, env, args, { input, most });
  const insist = async (args: readonly string[], input = '', most = MOST_LISTED_BYTES): Promise<Buffer> => {
    const { code, output, errors } = await run(args, input, most);
    if (code !== 0) throw explain(errors);
    return output;
  };
  return {
    async locate() {
      const told = await insist(['rev-parse', '--show-toplevel', '--show-prefix', '--is-shallow-repository']);
      const [root = '', prefix = '', isShallow = ''] = told.toString('utf8').split('\n');
      return { root, prefix, isShallow: isShallow === 'true' };
    },
    async findCommit(revision) {
      await insist(['rev-parse', '--git-dir']);
      const { code, output } = await run(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
      return code === 0 ? output.toString('latin1').trim() : undefined;
    },
    async findMergeBase(one, other) {
      const { code, output } = await run(['merge-base', one, other]);
      return code === 0 ? output.toString('latin1').split('\n')[0] : undefined;
    },
    async listFiles(commit, paths) {
      const wanted = paths.filter((path) => path !== '');
      const below = wanted.length === paths.length ? wanted : [];
      return readListing(await insist(['ls-tree', '-r', '-z', '--long', '--full-tree', commit, '--', ...below]));
    },
    async readContents(ids) {
      return readBatch(await insist(['cat-file', '--batch'], ids.map((id) => `${id}\n`).join(''), MOST_BYTES), ids.length);
    },
    async listCommits(path, most, { follow }) {
      const list = async (from: string, paths: readonly string[], count: number): Promise<GitCommit[]> => {
        const shown = ['--first-parent', '-m', '--raw', '--no-abbrev', '-z', '-M', `--format=${FORMAT}`, `--max-count=${count}`];
        return readCommits(await insist(['log', ...shown, '--no-ext-diff', '--end-of-options', from, '--', ...paths.map(literally)]));
      };
      return follow ? followRenames(list, path, most) : list('HEAD', [path], most);
    },
  };
}

function cleanEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !name.startsWith('GIT_') || KEPT.test(name));
  const own = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };
  return { ...Object.fromEntries(kept), ...own };
}

function ask(
  cwd: string,
  env: NodeJS.ProcessEnv,
  args: readonly string[],
  { input, most }: { readonly input: string; readonly most: number },
): Promise<Answer> {
  return new Promise((fulfil, reject) => {
    const child = spawn('git', ['--no-pager', ...SETTINGS, ...args], { cwd, env, shell: false, windowsHide: true });
    const [output, errors]: [Buffer[], Buffer[]] = [[], []];
    let bytes = 0;
    const give = (fault: 'too-slow' | 'too-much'): void => {
      child.kill();
      reject(new GitFailure(fault));
    };
    const timer = setTimeout(give, LONGEST_MS, 'too-slow');
    child.stdout.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > most) give('too-much');
      else output.push(part);
    });
    child.stderr.on('data', (part: Buffer) => void (errors.length < 100 && errors.push(part)));
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(codeOf(error) === 'ENOENT' ? new GitFailure('missing') : new GitFailure('failed', error.message));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      fulfil({ code, output: Buffer.concat(output), errors: Buffer.concat(errors).toString('utf8') });
    });
    // Git that ends early no longer listens.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

function explain(errors: string): GitFailure {
  if (errors.includes('not a git repository') || errors.includes('must be run in a work tree')) return new GitFailure('no-repository');
  if (errors.includes('dubious ownership') || errors.includes('safe.directory')) return new GitFailure('not-trusted');
  return new GitFailure('failed', errors.trim().replaceAll(/\s+/gu, ' ').slice(0, 500));
}

/** `100644 blob <id> <size>\t<path>` and a NUL each. Other repositories within (`commit`) have no files here. */
function readListing(output: Buffer): GitFile[] {
  return splitNul(output).flatMap((entry) => {
    const tab = entry.indexOf('\t');
    const [mode = '', type, id = '', size] = entry.slice(0, tab).split(/ +/u);
    return type === 'blob' ? [{ path: entry.slice(tab + 1), id, bytes: Number(size), isLink: mode === '120000' }] : [];
  });
}

/** `<id> blob <size>\n<content>\n` each. */
function readBatch(output: Buffer, count: number): Uint8Array[] {
  const contents: Uint8Array[] = [];
  let at = 0;
  while (contents.length < count) {
    const end = output.indexOf(10, at);
    const head = output.toString('latin1', at, end === -1 ? undefined : end);
    const size = Number(/^[0-9a-f]+ blob (\d+)$/u.exec(head)?.[1] ?? Number.NaN);
    if (end === -1 || Number.isNaN(size)) throw new GitFailure('failed', `cat-file: ${head.slice(0, 100)}`);
    contents.push(output.subarray(end + 1, end + 1 + size));
    at = end + size + 2;
  }
  return contents;
}

function literally(path: string): string {
  return `:(top,literal)${path}`;
}

/**
 * The commits of a file and of what it was renamed from. Git's own `--follow` takes a file that stands beside it and is alike for
 * its origin, even where the file was only changed.
 */
async function followRenames(
  list: (from: string, paths: readonly string[], count: number) => Promise<GitCommit[]>,
  path: string,
  most: number,
): Promise<GitCommit[]> {
  const commits: GitCommit[] = [];
  let [from, name] = ['HEAD', path];
  while (commits.length < most) {
    const found = await list(from, [name], most - commits.length);
    const oldest = found.at(-1);
    commits.push(...found);
    if (oldest?.parent === undefined || !oldest.files.some(({ before, after }) => before === undefined && after === name)) break;
    const [whole] = await list(oldest.id, [], 1);
    const renamed = whole?.files.find(({ before, after }) => after === name && before !== undefined);
    if (renamed?.before === undefined) break;
    commits.splice(-1, 1, { ...oldest, files: [renamed] });
    [from, name] = [oldest.parent, renamed.before];
  }
  return commits;
}

/** Each commit begins with a character that git puts nowhere else at the start of an entry. */
const START = '\u0001';
const FORMAT = `${START}%H%x02%P%x02%as%x02%an%x02%s`;

/** The head of a commit, then for each file `:100644 100644 <id> <id> M`, its path, and after a rename its new path. */
function readCommits(output: Buffer): GitCommit[] {
  const commits: (GitCommit & { files: { before?: string; after?: string }[] })[] = [];
  const entries = splitNul(output).values();
  for (const entry of entries) {
    const text = entry.replace(/^\n/u, '');
    if (text.startsWith(START)) {
      const [id = '', parents = '', date = '', author = '', subject = ''] = text.slice(1).split('\u0002');
      commits.push({ id, parent: parents.split(' ')[0] || undefined, date, author, subject, files: [] });
      continue;
    }
    const status = /^:\d+ \d+ [0-9a-f]+ [0-9a-f]+ ([A-Z])/u.exec(text)?.[1];
    if (status === undefined) continue;
    const path = String(entries.next().value);
    const files = commits.at(-1)?.files;
    if (status === 'A') files?.push({ after: path });
    else if (status === 'D') files?.push({ before: path });
    else if (status === 'R') files?.push({ before: path, after: String(entries.next().value) });
    else files?.push({ before: path, after: path });
  }
  return commits;
}

function splitNul(output: Buffer): string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((entry) => entry !== '');
}
