import { describe, expect, it } from 'vitest';

import { command } from '../../src/commands/export.ts';
import { exporters } from '../../src/exporters/formats/index.generated.ts';
import { catalogueDocument, exampleText } from '../support/document.ts';
import { runCommandLine, type Files } from '../support/host.ts';

const CATALOGUE = JSON.stringify(catalogueDocument([{}, { name: '审批结果', category: '临时救助' }]));
const ROSTER = 'kind: unit-roster\nunits: [{ name: 清源县民政局 }]\n';

async function run(line: string, files: Files = { 'catalogues/a.yaml': CATALOGUE }) {
  const { disk, ...ending } = await runCommandLine(`export ${line} --lang zh`, { files });
  return { ...ending, disk, made: [...disk.keys()].filter((path) => files[path] === undefined || files[path] !== disk.get(path)) };
}

describe('export', () => {
  it('offers every format there is', () => {
    const option = command.options.find(({ flags }) => flags.startsWith('--to'));
    expect(option?.choices?.toSorted()).toEqual(exporters.map(({ name }) => name));
  });

  it.each([
    ['catalogues/a.yaml', ['a.xlsx']],
    ['catalogues/a.yaml --to docx', ['a.docx']],
    ['catalogues/a.yaml --to html', ['a.html', 'a.html.mapping.yaml']],
    ['catalogues/a.yaml --to json', ['a.json']],
    ['catalogues/a.yaml --out tables', ['tables/a.xlsx']],
    ['catalogues/a.yaml --out tables/目录.csv', ['tables/目录.csv', 'tables/目录.csv.mapping.yaml']],
  ])('%s writes %j and says so', async (line, paths) => {
    const { made, exitCode, errors } = await run(line);
    expect(made).toEqual(paths);
    expect(exitCode).toBe(0);
    for (const path of paths) expect(errors).toContain(path);
  });

  it('keeps the folders of a folder', async () => {
    const files = { 'in/a.yaml': CATALOGUE, 'in/town/a.yaml': CATALOGUE };
    expect((await run('in --out out', files)).made).toEqual(['out/a.xlsx', 'out/town/a.xlsx']);
  });

  it('takes inputs that have no folder in common', async () => {
    const { made } = await run('/in/a.yaml in/b.yaml --out out', { '/in/a.yaml': CATALOGUE, 'in/b.yaml': CATALOGUE });
    expect(made).toEqual(['out/in/a.xlsx', 'out/in/b.xlsx']);
  });

  it('tells inputs apart that differ in their endings alone', async () => {
    const files = { 'in/a.yaml': CATALOGUE, 'in/a.json': CATALOGUE, 'in/b.yaml': CATALOGUE };
    expect((await run('in/a.yaml in/a.json in/b.yaml --out out', files)).made).toEqual([
      'out/a.yaml.xlsx',
      'out/a.json.xlsx',
      'out/b.xlsx',
    ]);
  });

  it('replaces a file only with --force', async () => {
    const files = { 'catalogues/a.yaml': CATALOGUE, 'a.csv': 'mine' };
    const kept = await run('catalogues/a.yaml --to csv', files);
    expect([kept.exitCode, kept.made]).toEqual([2, []]);
    expect(kept.errors).toContain('a.csv');
    const replaced = await run('catalogues/a.yaml --to csv --force', files);
    expect([replaced.exitCode, replaced.made]).toEqual([0, ['a.csv', 'a.csv.mapping.yaml']]);
    expect(replaced.errors).toContain('a.csv');
  });

  it('names no file that it could not write', async () => {
    const files = { 'catalogues/a.yaml': CATALOGUE };
    const { errors, exitCode } = await runCommandLine('export catalogues/a.yaml --to json --force', { files, readOnly: ['a.json'] });
    expect(exitCode).toBe(2);
    expect(errors).toContain('无法写入 a.json');
    expect(errors).not.toContain('导出：');
  });

  it('prints a text and nothing else to standard output', async () => {
    const { made, output, errors, exitCode } = await run('catalogues/a.yaml --to csv --stdout');
    expect([made, errors, exitCode]).toEqual([[], '', 0]);
    expect(output).toMatch(/^\ufeff清源县社会救助领域基层政务公开标准目录,/u);
  });

  it.each([
    ['catalogues/a.yaml --to xlsx --stdout', '--out'],
    ['catalogues/a.yaml --to csv --stdout --out x', '--stdout'],
    ['catalogues/a.yaml --to csv --out a.docx', 'a.docx'],
    ['in/a.yaml in/b.yaml --out a.docx', '--out a.docx'],
    ['in/a.yaml in/b.yaml --to csv --stdout', '--stdout'],
    ['a.json --to json --force', 'a.json'],
    ['catalogues/a.yaml --to pdf', 'pdf'],
  ])('refuses %s', async (line, named) => {
    const files = {
      'catalogues/a.yaml': CATALOGUE,
      'in/a.yaml': CATALOGUE,
      'in/b.yaml': CATALOGUE,
      'in/a.json': CATALOGUE,
      'a.json': CATALOGUE,
    };
    const { made, exitCode, errors } = await run(line, files);
    expect([made, exitCode]).toEqual([[], 2]);
    expect(errors).toContain(named);
  });

  it.each([
    ['what is no catalogue', { 'x.yaml': ROSTER }, '单位名册'],
    ['what cannot be read', { 'x.yaml': 'a: [' }, 'x.yaml'],
    ['an empty file', { 'x.yaml': '' }, 'x.yaml'],
    ['what is not there', {}, 'x.yaml'],
  ])('names %s, and says that nothing was exported', async (_, files, named) => {
    const { made, exitCode, errors } = await run('x.yaml', files);
    expect([made, exitCode]).toEqual([[], 2]);
    expect(errors).toContain(named);
    expect(errors).toContain('没有导出任何文件');
  });

  it('exports what can be read, and fails for what cannot', async () => {
    const { made, exitCode, errors } = await run('a.yaml x.yaml', { 'a.yaml': CATALOGUE, 'x.yaml': '' });
    expect([made, exitCode]).toEqual([['a.xlsx'], 2]);
    expect(errors).toContain('x.yaml');
  });

  it('says that a catalogue with faults of structure may lack something', async () => {
    const { made, exitCode, errors } = await run('a.yaml', { 'a.yaml': CATALOGUE.replace('"deadline"', '"deadlin"') });
    expect([made, exitCode]).toEqual([['a.xlsx'], 1]);
    expect(errors).toContain('catalogue validate');
  });

  it('writes a mapping that validates, and that editors find the schema of', async () => {
    const { disk } = await run('catalogues/a.yaml --to csv --out tables');
    const mapping = String(disk.get('tables/a.csv.mapping.yaml'));
    expect(mapping).toContain('$schema=../.catalogue/mapping.schema.json\n');
    const { exitCode } = await runCommandLine('validate m.yaml', { files: { 'm.yaml': mapping } });
    expect(exitCode).toBe(0);
  });
});

it("exports villages' lists", async () => {
  const { made, exitCode, output } = await run('v.yaml --to csv --stdout', { 'v.yaml': exampleText({ villageItems: [{}] }) });
  expect({ made, exitCode }).toEqual({ made: [], exitCode: 0 });
  expect(output).toContain('序号,公开类别,公开事项,公开内容,公开时间,公开地点（形式）,公开频次,责任人');
});
