import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { runCommandLine } from '../support/host.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/revisions');
const files = {
  'tasks-2021.yaml': readFileSync(resolve(FIXTURES, 'tasks-2021.yaml')),
  'tasks-2022.yaml': readFileSync(resolve(FIXTURES, 'tasks-2022.yaml')),
};

describe('catalogue changelog', () => {
  it('writes the note to standard output and says nothing else', async () => {
    const { exitCode, output, errors } = await runCommandLine('changelog tasks-2021.yaml tasks-2022.yaml', { files });
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    expect(output).toMatch(/^# 云岭县2022年政务公开重点工作任务分解表调整说明\n/u);
  });

  it('writes it in English', async () => {
    const { output } = await runCommandLine('changelog tasks-2021.yaml tasks-2022.yaml --lang en', { files });
    expect(output).toContain('## 1. Basis and extent');
  });

  it('writes it to a file, and replaces none', async () => {
    const line = 'changelog tasks-2021.yaml tasks-2022.yaml --out note.md';
    const { exitCode, disk } = await runCommandLine(line, { files });
    expect(exitCode).toBe(0);
    expect(disk.get('note.md')).toContain('调整说明');
    const again = await runCommandLine(line, { files: { ...files, 'note.md': 'mine' } });
    expect(again.disk.get('note.md')).toBe('mine');
    expect(again.exitCode).not.toBe(0);
    expect(again.errors).toContain('note.md');
  });

  it('takes the reasons of accepted changes', async () => {
    const { disk } = await runCommandLine('diff tasks-2021.yaml tasks-2022.yaml --only task-removed --write-accept accepted.yaml', {
      files,
    });
    const accepted = String(disk.get('accepted.yaml')).replace(/reason:.*/u, 'reason: 已经完成');
    const { output } = await runCommandLine('changelog tasks-2021.yaml tasks-2022.yaml --accept accepted.yaml', {
      files: { ...files, 'accepted.yaml': accepted },
    });
    expect(output).toContain('删去任务“深化基层政务公开 › 促进基层治理能力提升”。理由：已经完成。');
  });

  it('cannot vouch for a note where a file could not be read', async () => {
    const world = { files: { ...files, 'b/tasks-2022.yaml': files['tasks-2022.yaml'], 'b/broken.yaml': 'kind: [' } };
    const { exitCode, errors } = await runCommandLine('changelog tasks-2021.yaml b', world);
    expect(exitCode).toBe(2);
    expect(errors).toContain('broken.yaml');
  });

  it('says which side has nothing to compare', async () => {
    const { exitCode, errors } = await runCommandLine('changelog tasks-2021.yaml b', {
      files: { ...files, 'b/roster.yaml': 'kind: suppressions\nentries: []\n' },
    });
    expect(exitCode).toBe(2);
    expect(errors).toContain('b 中没有目录或任务分解表');
  });
});
