import { describe, expect, it } from 'vitest';

import { diffRevisions, readCatalogue, renderRevision, renderRevisionFile } from '../../src/index.ts';
import { catalogueDocument } from '../support/document.ts';

const read = async (item: Readonly<Record<string, unknown>>) =>
  (await readCatalogue('a.yaml', Buffer.from(JSON.stringify(catalogueDocument([item]))))).documents;

describe('diffRevisions', () => {
  it('compares documents that are in memory, without a disk or clock', async () => {
    const [before, after] = [await read({}), await read({ deadline: '信息形成或者变更之日起30个工作日内' })];
    const settings = { language: 'en', asOf: '2026-11-21', names: ['2024', '2025'] } as const;
    const revision = diffRevisions(before, after, settings);
    expect(revision.changes.map(({ kind }) => kind)).toEqual(['deadline-lengthened']);
    expect([revision.before, revision.gate.passed]).toEqual([{ name: '2024', files: 1, entries: 1 }, false]);
    expect(diffRevisions(before, after, { ...settings, failOn: 'never' }).gate.passed).toBe(true);
    expect(renderRevision(revision, 'pretty')).toContain('2024 (1 file, 1 item)');
    expect(renderRevision(revision, 'compact')).toContain('deadline-lengthened');
    expect((await renderRevisionFile(revision, 'xlsx')).length).toBeGreaterThan(1000);
  });
});
