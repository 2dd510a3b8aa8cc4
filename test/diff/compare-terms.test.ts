import { describe, expect, it } from 'vitest';

import { compareCatalogues, compareDocuments } from '../support/comparison.ts';
import { catalogueDocument } from '../support/document.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What changed between two items, as kinds with their texts. */
function compare(before: Fields, after: Fields): readonly string[] {
  return compareCatalogues([before], [after]).map((change) => `${change.kind} ${change.before ?? ''}>${change.after ?? ''}`);
}

describe('channels', () => {
  it.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['order does not count', ['政府网站', '政府公报'], ['政府公报', '政府网站'], []],
    ['nor do blanks', ['社区/企事业单位/村公示栏 (电子屏)'], ['社区/企事业单位/村公示栏(电子屏)'], []],
    ['a box is the same by another name', ['政府门户网站'], ['政府网站'], ['text-reworded 政府门户网站>政府网站']],
    ['one box is none of another name, however alike', ['政府网站'], ['政府公报'], ['website-lost 政府网站>', 'channel-added >政府公报']],
    [
      'a platform in place of the website is no website of the government',
      ['政府网站'],
      ['清源县信用网站'],
      ['website-lost 政府网站>', 'channel-added >清源县信用网站'],
    ],
    ['a slip of the pen mended is one change', ['政府网戰', '政府公报'], ['政府网站', '政府公报'], ['channel-replaced 政府网戰>政府网站']],
    ['one website of two is still one', ['政府网站', '清源县政府网站'], ['清源县政府网站'], ['channel-removed 政府网站>']],
    ['其他 given a name is one change', ['其他'], ['其他:村民微信群'], ['channel-replaced 其他>其他:村民微信群']],
    [
      'two others of different names are two',
      ['其他:办税厅'],
      ['其他:村民微信群'],
      ['channel-removed 其他:办税厅>', 'channel-added >其他:村民微信群'],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(compare({ channel: before }, { channel: after })).toEqual(changes);
  });
});

describe('audience and method', () => {
  it.each<readonly [string, Fields, Fields, readonly string[]]>([
    ['ticks say what words say', { audience: '■全社会 □特定群体' }, { audience: '全社会' }, []],
    ['of a method, too', { method: '√主动公开 □依申请公开' }, { method: 'proactive' }, []],
    ['a group without a name is one, however written', { audience: '特定群体' }, { audience: '■特定群体：请注明' }, []],
    ['what nobody can read is compared as written', { method: '全文发布' }, { method: '摘要发布' }, ['method-changed 全文发布>摘要发布']],
    ['texts are those of the table', { method: 'proactive' }, { method: 'on-request' }, ['made-on-request 主动公开>依申请公开']],
  ])('%s', (_, before, after, changes) => {
    expect(compare(before, after)).toEqual(changes);
  });
});

describe('levels', () => {
  const compareLevels = (before: readonly string[] | undefined, after: readonly string[] | undefined): readonly string[] =>
    compareDocuments([catalogueDocument([{ level: before }])], [catalogueDocument([{ level: after }])]).map(
      (change) => `${change.kind} ${change.before ?? ''}>${change.after ?? ''}`,
    );

  it.each<readonly [string, readonly string[] | undefined, readonly string[] | undefined, readonly string[]]>([
    ["an item without a level has its place's", undefined, ['county'], []],
    ['one more than that is one more', undefined, ['county', 'town'], ['level-added >乡级']],
    ['order does not count', ['town', 'county'], ['county', 'town'], []],
    ['one level for another is two changes', ['county'], ['town'], ['level-removed 县级>', 'level-added >乡级']],
  ])('%s', (_, before, after, changes) => {
    expect(compareLevels(before, after)).toEqual(changes);
  });
});

it('blanks in a deadline change nothing', () => {
  expect(compare({ deadline: '信息形成之日起 20 个工作日内' }, { deadline: '信息形成之日起20个工作日内' })).toEqual([]);
});
