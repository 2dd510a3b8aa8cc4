import type { Language } from '../model/words.ts';
import type { Configuration } from './configuration.ts';
import { UsageError, type Request } from './define.ts';
import { findCommit, SHALLOW, withGit } from './git.ts';
import type { Git } from './git-repository.ts';
import { collectGitInputs, fromRoot, fromWorkingFolder } from './git-inputs.ts';
import { collectInputs } from './inputs.ts';
import type { Input } from './validation.ts';

/** Compared between two commits when neither the command line nor the configuration names anything. */
const DEFAULT_PATH = 'catalogues';

/** One side of a comparison: its files, and as what the report knows it. */
export interface Side {
  readonly name: string;
  readonly inputs: readonly Input[];
}

export interface Sides {
  readonly before: Side;
  readonly after: Side;
  /** What a side does not have of what was asked for. */
  readonly notices: readonly string[];
}

/** The two sides that a command line names: two paths, of which either may be `revision:path`, or paths in two revisions. */
export async function collectSides(request: Request, configuration: Configuration): Promise<Sides> {
  const { args, options } = request;
  const ignore = configuration.ignore ?? [];
  if (options['git'] !== undefined) {
    const paths = args.length > 0 ? args : (configuration.paths ?? [DEFAULT_PATH]);
    return withGit(request.host.git, (git) => collectRevisions(git, request, paths, ignore));
  }
  const [before, after] = args;
  if (before === undefined || after === undefined || args.length > 2) throw new UsageError(TWO_WANTED);
  if (before === '-' && after === '-') throw new UsageError(ONE_INPUT);
  const stdin = readStdinName(request);
  return {
    before: await collectSide(before, request, ignore, before === '-' ? stdin : undefined),
    after: await collectSide(after, request, ignore, after === '-' ? stdin : undefined),
    notices: [],
  };
}

const TWO_WANTED = {
  zh: '请给出两个：修订前的文件或文件夹，和修订后的；比较两个 git 版本用 --git',
  en: 'give two files or folders, the one before and the one after; to compare two revisions of git use --git',
};
const ONE_INPUT = { zh: '标准输入只有一个，只能作为其中一边', en: 'there is one standard input, so it can be one side only' };

function readStdinName({ args, options }: Request): string | undefined {
  const name = options['stdinFilename'] as string | undefined;
  if (name === undefined || args.includes('-')) return name;
  throw new UsageError({ zh: '--stdin-filename 只在路径为 - 时有效', en: '--stdin-filename needs - among the paths' });
}

/** The files that a path stands for: on the disk, or in a revision of git (`main:catalogues`). */
export async function collectSide(
  path: string,
  { host }: Pick<Request, 'host'>,
  ignore: readonly string[],
  standardInputName: string | undefined,
): Promise<Side> {
  const revision = host.exists(path) ? undefined : splitRevision(path);
  if (revision !== undefined) return withGit(host.git, (git) => collectOfRevision(git, path, revision, ignore));
  return { name: path, inputs: await collectInputs(host, { paths: [path], ignore, allowEmpty: false, standardInputName }) };
}

/** `main:catalogues/a.yaml` as revision and path. One letter before a colon is a drive, and nothing is a revision by itself. */
function splitRevision(text: string): { readonly revision: string; readonly path: string } | undefined {
  const colon = text.indexOf(':');
  return colon < 2 ? undefined : { revision: text.slice(0, colon), path: text.slice(colon + 1) };
}

/** As git has it, the path counts from the root of the repository, and from the working folder where it begins with a dot. */
async function collectOfRevision(
  git: Git,
  given: string,
  { revision, path }: { readonly revision: string; readonly path: string },
  ignore: readonly string[],
): Promise<Side> {
  const commit = await findCommit(git, revision);
  const place = await git.locate();
  const isRelative = /^\.\.?(?:\/|$)/u.test(path);
  const wanted = fromRoot(path, isRelative ? place : { ...place, prefix: '' }, { realPath: (same) => same });
  const { inputs, missing } = await collectGitInputs(git, commit, place, {
    paths: [wanted],
    ignore,
    nameOf: (file) => `${revision}:${file}`,
  });
  if (missing.length === 0) return { name: given, inputs };
  const hint = isRelative || place.prefix === '' ? undefined : `${revision}:./${path}`;
  throw new UsageError({
    zh: `版本 ${revision} 中没有可读的 ${wanted === '' ? '文件' : wanted}${hint === undefined ? '' : `；路径从仓库根目录算起，从当前文件夹算起请写 ${hint}`}`,
    en: `${revision} has no ${wanted === '' ? 'files' : wanted} that can be read${hint === undefined ? '' : `; paths count from the root of the repository, from the working folder write ${hint}`}`,
  });
}

