import { describe, expect, it } from 'vitest';

import { catalogueDocument } from '../support/document.ts';
import { runCommandLine } from '../support/host.ts';
import { stringify } from 'yaml';

const ITEM = { id: 'guide', category: '最低生活保障', name: '办事指南', deadline: '信息形成或者变更之日起20个工作日内' };

function write(change: object = {}, more: readonly object[] = []): string {
  return stringify({ ...catalogueDocument([]), items: [{ ...ITEM, ...change }, ...more] });
}

function run(base: string, ours: string, theirs: string | undefined, options = '') {
  const files = { 'base.yaml': base, 'ours.yaml': ours, ...(theirs === undefined ? {} : { 'theirs.yaml': theirs }) };
  return runCommandLine(`merge base.yaml ours.yaml theirs.yaml ${options}`, { files });
}

describe('merge', () => {
  it('writes the union to standard output, and says what it took', async () => {
    const ended = await run(write(), write({ subject: ['清溪镇人民政府'] }), write({ deadline: '信息形成之日起7个工作日内' }), '--lang zh');
    expect(ended.output).toBe(write({ deadline: '信息形成之日起7个工作日内', subject: ['清溪镇人民政府'] }));
    expect(ended.errors).toBe('ours.yaml：并入对方改动 1 处、新增事项 0 个、删去事项 0 个；没有冲突\n');
    expect(ended.exitCode).toBe(0);
  });

  it('finds an item that was renamed on one side', async () => {
    const content = ['办理条件', '申请材料', '办理流程', '办理时间和地点'];
    const [base, ours] = [write({ content }), write({ content, id: undefined, name: '低保办事指南', subject: ['清溪镇人民政府'] })];
    const { output, exitCode } = await run(base, ours, write({ content, deadline: '信息形成之日起7个工作日内' }));
    expect(exitCode).toBe(0);
    expect(output).toContain('低保办事指南');
    expect(output).toContain('7个工作日');
    expect(output).not.toContain('20个工作日');
  });

  it('names conflicts in both languages, marks them in the file, and fails', async () => {
    const sides = [write(), write({ deadline: '信息形成之日起10个工作日内' }), write({ deadline: '信息形成之日起7个工作日内' })] as const;
    const zh = await run(...sides, '--out ours.yaml --lang zh');
    expect(zh.exitCode).toBe(1);
    expect(zh.output).toBe('');
    expect(zh.errors).toContain(
      'ours.yaml: 冲突：事项“最低生活保障 › 办事指南”的公开时限，双方都改了：原为“信息形成或者变更之日起20个工作日内”',
    );
    expect(zh.disk.get('ours.yaml')).toContain('<<<<<<< ours.yaml\n    deadline: 信息形成之日起10个工作日内\n||||||| base.yaml\n');
    const en = await run(...sides, '--out ours.yaml --lang en');
    expect(en.errors).toContain(
      'ours.yaml: took 0 elements, 0 new items and 0 removals from theirs; 1 conflict is marked with <<<<<<< and left to you',
    );
  });

  it('takes the file of a merge driver by its own name', async () => {
    const { errors, disk } = await run(
      write(),
      write({ name: '办事指南（甲）' }),
      write({ name: '办事指南（乙）' }),
      '--out ours.yaml --path catalogues/a.yaml --lang zh',
    );
    expect(errors).toContain('catalogues/a.yaml: 冲突');
    expect(disk.get('ours.yaml')).toContain('<<<<<<< ours\n');
  });

  it('merges two files that were added apart, with an empty base', async () => {
    const { output, exitCode } = await run('', write(), write({}, [{ ...ITEM, id: 'rates', name: '救助标准' }]));
    expect(exitCode).toBe(0);
    expect(output).toBe(write({}, [{ ...ITEM, id: 'rates', name: '救助标准' }]));
  });

  it.each([
    ['what is not there', undefined, 'theirs.yaml: 无法读取'],
    ['what is no YAML', 'items: [', 'theirs.yaml:1：不是合法的 YAML'],
    ['JSON', JSON.stringify(catalogueDocument([{}])), 'theirs.yaml：整个列表写在方括号里'],
    ['what holds no items', 'kind: config\n', 'theirs.yaml：没有 items 或 tasks 列表'],
  ])('refuses %s by name, and writes nothing', async (_, theirs, message) => {
    const { exitCode, errors, output, disk } = await run(write(), write(), theirs, '--out merged.yaml --lang zh');
    expect(exitCode).toBe(2);
    expect(errors).toContain(message);
    expect(output).toBe('');
    expect(disk.has('merged.yaml')).toBe(false);
  });
});
