import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { GitFailure } from '../src/commands/git-repository.ts';
import { createGit } from '../src/git.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'catalogue-git-'));
const REPOSITORY = join(FOLDER, '仓库');
const PATH = process.env['PATH'];
/** Neither the settings of whoever runs the tests, nor a hook that runs them, may show. */
const ENVIRONMENT = { PATH, HOME: FOLDER, GIT_CONFIG_NOSYSTEM: '1' };

function git(...args: readonly string[]): string {
  const own = ['-c', 'user.name=张三', '-c', 'user.email=zhang@example.org', '-c', 'protocol.file.allow=always'];
  const { status, stdout, stderr } = spawnSync('git', [...own, ...args], { cwd: REPOSITORY, env: ENVIRONMENT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

function commit(subject: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', subject);
}

const put = (path: string, text: string): void => writeFileSync(join(REPOSITORY, path), text);
const LINES = Array.from({ length: 40 }, (_, index) => `第 ${index} 行`).join('\n');

/** main: made, a branch merged that changed the file, renamed. Beside it lies a file like it, which is not its origin. */
beforeAll(() => {
  mkdirSync(join(REPOSITORY, '目录/镇'), { recursive: true });
  git('init', '--quiet', '--initial-branch', 'main');
  put('目录/a.yaml', LINES);
  put('目录/镇/"b"\n.yaml', '二');
  put('like-it.yaml', `${LINES}\n改`);
  commit('建立');
  git('tag', 'first');
  git('checkout', '--quiet', '-b', 'side');
  put('目录/a.yaml', `${LINES}\n改`);
  commit('在分支上改');
  git('checkout', '--quiet', 'main');
  put('other.yaml', '别的');
  symlinkSync('other.yaml', join(REPOSITORY, 'link.yaml'));
  commit('别的文件');
  git('merge', '--quiet', '--no-ff', '--message', '合并', 'side');
  renameSync(join(REPOSITORY, '目录/a.yaml'), join(REPOSITORY, '目录/救助.yaml'));
  commit('改名');
}, 60_000);
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const ask = (folder = REPOSITORY, environment: NodeJS.ProcessEnv = ENVIRONMENT) => createGit(folder, environment);

describe('git', () => {
  it('says where it runs', async () => {
    const { root, prefix, isShallow } = await ask(join(REPOSITORY, '目录/镇')).locate();
    expect([root.endsWith('/仓库'), prefix, isShallow]).toEqual([true, '目录/镇/', false]);
  });

  it.each(['HEAD', 'main', 'first', 'HEAD~1', 'main^{/建立}'])('knows the revision %s', async (revision) => {
    expect(await ask().findCommit(revision)).toBe(git('rev-parse', `${revision}^{commit}`));
  });

  it.each(['nope', 'HEAD~99', 'main:other.yaml', ''])('knows no revision “%s”', async (revision) => {
    expect(await ask().findCommit(revision)).toBeUndefined();
  });

  it('lists the files of a commit, whatever they are called, and reads them', async () => {
    const listed = await ask(join(REPOSITORY, '目录')).listFiles('first', ['']);
    expect(listed.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['like-it.yaml', Buffer.byteLength(`${LINES}\n改`)],
      ['目录/a.yaml', Buffer.byteLength(LINES)],
      ['目录/镇/"b"\n.yaml', 3],
    ]);
    const contents = await ask().readContents(listed.map(({ id }) => id));
    expect(contents.map((content) => Buffer.from(content).toString('utf8'))).toEqual([`${LINES}\n改`, LINES, '二']);
  });

  it('lists what is below paths only, and tells links from files', async () => {
    const listed = await ask().listFiles('HEAD', ['目录/镇', 'link.yaml', 'nowhere']);
    expect(listed.map(({ path, isLink }) => [path, isLink])).toEqual([
      ['link.yaml', true],
      ['目录/镇/"b"\n.yaml', false],
    ]);
  });

  it('finds where two branches parted', async () => {
    expect(await ask().findMergeBase(git('rev-parse', 'main~2'), git('rev-parse', 'side'))).toBe(git('rev-parse', 'first'));
  });

  it('follows a file along the first parents and through its renames, and takes no other for its origin', async () => {
    const commits = await ask().listCommits('目录/救助.yaml', 10, { follow: true });
    expect(commits.map(({ subject, files }) => [subject, ...files])).toEqual([
      ['改名', { before: '目录/a.yaml', after: '目录/救助.yaml' }],
      ['合并', { before: '目录/a.yaml', after: '目录/a.yaml' }],
      ['建立', { after: '目录/a.yaml' }],
    ]);
    expect(commits[0]).toMatchObject({ author: '张三', parent: git('rev-parse', 'main~1') });
  });

  it('gives no more commits than asked for', async () => {
    expect(await ask().listCommits('目录', 1, { follow: false })).toHaveLength(1);
  });

  it('sees that a clone is shallow', async () => {
    const clone = join(FOLDER, 'shallow');
    git('clone', '--quiet', '--depth', '1', `file://${REPOSITORY}`, clone);
    expect((await ask(clone).locate()).isShallow).toBe(true);
    expect(await ask(clone).findCommit('HEAD~1')).toBeUndefined();
  });

  it('does not do what the environment or the settings of a repository ask for', async () => {
    const trace = join(FOLDER, 'trace');
    git('config', 'core.fsmonitor', `touch ${trace}`);
    await ask(REPOSITORY, { ...ENVIRONMENT, GIT_TRACE: trace, GIT_EXTERNAL_DIFF: `touch ${trace}` }).listCommits('目录', 5, {
      follow: false,
    });
    expect(existsSync(trace)).toBe(false);
  });

  it.each([
    ['no-repository', FOLDER, ENVIRONMENT],
    ['missing', REPOSITORY, { ...ENVIRONMENT, PATH: FOLDER }],
  ] as const)('fails with %s', async (fault, folder, environment) => {
    const failure = await ask(folder, environment)
      .findCommit('HEAD')
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(GitFailure);
    expect(failure).toMatchObject({ fault });
  });
});
