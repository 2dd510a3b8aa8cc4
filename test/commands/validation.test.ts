import { describe, expect, it } from 'vitest';

import { validate, validateShare, type Apart, type Input, type Share, type ValidationSettings } from '../../src/commands/validation.ts';
import { InputError } from '../../src/model/problem.ts';
import { catalogueDocument } from '../support/document.ts';

const SETTINGS: ValidationSettings = { language: 'zh', failOn: 'error', asOf: '2026-11-21', clock: () => 0 };
const CLEAN = Buffer.from(JSON.stringify(catalogueDocument([{}])));
const WARNS = Buffer.from(JSON.stringify(catalogueDocument([{ deadline: '及时公开' }])));

/** So many files that it pays to divide them. */
function manyInputs(count: number, content = CLEAN): Input[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `${String(index).padStart(4, '0')}.yaml`,
    onDisk: true,
    read: () => content,
  }));
}

/** What another thread sends back that found nothing in its files. */
function emptyShare(paths: readonly string[]): Share {
  const files = paths.map((path) => ({ path, read: true, kinds: ['catalogue' as const], items: 1, tasks: 0, taskRows: 0, documents: [] }));
  return { files, findings: [], records: [], notRun: [], crashes: 0, comments: [], sources: [] };
}

/** Other threads that record what they were given. */
function otherThreads(
  threads: number,
  answer: (paths: readonly string[]) => Share = emptyShare,
): Apart & { readonly given: (readonly string[])[] } {
  const given: (readonly string[])[] = [];
  return {
    threads,
    given,
    validateShare: async (paths) => {
      given.push(paths);
      return answer(paths);
    },
  };
}

describe('how a run ends', () => {
  it.each([
    ['clean', 0, {}, 0],
    ['a crash', 3, { crashes: 1 }, 0],
    ['a crash and an unread file', 3, { crashes: 1 }, 1],
    ['an unread file', 2, {}, 1],
  ] as const)('%s: %i', async (_, exitCode, more, unread) => {
    const apart = otherThreads(1, (paths) => {
      const share = emptyShare(paths);
      return { ...share, ...more, files: share.files.map((file, index) => ({ ...file, read: index >= unread })) };
    });
    expect((await validate(manyInputs(400), SETTINGS, apart)).exitCode).toBe(exitCode);
  });

  it('is a bug of ours where reading fails in a way that nobody foresaw', async () => {
    const inputs = [{ path: 'a.yaml', read: () => Promise.reject(new TypeError('unforeseen')) }];
    await expect(validate(inputs, SETTINGS)).rejects.toThrow('unforeseen');
  });

  it('tells why a file could not be read, and reads the others', async () => {
    const refusing = {
      path: 'a.yaml',
      read: () => Promise.reject(new InputError('file-unreadable', { path: 'a.yaml', reason: 'EACCES' })),
    };
    const { report, exitCode } = await validate([refusing, ...manyInputs(2, WARNS)], SETTINGS);
    expect(exitCode).toBe(2);
    expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(['file-unreadable', 'deadline-not-auditable', 'deadline-not-auditable']);
    expect(report.files.map(({ read }) => read)).toEqual([false, true, true]);
  });
});

describe('a long list of files', () => {
  it.each([1, 2, 3])('is divided between this thread and %i others, each file once and in order', async (threads) => {
    const inputs = manyInputs(401);
    const apart = otherThreads(threads);
    const { report } = await validate(inputs, SETTINGS, apart);
    expect(apart.given).toHaveLength(threads);
    expect(report.files.map(({ path }) => path)).toEqual(inputs.map(({ path }) => path));
    expect(report.summary).toMatchObject({ files: 401, items: 401 });
  });

  it('ends with the same report as one after the other', async () => {
    const inputs = manyInputs(240, WARNS);
    const alone = await validate(inputs, SETTINGS);
    const apart: Apart = {
      threads: 2,
      validateShare: (paths, settings) =>
        validateShare(
          inputs.filter(({ path }) => paths.includes(path)),
          settings,
        ),
    };
    expect(await validate(inputs, SETTINGS, apart)).toEqual(alone);
    expect(new Set(alone.report.findings.map(({ fingerprint }) => fingerprint)).size).toBe(240);
  });

  it.each([
    ['short', manyInputs(20)],
    ['partly from elsewhere than the disk', [...manyInputs(400), { path: '<stdin>', read: () => CLEAN }]],
  ])('stays in one thread where it is %s', async (_, inputs) => {
    const apart = otherThreads(3);
    const { report } = await validate(inputs, SETTINGS, apart);
    expect(apart.given).toEqual([]);
    expect(report.files).toHaveLength(inputs.length);
  });

  it('never claims more progress than there is', async () => {
    const told: number[] = [];
    await validate(manyInputs(401), { ...SETTINGS, onProgress: (done, total) => told.push(done / total) }, otherThreads(3));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(Math.max(...told)).toBeLessThanOrEqual(1);
  });
});
