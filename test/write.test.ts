import { describe, expect, it } from 'vitest';

import { createRecordingHost } from './support/host.ts';
import { writeArtifacts } from '../src/write.ts';

describe('writing', () => {
  it('puts reports in the place of earlier ones, without a word', () => {
    const host = createRecordingHost({ files: { 'a.json': 'old' } });
    expect(writeArtifacts(host, [{ path: 'a.json', content: 'new' }], [], 'zh')).toBe(0);
    expect(host.disk.get('a.json')).toBe('new');
    expect(host.errors()).toBe('');
  });

  it('names the files that it creates', () => {
    const host = createRecordingHost();
    expect(writeArtifacts(host, [], [{ path: 'a.yaml', content: 'a' }], 'zh')).toBe(0);
    expect(writeArtifacts(host, [], [{ path: 'b.yaml', content: 'b' }], 'en')).toBe(0);
    expect(host.errors()).toBe('已写入 a.yaml\nwritten: b.yaml\n');
  });

  it('creates nothing where one of the new files is there already', () => {
    const host = createRecordingHost({ files: { 'a.yaml': 'mine', 'c.yaml': 'mine too' } });
    const created = ['a.yaml', 'b.yaml', 'c.yaml'].map((path) => ({ path, content: 'new' }));
    expect(writeArtifacts(host, [], created, 'zh')).toBe(2);
    expect(host.errors()).toBe('catalogue: 已有 a.yaml、c.yaml，未作任何改动\n');
    expect([...host.disk]).toEqual([
      ['a.yaml', 'mine'],
      ['c.yaml', 'mine too'],
    ]);
    expect(writeArtifacts(createRecordingHost({ files: { 'a.yaml': 'mine' } }), [], created, 'en')).toBe(2);
  });

  it('goes on with the others where the system refuses one, and says which and why', () => {
    const host = createRecordingHost({ readOnly: ['a.json'] });
    const reports = ['a.json', 'b.json'].map((path) => ({ path, content: '{}' }));
    expect(writeArtifacts(host, reports, [], 'zh')).toBe(2);
    expect(host.errors()).toContain('无法写入 a.json：没有写入权限（EACCES）\n');
    expect(host.disk.has('b.json')).toBe(true);
    expect(writeArtifacts(host, reports, [], 'en')).toBe(2);
    expect(host.errors()).toContain('cannot write a.json: it may not be written to (EACCES)\n');
  });

  it('leaves a file unwritten that follows one that could not be written', () => {
    const host = createRecordingHost({ readOnly: ['a.yaml'] });
    const reports = ['a', 'b'].flatMap((name) => [
      { path: `${name}.yaml`, content: 'new' },
      { path: `${name}.base`, content: 'new', follows: `${name}.yaml` },
    ]);
    expect(writeArtifacts(host, reports, [], 'zh')).toBe(2);
    expect([...host.disk.keys()]).toEqual(['b.yaml', 'b.base']);
  });

  it('passes on what the system says where it is of a kind that we do not know', () => {
    const host = {
      ...createRecordingHost(),
      writeFile(): never {
        throw new Error('EIO: i/o error, write');
      },
    };
    expect(writeArtifacts(host, [{ path: 'a.json', content: '{}' }], [], 'zh')).toBe(2);
    expect(host.errors()).toContain('无法写入 a.json：EIO: i/o error, write');
  });
});
