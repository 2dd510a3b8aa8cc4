import { describe, expect, it } from 'vitest';

import { readReadingOptions } from '../../src/commands/reading-options.ts';
import { UsageError } from '../../src/commands/define.ts';

function refusal(options: Readonly<Record<string, unknown>>): { readonly zh: string; readonly en: string } | undefined {
  try {
    readReadingOptions(options);
  } catch (error) {
    if (error instanceof UsageError) return error.words;
    throw error;
  }
  return undefined;
}

it('says nothing where the user says nothing', () => {
  expect(readReadingOptions({})).toEqual({});
});

it('gathers the facts that a table does not hold', () => {
  const options = { place: ' 清源县 ', level: '县级', domain: '社会救助', edition: '2025', effective: '2025-05-06' };
  expect(readReadingOptions(options)).toEqual({
    facts: { place: { name: '清源县', level: 'county' }, domain: '社会救助', edition: '2025', effective: '2025-05-06' },
  });
});

it.each([
  ['county', 'county'],
  ['县级', 'county'],
  ['县', 'county'],
  ['乡镇级', 'town'],
  ['村级', 'village'],
  ['city', 'city'],
])('reads the level %s as %s', (level, expected) => {
  expect(readReadingOptions({ level }).facts?.place?.level).toBe(expected);
});

it.each(['公开依据', 'basis', '一级事项', '全社会', '特定群体', '主动', '依申请', '县级', '公开渠道', '牵头单位', '忽略', 'ignore'])(
  'maps %s to a column',
  (element) => {
    expect(readReadingOptions({ map: [`${element}=依据=文件`] }).columns).toEqual({ [element]: '依据=文件' });
  },
);

it('takes several mappings, an encoding by any of its names, and the wish to fill down', () => {
  expect(readReadingOptions({ map: ['公开依据=C', 'content=D'], encoding: 'GBK', fillDown: true })).toEqual({
    columns: { 公开依据: 'C', content: 'D' },
    encoding: 'gbk',
    fillDown: true,
  });
});

describe('refuses', () => {
  it.each([
    [{ map: ['公开依椐=C'] }, '没有要素“公开依椐”，是否应为 公开依据；可用：公开事项'],
    [{ map: ['deadlien=C'] }, '没有要素“deadlien”，是否应为 deadline'],
    [{ map: ['公开依据'] }, '应写成 要素=列'],
    [{ map: ['=C'] }, '应写成 要素=列'],
    [{ map: ['公开依据='] }, '应写成 要素=列'],
    [{ map: ['公开依据=C', '公开依据=D'] }, '两次指定了“公开依据”'],
    [{ level: '太空级' }, '现为“太空级”'],
    [{ effective: '2025-02-30' }, '现为“2025-02-30”'],
    [{ encoding: 'klingon' }, '不认识“klingon”'],
    [{ place: '' }, '--place 的值是空的'],
  ])('%j', (options, words) => {
    const refused = refusal(options);
    expect(refused?.zh).toContain(words);
    expect(refused?.en).toMatch(/^[ -~]+/u);
  });
});
