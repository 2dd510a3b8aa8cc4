import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import type { PlanOptions } from '../../../src/reporters/plan/define.ts';
import { reporters } from '../../../src/reporters/plan/index.generated.ts';
import type { TaskPlan } from '../../../src/model/task-plan.ts';
import { readFile } from '../../../src/readers/read-file.ts';
import { dueOn, named, NO_DUE, planRow, taskPlan } from '../../support/plan.ts';

const ROWS = [
  planRow({
    certain: [
      named('县民政局', 'lead'),
      named('县财政局', 'support'),
      { unit: '清溪镇', role: 'responsible', by: 'group', written: '各镇（街道）' },
    ],
    due: dueOn('2025-09-30', '9月30日前'),
  }),
  planRow({
    key: '11111111',
    task: '公开预算',
    demand: '按季公开',
    certain: [named('县财政局')],
    due: {
      ...NO_DUE,
      class: 'recurring',
      kind: 'recurring',
      text: '每半年',
      occurrences: [{ day: '2025-06-30' }, { day: '2025-12-31' }],
    },
    open: true,
  }),
  planRow({ key: '22222222', task: '督促落实', certain: [], unknown: [{ written: '县级各部门', what: 'group' }], groupsOnly: true }),
];
const PLAN = taskPlan(ROWS, { idle: ['县档案馆'] });

function write(name: string, plan: TaskPlan, options: Partial<PlanOptions> = {}): string {
  const reporter = reporters.find((one) => one.name === name);
  if (reporter === undefined || !('render' in reporter)) throw new Error(`no text format ${name}`);
  return reporter.render(plan, { language: 'zh', ...options });
}

describe.each(['md', 'html', 'csv', 'json'])('%s', (name) => {
  it('shows every row, every unit and every word that is not understood, in the overview', () => {
    const text = write(name, PLAN);
    for (const words of ['公开救助标准', '公开预算', '督促落实', '县民政局', '县财政局', '县级各部门', '2025-09-30', '2025-06-30'])
      expect(text).toContain(words);
    expect(text).toMatch(/任务分解表!D4|"cell": "D4"/u);
  });

  it('shows a unit its own rows and no other', () => {
    const text = write(name, PLAN, { unit: '县财政局' });
    expect(text).toContain('公开救助标准');
    expect(text).toContain('公开预算');
    expect(text).toContain('2025-12-31');
    expect(text).not.toContain('督促落实');
    expect(write(name, PLAN, { unit: '清溪镇' })).not.toContain('公开预算');
  });

  it('speaks English around the table’s own words', () => {
    const foreign = name === 'json' ? /^$/u : /责任单位|完成时限|总览/u;
    expect(write(name, PLAN, { language: 'en' })).not.toMatch(foreign);
  });
});

it('says who of several answers, and through which words', () => {
  const text = write('md', PLAN, { unit: '清溪镇' });
  expect(text).toMatch(/责任<br>[^|]*“各镇（街道）”/u);
  expect(text).toContain('牵头：县民政局<br>配合：县财政局');
});

it.each(['md', 'html'])('%s says which days are past and which are near, where it is told the day', (name) => {
  const asOf = (day: string): string => write(name, PLAN, { unit: '县民政局', asOf: day });
  expect(asOf('2025-10-01')).toContain('已到期');
  expect(asOf('2025-09-30')).toContain('14天内到期');
  expect(asOf('2025-09-16')).toContain('14天内到期');
  expect(asOf('2025-09-15')).not.toContain('到期<');
  expect(write(name, PLAN, { unit: '县民政局' })).not.toContain('已到期');
});

it('names units of the roster that have nothing to do', () => {
  for (const name of ['md', 'html', 'json']) expect(write(name, PLAN)).toContain('县档案馆');
});

/** Texts that break out of their place, each format by its own marks. */
const HOSTILE = '<script>alert(1)</script>|"=1+1"\n=HYPERLINK("x")`*_[]';

describe('a text of the table', () => {
  const plan = taskPlan([planRow({ task: HOSTILE, demand: '=SUM(A1)', certain: [named('+县民政局')] })]);

  it('is no mark-up in a page', () => {
    const page = write('html', plan);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
  });

  it('stays in its cell in Markdown', () => {
    const lines = write('md', plan).split('\n');
    const row = lines.find((line) => line.includes('SUM')) ?? '';
    const header = lines[lines.indexOf(row) - 2] ?? '';
    const columns = (line: string): number => line.split(/(?<!\\)\|/u).length;
    expect(columns(row)).toBe(columns(header));
    expect(row).not.toContain('<script');
  });

  it('is never a formula in CSV, and comes back as it was', () => {
    const text = write('csv', plan);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd());
    expect(errors).toEqual([]);
    const [header = [], row = []] = data;
    expect(row).toHaveLength(header.length);
    expect(row[header.indexOf('具体内容')]).toBe("'=SUM(A1)");
    expect(row[header.indexOf('责任单位')]).toBe("'+县民政局");
    expect(row[header.indexOf('任务')]).toBe(HOSTILE);
  });
});

it('a page is never read as a task table', async () => {
  const { documents, problems } = await readFile('总览.html', Buffer.from(write('html', PLAN)));
  expect(documents).toEqual([]);
  expect(problems).toHaveLength(1);
});

it('a page leaves out a matrix that nobody could look at, and says so', () => {
  const units = Array.from({ length: 400 }, (_, index) => named(`第${index}村`));
  const rows = Array.from({ length: 300 }, (_, index) => planRow({ key: String(index), certain: units }));
  const page = write('html', taskPlan(rows));
  expect(page).not.toContain('class="matrix"');
  expect(page).toContain('--format xlsx');
});

it('json counts the rows of a unit in the unit’s own file', () => {
  const { rows, units } = JSON.parse(write('json', taskPlan([planRow({ certain: [] }), ...ROWS]), { unit: '县财政局' }));
  expect(units).toHaveLength(1);
  expect(units[0].rows.map(({ row }: { readonly row: number }) => rows[row].task)).toEqual(['公开救助标准', '公开预算']);
});
