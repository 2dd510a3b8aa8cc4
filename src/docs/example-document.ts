import type { Given } from '../rules/examples.ts';
import { DOMAINS, findDomain } from '../vocabularies/index.ts';

/** An item without a fault. */
export const CLEAN_ITEM: Readonly<Record<string, unknown>> = {
  id: 'min-living-allowance.guide',
  category: '最低生活保障',
  name: '办事指南',
  content: ['办理事项', '办理条件', '申请材料'],
  basis: ['《社会救助暂行办法》（国务院令第649号）'],
  deadline: '信息形成或者变更之日起20个工作日内',
  subject: ['清源县民政局'],
  channel: ['政府网站', '政务服务中心'],
  audience: '全社会',
  method: 'proactive',
};

/** A catalogue without a fault around the given items. */
export function catalogueDocument(
  items: readonly Readonly<Record<string, unknown>>[],
  overrides: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    kind: 'catalogue',
    id: 'qingyuan-social-assistance',
    title: '清源县社会救助领域基层政务公开标准目录',
    domain: 'social-assistance',
    place: { name: '清源县', level: 'county' },
    items: items.map((item, index) => ({
      ...CLEAN_ITEM,
      ...(index > 0 ? { id: `min-living-allowance.guide-part-${'abcdefgh'[index]}` } : {}),
      ...item,
    })),
    ...overrides,
  };
}

/** Items of a village's list without a fault. */
const CLEAN_VILLAGE_ITEM = {
  category: '事务公开',
  name: '宅基地审批情况',
  content: ['申请情况', '审批结果'],
  time: '每季度第一个月10日前',
  place: ['村务公开栏'],
  frequency: '每季度',
};
const CLEAN_FINANCES = {
  ...CLEAN_VILLAGE_ITEM,
  id: 'finances',
  category: '财务公开',
  name: '财务收支情况',
  content: ['收入明细', '支出明细'],
  time: '每月10日前',
  frequency: '每月',
};

function villageDocument({ villageItems, village, whole }: Extract<Given, { readonly villageItems: unknown }>): Record<string, unknown> {
  const items = villageItems.map((item, index) => ({ ...CLEAN_VILLAGE_ITEM, id: `matter-${'abcdefgh'[index]}`, ...item }));
  return {
    kind: 'village-list',
    id: 'qingquan-village-list',
    title: '清泉村村务公开事项清单',
    place: { name: '清源县清溪镇清泉村', level: 'village' },
    items: whole === true ? items : [...items, CLEAN_FINANCES],
    ...village,
  };
}

/** A list that keeps every pilot domain that it says nothing else of. */
function domainDocument({ domains, exempt }: Extract<Given, { readonly domains: unknown }>): Record<string, unknown> {
  const named = new Set(domains.map(({ domain }) => findDomain(String(domain))?.id));
  const kept = DOMAINS.filter(({ id }) => !named.has(id)).map(({ name }) => ({ domain: name, status: 'kept' }));
  return { kind: 'domain-list', id: 'qingyuan-domains', place: { name: '清源县' }, domains: [...domains, ...kept], items: exempt };
}

/** The catalogue of a town of the county that the others are of. */
function townDocument(items: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  return catalogueDocument(
    items.map((item) => ({ subject: ['清溪镇人民政府'], ...item })),
    {
      id: 'qingyuan-qingxi-social-assistance',
      title: '清源县清溪镇社会救助领域基层政务公开标准目录',
      place: { name: '清源县清溪镇', level: 'town' },
    },
  );
}

/** The text of a file that a rule's example stands for: JSON is YAML, and `undefined` leaves a key out. */
export function exampleText(given: Given): string {
  if ('file' in given) return given.file;
  if ('tasks' in given) {
    return JSON.stringify(
      {
        kind: 'task-table',
        id: 'qingyuan-tasks',
        title: '清源县2021年政务公开重点工作任务分解表',
        year: 2021,
        tasks: given.tasks,
        ...given.table,
      },
      null,
      2,
    );
  }
  if ('villageItems' in given) return JSON.stringify(villageDocument(given), null, 2);
  if ('domains' in given) return JSON.stringify(domainDocument(given), null, 2);
  if ('town' in given) return JSON.stringify(townDocument(given.town), null, 2);
  if ('roster' in given) return rosterText(given.roster);
  if ('catalogue' in given) return JSON.stringify(catalogueDocument([given.item ?? {}], given.catalogue), null, 2);
  const items = 'items' in given ? given.items : [given.item];
  return JSON.stringify(catalogueDocument(items), null, 2);
}

function rosterText(units: readonly Readonly<Record<string, unknown>>[]): string {
  return JSON.stringify({ kind: 'unit-roster', id: 'qingyuan-units', place: '清源县', units }, null, 2);
}

/** A file of an example. */
export interface ExampleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files that a rule's example stands for, the one in question first. What is no text in Latin letters is written in UTF-8. */
export function exampleFiles(given: Given): readonly [ExampleFile, ...ExampleFile[]] {
  const text = exampleText(given);
  const path = 'file' in given ? (given.name ?? 'example.yaml') : 'example.yaml';
  const isBinary = 'file' in given && !/[^\u0000-\u00ff]/u.test(text);
  const file = { path, bytes: Buffer.from(text, isBinary ? 'latin1' : 'utf8') };
  if ('town' in given) return [file, { path: 'county.yaml', bytes: Buffer.from(JSON.stringify(catalogueDocument(given.county))) }];
  if (!('tasks' in given) || given.roster === undefined) return [file];
  return [file, { path: 'roster.yaml', bytes: Buffer.from(rosterText(given.roster)) }];
}
