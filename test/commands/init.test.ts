import { expect, it } from 'vitest';

import { DOCUMENT_KINDS } from '../../src/model/document.ts';
import { runCommandLine } from '../support/host.ts';

it('writes what validate passes without a finding', async () => {
  const { exitCode, output, errors, disk } = await runCommandLine('init');
  expect(exitCode).toBe(0);
  expect(output).toBe('接下来：catalogue validate\n');
  for (const path of disk.keys()) expect(errors).toContain(path);
  expect([...disk.keys()].filter((path) => !path.startsWith('.'))).toEqual(['catalogue.config.yaml', 'catalogues/example.yaml']);

  const files = Object.fromEntries(disk);
  const checked = await runCommandLine('validate --fail-on info', { files });
  expect(checked).toMatchObject({ exitCode: 0, errors: '' });
  const said = checked.output.replaceAll(/\s+/gu, '');
  expect(said).toContain('1个文件、1个事项');
  expect(said).toContain('0个错误、0个警告、0条提示');
});

it('writes the schemas beside the documents that name them, so that editors find them without a network', async () => {
  const { disk } = await runCommandLine('init');
  for (const kind of DOCUMENT_KINDS) {
    expect((JSON.parse(String(disk.get(`.catalogue/${kind}.schema.json`))) as { title: string }).title).toBeTruthy();
  }
  for (const [path, content] of disk) {
    const named = /\$schema=(\S+)/u.exec(path.endsWith('.yaml') ? String(content) : '')?.[1];
    if (named !== undefined) expect(disk.has(new URL(named, `file:///${path}`).pathname.slice(1))).toBe(true);
  }
});

it.each(['catalogue.config.yaml', 'catalogues/example.yaml'])('touches nothing where %s is there already', async (path) => {
  const files = { [path]: 'mine' };
  const { exitCode, errors, disk } = await runCommandLine('init --lang en', { files });
  expect(exitCode).toBe(2);
  expect(errors).toContain(`${path} exists already; nothing was changed`);
  expect([...disk]).toEqual([[path, 'mine']]);
});

it('touches nothing a second time', async () => {
  const first = await runCommandLine('init');
  const second = await runCommandLine('init', { files: Object.fromEntries(first.disk) });
  expect(second.exitCode).toBe(2);
  expect(second.disk).toEqual(first.disk);
});
