import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';

import { catalogueDocument } from '../support/document.ts';
import { runCommandLine } from '../support/host.ts';

type Items = readonly Readonly<Record<string, unknown>>[];

const BOTH_LEVELS = { level: ['county', 'town'] };
const COUNTY_ITEMS: Items = [
  { id: 'guide', category: '最低生活保障', name: '办事指南', ...BOTH_LEVELS },
  { id: 'policy', category: '综合业务', name: '政策法规文件', content: ['文件名称', '文号', '文件全文'], ...BOTH_LEVELS },
  { id: 'review', category: '最低生活保障', name: '审核信息', subject: ['各镇（街道）'], level: ['town'] },
  { id: 'relief', category: '临时救助', name: '审核审批信息', ...BOTH_LEVELS },
  { id: 'approval', category: '最低生活保障', name: '审批信息', level: ['county'] },
];

const county = (items: Items): string => stringify(catalogueDocument(items));
const change = (id: string, fields: object): Items => COUNTY_ITEMS.map((item) => (item['id'] === id ? { ...item, ...fields } : item));

const TOWN = 'qingxi/assistance.yaml';
const DERIVE = 'derive county/assistance.yaml --level town --unit 清溪镇 --out qingxi --lang zh';

type Disk = Awaited<ReturnType<typeof runCommandLine>>['disk'];

/** Derives with the files as an earlier run left them, and others in their place. */
function derive(files: Readonly<Record<string, string>>, before: Disk = new Map(), options = '') {
  return runCommandLine(`${DERIVE} ${options}`, { files: { ...Object.fromEntries(before), ...files } });
}

const townOf = (disk: Disk): string => String(disk.get(TOWN));

async function first(): Promise<Disk> {
  return (await derive({ 'county/assistance.yaml': county(COUNTY_ITEMS) })).disk;
}

