import { describe, expect, it } from 'vitest';

import { ELEMENT_NAMES, REQUIRED_ELEMENTS, type RequiredElement } from '../../src/model/elements.ts';
import type { Finding } from '../../src/model/finding.ts';
import { formatPlace } from '../../src/model/place.ts';
import { CLEAN_ITEM } from '../support/document.ts';
import { validateFiles } from '../support/run.ts';
import { catalogueTable, COLUMNS, FIRST_ROW, type Column } from '../support/table.ts';

const HEAD = `kind: catalogue
id: qingyuan-social-assistance
title: 清源县社会救助领域基层政务公开标准目录
domain: social-assistance
place: { name: 清源县, level: county }
items:
`;

/** A catalogue of two items; the second differs from a clean one in an element. The text of an element is one line. */
function yamlWith(element: RequiredElement, text: string | undefined): string {
  const first = writeItem({ ...CLEAN_ITEM, id: 'min-living-allowance.policy', name: '政策法规文件' });
  const { [element]: _, ...rest } = CLEAN_ITEM;
  return `${HEAD}${first}${writeItem(rest)}${text === undefined ? '' : `    ${element}: ${text}\n`}`;
}

function writeItem(item: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(item).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `  - ${lines.join('\n    ')}\n`;
}

/** A workbook of two items; the second has nothing in the cells of an element. */
function tableWith(element: RequiredElement): Uint8Array {
  const blank: Partial<Record<Column, string>> = { [element]: '' };
  return catalogueTable([{ name: '政策法规文件' }, blank]);
}

async function findIn(path: string, content: string | Uint8Array): Promise<readonly Finding[]> {
  const { report } = await validateFiles({ [path]: content });
  expect(report.files).toMatchObject([{ read: true, items: 2 }]);
  return report.findings;
}

const lineOf = (text: string, part: string): number => text.slice(0, text.lastIndexOf(part)).split('\n').length;

describe.each(REQUIRED_ELEMENTS)('an item without %s', (element) => {
  const name = element === 'name' ? undefined : '办事指南';

  it('gives one finding, at the item', async () => {
    const text = yamlWith(element, undefined);
    const findings = await findIn('a.yaml', text);
    expect(findings).toMatchObject([
      { ruleId: 'required-element-missing', severity: 'error', element, itemId: 'min-living-allowance.guide' },
    ]);
    expect(findings[0]).toMatchObject({ itemName: name, place: { kind: 'text', start: { line: lineOf(text, '  - id'), column: 5 } } });
    expect(findings[0]?.message).toContain(ELEMENT_NAMES[element].zh);
  });

  it.each(['""', "''", '[]', 'null', '~', '', '"  "', '"\u3000"', '[""]', '[null]', '# 待填'])(
    'gives one finding at the key where %j is written',
    async (blank) => {
      const text = yamlWith(element, blank);
      const findings = await findIn('a.yaml', text);
      expect(findings.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toHaveLength(1);
      expect(findings).toMatchObject([{ ruleId: 'required-element-missing', element, itemName: name }]);
      expect(findings[0]?.place).toMatchObject({ start: { line: lineOf(text, `    ${element}:`), column: 5 } });
    },
  );

  it('gives the same finding in a workbook, at the blank cell', async () => {
    const findings = await findIn('目录.xlsx', tableWith(element));
    const [inText] = await findIn('a.yaml', yamlWith(element, undefined));
    expect(findings).toHaveLength(1);
    // The method's two columns are boxes, which a rule of its own finds without a tick.
    const ruleId = element === 'method' ? 'method-missing' : 'required-element-missing';
    expect(findings[0]).toMatchObject({ ruleId, severity: 'error', element, itemName: inText?.itemName });
    expect(findings.map(({ place }) => formatPlace(place))).toEqual([`社会救助!${COLUMNS[element]}${FIRST_ROW + 1}`]);
  });

  it('gives one finding at the header where the table has no such column', async () => {
    const parts: Partial<Record<RequiredElement, readonly Column[]>> = {
      name: ['category', 'name'],
      audience: ['audience', 'audienceGroup'],
      method: ['method', 'methodOnRequest'],
    };
    const table = catalogueTable([{ name: '政策法规文件' }, {}], { without: parts[element] ?? [element] });
    const { report } = await validateFiles({ '目录.xlsx': table });
    if (element === 'name') {
      // Without a name for anything it is no catalogue that anybody could recognise.
      expect(report.findings).toHaveLength(1);
      return;
    }
    expect(report.findings).toMatchObject([{ ruleId: 'required-element-missing', element, data: { column: true, items: 2 } }]);
    expect(report.findings[0]?.place).toMatchObject({ kind: 'cell', row: 2 });
  });
});

it('is silent where all eight are there', async () => {
  expect(await findIn('a.yaml', yamlWith('name', JSON.stringify(CLEAN_ITEM['name'])))).toEqual([]);
  expect(await findIn('目录.xlsx', catalogueTable([{ name: '政策法规文件' }, {}]))).toEqual([]);
});

it('gives a finding for each element where an item is nothing but a name', async () => {
  const { report } = await validateFiles({ 'a.yaml': `${HEAD}  - id: bare.item\n    name: 办事指南\n` });
  expect(report.findings.map(({ element }) => element).toSorted()).toEqual(
    REQUIRED_ELEMENTS.filter((element) => element !== 'name').toSorted(),
  );
});

describe('an element that nobody can read', () => {
  const TEXTS: readonly RequiredElement[] = ['content', 'basis', 'subject', 'channel', 'audience', 'method'];
  const shapes = [
    ...REQUIRED_ELEMENTS.flatMap((element) => ['20', 'true', '[[办事指南]]', '[{}]'].map((text) => [element, text] as const)),
    ...TEXTS.map((element) => [element, '[20]'] as const),
    ...(['name', 'content', 'subject', 'channel', 'method'] as const).map((element) => [element, '{ a: b }'] as const),
    ['name', '[办事指南]'],
    ['deadline', '[20个工作日内]'],
    ['deadline', '{ within: 20, unit: 工作日 }'],
    ['deadline', '{ within: 20, unit: 工作日, trigger: "" }'],
    ['deadline', '{ within: 20, unit: 工作日, trigger: null }'],
    ['deadline', '{ within: 20, unit: 工作日, trigger: [] }'],
    ['deadline', '{ within: [], unit: 工作日, trigger: 信息形成之日 }'],
    ['deadline', '{ within: 20, unit: 年, trigger: 信息形成之日 }'],
    ['audience', '{}'],
    ['audience', '{ group: "" }'],
    ['basis', '[{ title: null }]'],
  ] as const;

  it.each(shapes)('%s: %s is told once, by its cause', async (element, text) => {
    const findings = await findIn('a.yaml', yamlWith(element, text));
    expect(findings.map(({ message }) => message)).toHaveLength(1);
    expect(findings[0]?.ruleId).toMatch(/^(?:key|value)-/u);
    expect(findings[0]).toMatchObject({ severity: 'error', itemId: 'min-living-allowance.guide' });
    expect(findings[0]?.message).not.toContain('[object');
  });

  it('hides nothing of what stands beside it in a list', async () => {
    const findings = await findIn('a.yaml', yamlWith('basis', '[信息公开规定, [《社会救助暂行办法》]]'));
    expect(findings.map(({ ruleId }) => ruleId).toSorted()).toEqual(['basis-vague', 'value-of-wrong-type']);
  });
});
