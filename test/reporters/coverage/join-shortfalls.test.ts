import { expect, test } from 'vitest';
import type { Shortfall } from '../../../src/model/coverage.ts';
import { joinShortfalls } from '../../../src/reporters/coverage/join-shortfalls.ts';

function lacking(element: Shortfall['element'], message: string, standard: string): Shortfall {
  return { element, message, standard };
}

test.each<[string, readonly Shortfall[], readonly string[]]>([
  [
    'what lacks of one element is one line, in its order',
    [lacking('content', '公开内容缺“救助对象”', '救助对象'), lacking('content', '公开内容缺““三公”经费”', '“三公”经费')],
    ['公开内容缺“救助对象”、““三公”经费”'],
  ],
  [
    'an act is known by its title alone',
    [
      lacking('basis', '公开依据缺《社会救助暂行办法》', '《社会救助暂行办法》（国务院令第649号）'),
      lacking('basis', '公开依据缺《慈善法》', '《慈善法》'),
    ],
    ['公开依据缺《社会救助暂行办法》、《慈善法》'],
  ],
  [
    'elements keep to themselves',
    [lacking('content', '公开内容缺“名册”', '名册'), lacking('channel', '公开渠道缺“精准推送”', '精准推送')],
    ['公开内容缺“名册”', '公开渠道缺“精准推送”'],
  ],
  [
    'what stands against something of one’s own is a line of its own',
    [
      { element: 'deadline', message: '公开时限“20日”长于标准的“10日”', standard: '10日', mine: '20日' },
      { element: 'audience', message: '公开对象“申请人”比标准的“全社会”窄', standard: '全社会', mine: '申请人' },
    ],
    ['公开时限“20日”长于标准的“10日”', '公开对象“申请人”比标准的“全社会”窄'],
  ],
  ['a shortfall without texts is its sentence', [{ element: 'subject', message: '没有写公开主体' }], ['没有写公开主体']],
  ['the same is said once', [lacking('level', '公开层级缺乡级', '乡级'), lacking('level', '公开层级缺乡级', '乡级')], ['公开层级缺乡级']],
  ['none is none', [], []],
])('%s', (_, shortfalls, lines) => {
  expect(joinShortfalls(shortfalls, 'zh')).toEqual(lines);
});

test('in English too', () => {
  const shortfalls = [lacking('content', 'The content lacks 名册', '名册'), lacking('content', 'The content lacks 标准', '标准')];
  expect(joinShortfalls(shortfalls, 'en')).toEqual(['The content lacks 名册, 标准']);
});