describe('a county, its town, and a revision of the county', () => {
  it('gives the town its items, with its own bodies and channels, linked to the county’s', async () => {
    const { disk, exitCode, output } = await derive({ 'county/assistance.yaml': county(COUNTY_ITEMS) });
    const town = parse(townOf(disk)) as Record<string, unknown> & { items: Record<string, unknown>[] };
    expect(exitCode).toBe(0);
    expect(town).toMatchObject({
      id: 'qingyuan-qingxi-social-assistance',
      title: '清源县清溪镇社会救助领域基层政务公开标准目录',
      place: { name: '清源县清溪镇', level: 'town' },
      derivedFrom: 'qingyuan-social-assistance',
    });
    expect(town.items.map(({ id, derivedFrom }) => [id, derivedFrom])).toEqual(
      ['guide', 'policy', 'review', 'relief'].map((id) => [id, id]),
    );
    expect(town.items[0]).toMatchObject({ subject: ['清溪镇人民政府'], channel: ['政府网站', '便民服务站'], level: ['town'] });
    expect(output).toContain('派生 4 个事项，新文件');
    expect(output).toContain('1 个事项属于其他层级，未派生');
    expect(output).toContain('公开主体：清源县民政局 → 清溪镇人民政府，3 处');
    expect(output).toContain('公开主体：各镇（街道） → 清溪镇人民政府，1 处');
    expect(output).toContain('公开渠道和载体：政务服务中心 → 便民服务站，4 处');
  });

  it('keeps what the town edited, brings what the county changed, and names what both did', async () => {
    const before = await first();
    const edited = townOf(before)
      .replace('  - id: guide\n', '  # 镇里的办事窗口在一楼\n  - id: guide\n')
      .replace('- 申请材料', '- 申请材料\n      - 镇便民服务站地址')
      .replace(/( {2}- id: review[^]*?deadline: )[^\n]+/u, '$1信息形成之日起10个工作日内');
    const revised = change('guide', { deadline: '信息形成或者变更之日起15个工作日内' })
      .map((item) => (item['id'] === 'review' ? { ...item, deadline: '信息形成之日起7个工作日内' } : item))
      .filter(({ id }) => id !== 'relief')
      .concat({ id: 'rates', category: '最低生活保障', name: '保障标准', ...BOTH_LEVELS });
    const { disk, exitCode, output } = await derive({ [TOWN]: edited, 'county/assistance.yaml': county(revised) }, before);
    const town = townOf(disk);
    expect(exitCode).toBe(1);
    expect(town).toContain('  # 镇里的办事窗口在一楼\n  - id: guide\n');
    expect(town).toContain('- 镇便民服务站地址');
    expect(town).toContain('信息形成或者变更之日起15个工作日内');
    expect(town).toContain('id: rates');
    expect(town).not.toContain('id: relief');
    expect(town).toContain(
      `<<<<<<< ${TOWN}\n    deadline: 信息形成之日起10个工作日内\n||||||| 上次派生\n    deadline: 信息形成或者变更之日起20个工作日内\n=======\n    deadline: 信息形成之日起7个工作日内\n>>>>>>> 本次派生`,
    );
    expect(output).toContain('并入上级的改动 1 处、新增事项 1 个、删去事项 1 个；1 处冲突');
    expect(output).toContain(
      '冲突：事项“最低生活保障 › 审核信息”的公开时限，双方都改了：原为“信息形成或者变更之日起20个工作日内”，我方“信息形成之日起10个工作日内”，对方“信息形成之日起7个工作日内”',
    );
  });

  it('goes on from there when the conflict is settled, and not before', async () => {
    const before = await first();
    const edited = townOf(before).replace(/( {2}- id: review[^]*?deadline: )[^\n]+/u, '$1信息形成之日起10个工作日内');
    const revised = { 'county/assistance.yaml': county(change('review', { deadline: '信息形成之日起7个工作日内' })) };
    const conflicting = await derive({ [TOWN]: edited, ...revised }, before);
    const refused = await derive({}, conflicting.disk);
    expect(refused.exitCode).toBe(2);
    expect(refused.errors).toContain('还有没有处理的冲突');
    expect(refused.disk).toEqual(conflicting.disk);
    const settled = townOf(conflicting.disk).replace(/<{7}[^]*?={7}\n([^]*?)>{7}[^\n]*\n/u, '$1');
    const again = await derive({ [TOWN]: settled }, conflicting.disk);
    expect(again.exitCode).toBe(0);
    expect(townOf(again.disk)).toBe(settled);
  });

  it('leaves an item that the county took away where the town has changed it, and names it', async () => {
    const before = await first();
    const edited = townOf(before).replace(/( {2}- id: relief[^]*?deadline: )[^\n]+/u, '$1信息形成之日起10个工作日内');
    const fewer = change('relief', { level: ['county'] });
    const { disk, exitCode, output } = await derive({ [TOWN]: edited, 'county/assistance.yaml': county(fewer) }, before);
    expect(exitCode).toBe(1);
    expect(output).toContain('冲突：事项“临时救助 › 审核审批信息”对方已删去，我方作了修改');
    expect(townOf(disk)).toContain('信息形成之日起10个工作日内');
  });

  it('does not bring back what the town has taken out', async () => {
    const before = await first();
    const shorter = townOf(before).replace(/\n {2}- id: policy[^]*?(?=\n {2}- id: review)/u, '');
    const { disk, exitCode } = await derive(
      { [TOWN]: shorter, 'county/assistance.yaml': county(change('guide', { deadline: '信息形成之日起15个工作日内' })) },
      before,
    );
    expect(exitCode).toBe(0);
    expect(townOf(disk)).not.toContain('id: policy');
    expect(townOf(disk)).toContain('15个工作日');
  });

  it('follows an item that the town gave another id and name', async () => {
    const before = await first();
    const renamed = townOf(before).replace('id: guide\n', 'id: minimum-guide\n').replace('name: 办事指南', 'name: 低保怎么办');
    const { disk, exitCode } = await derive(
      { [TOWN]: renamed, 'county/assistance.yaml': county(change('guide', { deadline: '信息形成之日起15个工作日内' })) },
      before,
    );
    expect(exitCode).toBe(0);
    expect(townOf(disk)).toMatch(/id: minimum-guide\n[^]*?name: 低保怎么办\n[^]*?15个工作日内\n/u);
    expect(townOf(disk)).not.toContain('id: guide\n');
  });
});
