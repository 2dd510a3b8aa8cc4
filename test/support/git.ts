import type { Git, GitCommit } from '../../src/commands/git-repository.ts';

/** A commit of a test: the files that it has, from the root. */
export interface Snapshot {
  readonly files: Readonly<Record<string, string>>;
  readonly subject?: string;
}

export interface FakeRepository {
  /** From the oldest; each is the parent of the next. */
  readonly commits: readonly Snapshot[];
  /** Branches and tags, by the number of their commit; `HEAD` is the newest. */
  readonly names?: Readonly<Record<string, number>>;
  readonly prefix?: string;
  readonly isShallow?: boolean;
}

/** A repository in memory. Commits are called `c0`, `c1`, ...; contents are their own ids. */
export function fakeGit({ commits, names = {}, prefix = '', isShallow = false }: FakeRepository): Git {
  const filesOf = (id: string | undefined): Readonly<Record<string, string>> => commits[Number(id?.slice(1))]?.files ?? {};
  return {
    locate: async () => ({ root: '/repository', prefix, isShallow }),
    async findCommit(revision) {
      const number = revision === 'HEAD' ? commits.length - 1 : names[revision];
      return number === undefined ? undefined : `c${number}`;
    },
    findMergeBase: async () => (names['base'] === undefined ? undefined : `c${names['base']}`),
    async listFiles(commit, paths) {
      const wanted = (file: string): boolean => paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
      return Object.entries(filesOf(commit)).flatMap(([path, content]) =>
        wanted(path) ? [{ path, id: content, bytes: Buffer.byteLength(content), isLink: content.startsWith('-> ') }] : [],
      );
    },
    readContents: async (ids) => ids.map((id) => Buffer.from(id)),
    async listCommits(path, most, { follow }) {
      const told: GitCommit[] = [];
      let name = path;
      for (const [number, { subject = `提交 ${number}` }] of [...commits.entries()].toReversed()) {
        const parent = number === 0 ? undefined : `c${number - 1}`;
        const changed = compare(filesOf(parent), filesOf(`c${number}`));
        const files = changed.filter(({ before, after }) => [before, after].some((file) => file === name || file?.startsWith(`${name}/`)));
        if (files.length === 0) continue;
        told.push({ id: `c${number}`, parent, date: `2025-01-0${number + 1}`, author: '张三', subject, files });
        if (follow) name = files[0]?.before ?? name;
      }
      return told.slice(0, most);
    },
  };
}

type Changed = GitCommit['files'];

/** A file of the same content under another name is a renamed one. */
function compare(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): Changed {
  const gone = Object.keys(before).filter((path) => after[path] === undefined);
  const kept = Object.keys(after).flatMap((path) => {
    if (before[path] === after[path]) return [];
    const from = before[path] === undefined ? gone.find((old) => before[old] === after[path]) : path;
    return [from === undefined ? { after: path } : { before: from, after: path }];
  });
  const moved = new Set(kept.map(({ before: from }) => from));
  return [...kept, ...gone.filter((path) => !moved.has(path)).map((path) => ({ before: path }))];
}
