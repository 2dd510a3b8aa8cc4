import type { Language, Words } from '../model/words.ts';
import { UsageError } from './define.ts';
import { GitFailure, type Git, type GitFault } from './git-repository.ts';

const FAULTS: Readonly<Record<GitFault, (detail: string) => Words>> = {
  missing: () => ({
    zh: '没有找到 git 程序；请先安装 git，或直接给出修订前、修订后两个文件',
    en: 'there is no program git; install it, or name the two files themselves',
  }),
  'no-repository': () => ({
    zh: '当前文件夹不在 git 仓库中；请到仓库里运行，或直接给出修订前、修订后两个文件',
    en: 'the working folder is in no git repository; run this inside one, or name the two files themselves',
  }),
  'not-trusted': () => ({
    zh: 'git 不信任这个仓库（所有者是别的用户）；确认可靠后运行 git config --global --add safe.directory <仓库文件夹>',
    en: 'git does not trust this repository, which belongs to another user; if you do, run git config --global --add safe.directory <its folder>',
  }),
  'too-slow': () => ({
    zh: 'git 用时太长，已停止；请缩小范围，给出要比较的文件或文件夹',
    en: 'git took too long and was stopped; name the files or folders to be compared',
  }),
  'too-much': () => ({
    zh: '要从 git 读取的内容太多；请缩小范围，给出要比较的文件或文件夹',
    en: 'there is too much to be read from git; name the files or folders to be compared',
  }),
  failed: (detail) => ({ zh: `git 出错：${detail}`, en: `git failed: ${detail}` }),
};

/** Carries out what needs git, and says what is wrong where git cannot answer. */
export async function withGit<T>(git: Git | undefined, use: (git: Git) => Promise<T>): Promise<T> {
  if (git === undefined) throw new UsageError(FAULTS.missing(''));
  return wordGitFailures(() => use(git));
}

/** Says what is wrong where git cannot answer something that is asked on the way. */
export async function wordGitFailures<T>(use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    if (error instanceof GitFailure) throw new UsageError(FAULTS[error.fault](error.detail));
    throw error;
  }
}

/** The commit that a revision names. @throws UsageError where it names none */
export async function findCommit(git: Git, revision: string): Promise<string> {
  // What begins with a dash would be an option.
  const isPlain = revision !== '' && !revision.startsWith('-') && !/[\0-\x1f\x7f]/u.test(revision) && revision.length <= LONGEST_REVISION;
  const id = isPlain ? await git.findCommit(revision) : undefined;
  if (id !== undefined) return id;
  const { isShallow } = await git.locate();
  throw new UsageError({
    zh: `git 仓库中没有版本“${revision}”；请核对名称，分支和标签见 git branch -a、git tag${isShallow ? SHALLOW.zh : ''}`,
    en: `the repository has no revision "${revision}"; check its name with git branch -a and git tag${isShallow ? SHALLOW.en : ''}`,
  });
}

const LONGEST_REVISION = 1000;

/** Ends the sentence about what an incomplete history lacks. */
export const SHALLOW: Readonly<Record<Language, string>> = {
  zh: '；这个仓库的历史不完整（浅克隆），可用 git fetch --unshallow 补全（在 CI 中设 fetch-depth: 0）',
  en: '; the history of this repository is not complete (a shallow clone): git fetch --unshallow completes it (in CI, fetch-depth: 0)',
};