async function collectRevisions(git: Git, request: Request, paths: readonly string[], ignore: readonly string[]): Promise<Sides> {
  const { host, language } = request;
  if (paths.includes('-')) throw new UsageError({ zh: '--git 不能与标准输入 - 同用', en: '--git cannot go with standard input' });
  const { before, after } = await readRange(git, String(request.options['git']));
  const place = await git.locate();
  const rooted = paths.map((path) => fromRoot(path, place, host));
  const collect = async ({ name, commit }: RangeEnd): Promise<Side & { readonly missing: readonly string[] }> => {
    if (commit !== undefined) {
      const nameOf = (path: string): string => fromWorkingFolder(path, place);
      return { name, ...(await collectGitInputs(git, commit, place, { paths: rooted, ignore, nameOf })) };
    }
    const listed = await Promise.all(
      paths.map((path) => collectInputs(host, { paths: [path], ignore, allowEmpty: true, standardInputName: undefined })),
    );
    const inputs = [...new Map(listed.flat().map((input) => [input.path, input])).values()];
    return { name: WORKING_TREE[language], inputs, missing: rooted.filter((_, index) => listed[index]?.length === 0) };
  };
  const sides = [await collect(before), await collect(after)] as const;
  refuseNowhere(paths, rooted, sides);
  const notices = sides.flatMap(({ name, missing }) =>
    missing.map((path) => NOT_THERE[language](name, fromWorkingFolder(path, place) || '.')),
  );
  return { before: sides[0], after: sides[1], notices };
}

const WORKING_TREE: Readonly<Record<Language, string>> = { zh: '工作区', en: 'working tree' };

const NOT_THERE: Readonly<Record<Language, (side: string, path: string) => string>> = {
  zh: (side, path) => `${side} 中没有 ${path}`,
  en: (side, path) => `${side} has no ${path}`,
};

function refuseNowhere(
  paths: readonly string[],
  rooted: readonly string[],
  sides: readonly { readonly name: string; readonly missing: readonly string[] }[],
): void {
  const nowhere = paths.filter((_, index) => sides.every(({ missing }) => missing.includes(rooted[index] ?? '')));
  if (nowhere.length === 0) return;
  const [before, after] = sides.map(({ name }) => name);
  throw new UsageError({
    zh: `${before} 和 ${after} 中都没有可读的 ${nowhere.join('、')}；请核对路径`,
    en: `neither ${before} nor ${after} has ${nowhere.join(', ')} with anything to read; check the path`,
  });
}

/** A side of `--git`; without a commit it is the working tree. */
interface RangeEnd {
  readonly name: string;
  readonly commit?: string | undefined;
}

/** Reads `A..B`, `A...B` (what B changed since it left A) and `A` (against the working tree); a side left out is HEAD. */
async function readRange(git: Git, range: string): Promise<{ readonly before: RangeEnd; readonly after: RangeEnd }> {
  const [, one = '', dots, other = ''] = /^(.*?)(\.{2,3})(.*)$/su.exec(range) ?? [range, range];
  if (dots === undefined) return { before: { name: one, commit: await findCommit(git, one) }, after: { name: '' } };
  const [from, to] = [one || 'HEAD', other || 'HEAD'];
  const [before, after] = [await findCommit(git, from), await findCommit(git, to)];
  if (dots === '..') return { before: { name: from, commit: before }, after: { name: to, commit: after } };
  const base = await git.findMergeBase(before, after);
  if (base !== undefined) return { before: { name: `${base.slice(0, 10)} (${range})`, commit: base }, after: { name: to, commit: after } };
  const { isShallow } = await git.locate();
  throw new UsageError({
    zh: `${from} 和 ${to} 没有共同的祖先；请改用 ${from}..${to}${isShallow ? SHALLOW.zh : ''}`,
    en: `${from} and ${to} have no commit in common; use ${from}..${to} instead${isShallow ? SHALLOW.en : ''}`,
  });
}
