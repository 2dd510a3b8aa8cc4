import { describe, expect, test } from 'vitest';

import { parseChannels } from '../../src/phrases/channels.ts';
import { STANDARD_CHANNELS } from '../../src/vocabularies/channels.ts';

const ids = (text: string) => parseChannels(text).channels.map((use) => use.id ?? use.kind);

describe('parseChannels reads checklists', () => {
  test('all thirteen boxes, in the official order', () => {
    expect(STANDARD_CHANNELS).toHaveLength(13);
    const text = STANDARD_CHANNELS.map((channel) => `■${channel.name}`).join(' ');
    expect(ids(text)).toEqual(STANDARD_CHANNELS.map((channel) => channel.id));
    expect(ids(text.replaceAll('■', '□'))).toEqual([]);
  });

  test.each([
    ['■政府网站 □政府公报\n■社区/企事业单位/村公示栏（电子屏）', ['government-website', 'notice-board']],
    ['☑政府网站□政府公报√发布会/听证会□入户/现场', ['government-website', 'press-conference']],
    ['口政府网站\n■公开查阅点 口其他', ['reading-point']],
    ['■政府网站;口政府公报;口图书馆;口精准推送', ['government-website']],
    ['R政府网站 £政府公报 £两微一端 R精准推送', ['government-website', 'targeted-push']],
    ['t政府网站 t公开查阅点', ['government-website', 'reading-point']],
    ['þ政府网站 ¨政府公报 þ精准推送', ['government-website', 'targeted-push']],
    ['🗹政府网站 □政府公报 🗹精准推送', ['government-website', 'targeted-push']],
    ['政府网站🗹政府公报□', ['government-website']],
    ['☑\ufe0f政府网站 ☐政府公报', ['government-website']],
    ['政府网站■政府公报□', ['government-website']],
    ['□政务服务窗口■政府网站', ['government-website']],
    ['■社区/企事业单位/村 公示栏(电子屏)', ['notice-board']],
    ['●政府公报 〇两微一端', ['government-gazette']],
    ['■清源县公共资源交易平台', ['named']],
  ])('%s', (text, expected) => {
    expect(ids(text)).toEqual(expected);
    expect(parseChannels(text).unresolved).toEqual([]);
  });

  test('words come with a box', () => {
    expect(parseChannels('■其他:办税服务厅 ■两微一端(清源发布)').channels).toEqual([
      { text: '其他:办税服务厅', id: 'other', kind: 'standard', note: '办税服务厅' },
      { text: '两微一端(清源发布)', id: 'new-media', kind: 'standard', note: '清源发布' },
    ]);
  });

  test.each(['■其他', '■其他____', '■其他:'])('%s names nothing', (text) => {
    expect(parseChannels(text).channels).toEqual([expect.objectContaining({ id: 'other' })]);
    expect(parseChannels(text).channels[0]?.note).toBeUndefined();
  });

  test.each([
    ['■精准推送 其他', ['其他']],
    ['√政府网站;政府公报', ['政府公报']],
    ['政府网站 ■政府公报 □其他', ['政府网站']],
    ['■ □政府网站', ['■']],
  ])('%s: words without a box are not taken for ticked, nor dropped', (text, unresolved) => {
    expect(parseChannels(text).unresolved).toEqual(unresolved);
  });
});

describe('parseChannels reads lists of names', () => {
  test.each([
    ['政府网站', ['government-website']],
    ['政府网站、公示栏等', ['government-website', 'notice-board']],
    ['村务公开栏、政府网站', ['named', 'government-website']],
    ['政府网站和办事大厅', ['government-website', 'service-centre']],
    ['政府网站/被征收范围内公告栏', ['government-website', 'named']],
    ['政府网站 政务服务中心', ['government-website', 'service-centre']],
    ['1.政府网站;2.其他:办税服务厅', ['government-website', 'other']],
    ['清源县政府网站', ['government-website']],
    ['清溪高新区(清源区)政府网站', ['government-website']],
    ['发布会/听证会', ['press-conference']],
    ['入户/现场、社区/村公示栏', ['on-site', 'notice-board']],
    ['乡镇便民服务中心', ['convenience-station']],
    ['社会保障和为民服务中心公开查阅点', ['reading-point']],
    ['信用中国网站', ['named']],
    ['12345政务服务热线', ['named']],
    ['县财政局网页(首页—政务公开)', ['named']],
    ['居委会', ['unknown']],
    ['会议', ['unknown']],
    ['窗口', ['unknown']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test('the phrase of the act, with its open end', () => {
    expect(ids('政府公报、政府网站、新闻发布会、报刊、广播、电视或其他便于公众知晓的方式')).toEqual([
      'government-gazette',
      'government-website',
      'press-conference',
      'print-media',
      'broadcasting',
      'broadcasting',
      'unknown',
    ]);
  });

  test.each(['同上', '—'])('%s is no channel', (text) => {
    expect(parseChannels(text)).toEqual({ channels: [], unresolved: [text] });
  });
});
