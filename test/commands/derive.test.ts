import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';

import { catalogueDocument } from '../support/document.ts';
import { fakeGit } from '../support/git.ts';
import { runCommandLine, type Files, type World } from '../support/host.ts';
import { catalogueTable } from '../support/table.ts';

const LEVELS = { level: ['county', 'town'] };
const COUNTY = county([LEVELS]);
const TOWN = 'qingxi/a.yaml';
const KEPT = 'qingxi/.catalogue/derived/a.yaml';

function county(items: readonly object[], head: object = {}): string {
  return stringify(catalogueDocument(items as Record<string, unknown>[], head as Record<string, unknown>));
}

function run(options: string, files: Files = { 'county/a.yaml': COUNTY }, world: Partial<World> = {}) {
  return runCommandLine(`derive county --level town --unit 清溪镇 --out qingxi --lang zh ${options}`, { files, ...world });
}

interface Town {
  readonly derivedFrom?: string;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

const townOf = (disk: ReadonlyMap<string, string | Uint8Array>, path = TOWN): Town => parse(String(disk.get(path))) as Town;

describe('derive', () => {
  it('writes a file for each catalogue of a folder, and beside them what was derived, out of sight of validate', async () => {
    const { disk } = await run('', { 'county/a.yaml': COUNTY, 'county/b.yaml': county([LEVELS], { id: 'b', domain: '养老服务' }) });
    expect([...disk.keys()].toSorted()).toEqual([
      'county/a.yaml',
      'county/b.yaml',
      KEPT,
      'qingxi/.catalogue/derived/b.yaml',
      TOWN,
      'qingxi/b.yaml',
    ]);
    const { output, exitCode } = await runCommandLine('validate qingxi --lang zh', { files: Object.fromEntries(disk) });
    expect(output).toContain('已检查 2 个文件、2 个事项');
    expect(exitCode).toBe(0);
  });

  it('calls its files as the county’s, below the folder that is asked for, whatever else is there', async () => {
    const deep = { 'county/civil/a.yaml': COUNTY };
    expect((await run('', deep)).disk.has('qingxi/civil/a.yaml')).toBe(true);
    const { disk } = await run('', { ...deep, 'county/b.yaml': county([LEVELS], { id: 'b' }) });
    expect([disk.has('qingxi/civil/a.yaml'), disk.has('qingxi/b.yaml')]).toEqual([true, true]);
  });

  it('says where a file that it wrote is gone, and writes it anew', async () => {
    const { disk } = await run('');
    const { output, disk: after } = await run('', { 'county/a.yaml': COUNTY, [KEPT]: String(disk.get(KEPT)) });
    expect(output).toContain('以前派生过，文件已不在，重新写出 1 个事项');
    expect(after.get(TOWN)).toBe(disk.get(TOWN));
  });

  it.each([
    ['--out one.yaml', '只能接收一份目录，现有 2 份'],
    ['--out qingxi', 'county/x/a.yaml 和 county/y/a.yaml 都会派生为 qingxi/a.yaml'],
  ])('refuses two catalogues for one file: %s', async (out, message) => {
    const files = { 'county/x/a.yaml': COUNTY, 'county/y/a.yaml': county([LEVELS], { id: 'b' }) };
    const { exitCode, errors, disk } = await runCommandLine(
      `derive county/x/a.yaml county/y/a.yaml --level town --unit 清溪镇 ${out} --lang zh`,
      { files },
    );
    expect(exitCode).toBe(2);
    expect(errors).toContain(message);
    expect(disk.size).toBe(2);
  });

  it('writes one catalogue to the file that is named', async () => {
    const { disk } = await runCommandLine('derive county/a.yaml --level town --unit 清溪镇 --out t.yml', {
      files: { 'county/a.yaml': COUNTY },
    });
    expect([...disk.keys()].toSorted()).toEqual(['.catalogue/derived/t.yml', 'county/a.yaml', 't.yml']);
  });

  it('reads tables, and gives their items ids that stay', async () => {
    const table = catalogueTable([{ county: '■', town: '■' }]);
    const files = { 'county/a.xlsx': table };
    const once = await run('--place 清源县', files);
    expect(once.exitCode).toBe(0);
    expect(townOf(once.disk).items[0]?.['derivedFrom']).toBe(townOf(once.disk).items[0]?.['id']);
    const twice = await run('--place 清源县', Object.fromEntries(once.disk));
    expect(twice.disk).toEqual(once.disk);
  });

  it('says what it would do and writes nothing, where that is wanted', async () => {
    const { disk, output } = await run('--dry-run');
    expect([...disk.keys()]).toEqual(['county/a.yaml']);
    expect(output).toContain('派生 1 个事项，新文件');
    expect(output).toContain('试运行，没有写任何文件');
  });

  it('tells programs the same', async () => {
    const items = [LEVELS, { level: ['county'] }, { subject: ['白沙镇人民政府'], level: ['town'] }, {}];
    const { output } = await run('--format json', { 'county/a.yaml': county(items, { effective: '2025-01-01' }) });
    expect(JSON.parse(output)).toMatchObject({
      dryRun: false,
      catalogues: [
        {
          from: 'county/a.yaml',
          derivedFrom: 'qingyuan-social-assistance',
          path: TOWN,
          place: '清源县清溪镇',
          outcome: 'new',
          items: 1,
          left: {
            level: ['min-living-allowance.guide-part-b'],
            otherUnit: ['min-living-allowance.guide-part-c'],
            noLevel: ['min-living-allowance.guide-part-d'],
          },
          replaced: [
            { element: 'subject', from: '清源县民政局', to: '清溪镇人民政府', count: 1 },
            { element: 'channel', from: '政务服务中心', to: '便民服务站', count: 1 },
          ],
          conflicts: [],
        },
      ],
    });
  });

  it('names the items that say nothing of levels, and the columns that it leaves to the town', async () => {
    const { output, disk } = await run('', { 'county/a.yaml': county([{ ...LEVELS, extra: { 咨询电话: '12345' } }, {}]) });
    expect(output).toContain('1 个事项没有写公开层级，未派生（请上级补写）：min-living-allowance.guide-part-b');
    expect(output).toContain('上级自己的栏目没有带入，请按本地情况补写：咨询电话');
    expect(String(disk.get(TOWN))).not.toContain('咨询电话');
  });

  it.each([
    ['a county that has nothing for towns', { 'county/a.yaml': county([{ level: ['county'] }]) }, '没有属于这一级的事项，不派生'],
    ['a town', { 'county/a.yaml': county([LEVELS], { place: { name: '清源县白沙镇', level: 'town' } }) }, '本身就是这一级'],
    ['a folder without catalogues', { 'county/a.yaml': stringify({ kind: 'config', paths: ['a'] }) }, '没有可以派生的上级目录'],
  ])('fails for %s, and says so', async (_, files, message) => {
    const { exitCode, output, errors, disk } = await run('', files);
    expect(exitCode).toBe(2);
    expect(output + errors).toContain(message);
    expect([...disk.keys()]).toEqual(Object.keys(files));
  });

  it.each([
    ['a county that cannot be read whole', { 'county/a.yaml': COUNTY, 'county/b.yaml': 'kind: catalogue\nitems: [' }],
    ['an item of no shape', { 'county/a.yaml': `${COUNTY}  - 一段话\n` }],
  ])('derives nothing from %s: what is missing would be removed from the town', async (_, files) => {
    const { exitCode, errors, disk } = await run('', files);
    expect(exitCode).toBe(2);
    expect(errors).toContain('没有派生任何目录');
    expect(disk.size).toBe(Object.keys(files).length);
  });

  it.each([
    ['derive county --unit 清溪镇 --out qingxi', '请给出 --level'],
    ['derive county --level town --out qingxi', '请给出 --unit'],
    ['derive county --level town --unit 清溪镇', '请给出 --out'],
    ['derive county --level town --unit 清源县 --out qingxi', '--unit 应写一个镇、乡、街道的名称'],
    ['derive county --level town --unit 清溪镇 --out county/a.yaml', '派生会写入上级目录 county/a.yaml 本身'],
    ['derive county --level town --unit 清溪镇 --out county', '派生会写入上级目录 county/a.yaml 本身'],
  ])('refuses %s', async (line, message) => {
    const { exitCode, errors, disk } = await runCommandLine(`${line} --lang zh`, { files: { 'county/a.yaml': COUNTY } });
    expect(exitCode).toBe(2);
    expect(errors).toContain(message);
    expect(disk.size).toBe(1);
  });
});

describe('derive for a village', () => {
  const OF_VILLAGES = { level: ['county', 'town', 'village'], channel: ['政府网站'], deadline: '每季度第一个月10日前' };
  const line = (folder: string) => `derive ${folder} --level village --unit 清溪镇清泉村 --out village --lang zh`;

  it('writes a list that validate reads, from the county’s catalogue or the town’s, and merges what they change', async () => {
    const town = await run('', { 'county/a.yaml': county([OF_VILLAGES]) });
    const files = Object.fromEntries(town.disk);
    for (const folder of ['county', 'qingxi']) {
      const { disk, exitCode } = await runCommandLine(line(folder), { files });
      expect(exitCode).toBe(0);
      expect(parse(String(disk.get('village/a.yaml')))).toMatchObject({
        kind: 'village-list',
        place: { name: '清源县清溪镇清泉村', level: 'village' },
        items: [{ id: 'min-living-allowance.guide', time: '每季度第一个月10日前', frequency: '每季度', responsible: ['清泉村村民委员会'] }],
      });
      const edited = String(disk.get('village/a.yaml')).replace('name: 办事指南', 'name: 低保怎么办');
      const revised = stringify({ ...(parse(String(files[`${folder}/a.yaml`])) as object), edition: '2026' });
      const again = await runCommandLine(line(folder), {
        files: { ...Object.fromEntries(disk), 'village/a.yaml': edited, [`${folder}/a.yaml`]: revised },
      });
      expect(again.exitCode).toBe(0);
      expect(parse(String(again.disk.get('village/a.yaml')))).toMatchObject({ edition: '2026', items: [{ name: '低保怎么办' }] });
      const checked = await runCommandLine('validate village --lang zh', { files: Object.fromEntries(again.disk) });
      expect(checked.exitCode).toBe(0);
      expect(checked.output).toContain('已检查 1 个文件、1 个事项');
    }
  });

  it('refuses what is no village', async () => {
    const { exitCode, errors } = await runCommandLine('derive county --level village --unit 清溪镇 --out village --lang zh', {
      files: { 'county/a.yaml': county([OF_VILLAGES]) },
    });
    expect(exitCode).toBe(2);
    expect(errors).toContain('--unit 应写一个村、社区的名称');
  });
});

describe('derive, where the town has a file already', () => {
  const REVISED = county([{ ...LEVELS, deadline: '信息形成或者变更之日起7个工作日内' }]);
  const withoutBase = async (): Promise<Files> => {
    const { disk } = await run('');
    return { 'county/a.yaml': REVISED, [TOWN]: String(disk.get(TOWN)) };
  };

  it('refuses without what was derived last, and says what helps', async () => {
    const files = await withoutBase();
    const { exitCode, errors, disk } = await run('', files);
    expect(exitCode).toBe(2);
    expect(errors).toContain(`上次派生的结果 ${KEPT} 不在`);
    expect(errors).toContain('请用 --base');
    expect(disk.get(TOWN)).toBe(files[TOWN]);
  });

  it('takes the county’s former catalogue instead, from a file or from git', async () => {
    const files = await withoutBase();
    const fromFile = await run('--base old.yaml', { ...files, 'old.yaml': COUNTY });
    const git = fakeGit({
      commits: [{ files: { 'county/a.yaml': COUNTY } }, { files: { 'county/a.yaml': REVISED } }],
      names: { 'HEAD~1': 0 },
    });
    const fromGit = await run('--base HEAD~1:county', files, { git });
    for (const { disk, exitCode } of [fromFile, fromGit]) {
      expect(exitCode).toBe(0);
      expect(townOf(disk).items[0]?.['deadline']).toBe('信息形成或者变更之日起7个工作日内');
      expect(disk.has(KEPT)).toBe(true);
    }
  });

  it('refuses where the former catalogues hold none of the same id or domain', async () => {
    const files = { ...(await withoutBase()), 'old.yaml': county([LEVELS], { id: 'other', domain: '养老服务' }) };
    const { exitCode, errors } = await run('--base old.yaml', files);
    expect(exitCode).toBe(2);
    expect(errors).toContain('请用 --base');
  });

  it('links a catalogue that the town wrote by hand, and keeps what it says', async () => {
    const byHand = county([{ subject: ['清溪镇人民政府'], content: ['办理条件', '镇便民服务站地址'], level: ['town'] }], {
      id: 'qingxi-assistance',
      place: { name: '清源县清溪镇', level: 'town' },
    });
    const { disk, exitCode } = await run('--base old.yaml', { 'county/a.yaml': REVISED, 'old.yaml': COUNTY, [TOWN]: byHand });
    expect(exitCode).toBe(0);
    expect(townOf(disk)).toMatchObject({ id: 'qingxi-assistance', derivedFrom: 'qingyuan-social-assistance' });
    expect(townOf(disk).items[0]).toMatchObject({
      content: ['办理条件', '镇便民服务站地址'],
      deadline: '信息形成或者变更之日起7个工作日内',
      derivedFrom: 'min-living-allowance.guide',
    });
  });

  it.each([
    ['of another town', { place: { name: '清源县白沙镇', level: 'town' } }, '是清源县白沙镇的目录，不是清源县清溪镇的'],
    ['derived from another catalogue', { place: { name: '清源县清溪镇' }, derivedFrom: 'other' }, '派生自 other'],
    ['no catalogue', { kind: 'task-table' }, '不是这一级的目录或清单'],
  ])('leaves a file alone that is %s', async (_, head, message) => {
    const files = { 'county/a.yaml': COUNTY, [TOWN]: county([LEVELS], head), [KEPT]: COUNTY };
    const { exitCode, errors, disk } = await run('', files);
    expect(exitCode).toBe(2);
    expect(errors).toContain(message);
    expect(disk.get(TOWN)).toBe(files[TOWN]);
  });

  it('leaves the file where the county has nothing for towns any more, and fails', async () => {
    const { disk } = await run('');
    const ended = await run('', { ...Object.fromEntries(disk), 'county/a.yaml': county([{ level: ['county'] }]) });
    expect(ended.exitCode).toBe(1);
    expect(ended.output).toContain('上级已没有属于这一级的事项');
    expect(ended.disk.get(TOWN)).toBe(disk.get(TOWN));
  });

  it('remembers nothing of a merge that could not be written', async () => {
    const { disk } = await run('');
    const files = { ...Object.fromEntries(disk), 'county/a.yaml': REVISED };
    const refused = await run('', files, { readOnly: [TOWN] });
    expect(refused.exitCode).toBe(2);
    expect(refused.disk.get(KEPT)).toBe(disk.get(KEPT));
    expect(townOf((await run('', Object.fromEntries(refused.disk))).disk).items[0]?.['deadline']).toContain('7个工作日');
  });
});
