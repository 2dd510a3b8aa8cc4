import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeStart } from '../../../src/readers/decode.ts';
import { format } from '../../../src/readers/formats/html.ts';
import { readHtml } from '../../../src/readers/formats/html-grid.ts';
import { HTML_LIMITS, type HtmlLimits } from '../../../src/readers/formats/html-limits.ts';
import type { Grid, Range } from '../../../src/readers/grid.ts';
import { problemOf } from '../../support/problem.ts';
import { onlySheet, sheetTexts } from '../../support/sheet-texts.ts';

function read(page: string | Uint8Array): Grid {
  return readHtml(typeof page === 'string' ? Buffer.from(page) : page);
}

function readRows(page: string | Uint8Array): string[][] {
  return sheetTexts(onlySheet(read(page)));
}

function refuse(page: string | Uint8Array, limits: Partial<HtmlLimits> = {}) {
  const bytes = typeof page === 'string' ? Buffer.from(page) : page;
  return problemOf(() => readHtml(bytes, {}, { ...HTML_LIMITS, ...limits }));
}

/** `A1:B2` is [1, 1, 2, 2]: top, left, bottom, right. */
function mergesOf(page: string): number[][] {
  return onlySheet(read(page)).merges.map(({ top, left, bottom, right }) => [top, left, bottom, right]);
}

/** The text of a cell whose inner HTML is given. */
function cellText(inner: string, head = ''): string | undefined {
  return readRows(`${head}<table><tr><td>序号<td>甲<tr><td>1<td>${inner}</table>`)[1]?.[1];
}

/** A table of two columns and two rows. */
function small(name: string): string {
  return `<table><tr><td>${name}<td>b<tr><td>c<td>d</table>`;
}

describe('the text of a cell', () => {
  it.each([
    ['as it is', '清源县', '清源县'],
    ['entities', '&lt;公开&gt;&amp;&#20844;&#x5f00;&copy;', '<公开>&公开©'],
    ['blanks', ' a \t b\n c&nbsp;&nbsp;d ', 'a b c  d'],
    ['nothing but a blank entity', '&nbsp;', ''],
    ['a source that is broken within Chinese', '信息形成\r\n  之日起20个\n  工作日内', '信息形成之日起20个工作日内'],
    ['line breaks', '一<br>二<br/>三<BR />', '一\n二\n三'],
    ['paragraphs', '<p>一</p><p>二<p>三', '一\n二\n三'],
    ['lists', '<ul><li>一<li>二</ul>三', '一\n二\n三'],
    ['blocks', '<div>一</div>二<div><div>三</div></div>', '一\n二\n三'],
    ['empty lines', '一<br><br>&nbsp;<br>二', '一\n二'],
    ['inline elements', '<b>信息</b><font color=red>形<i>成</i></font>', '信息形成'],
    ['text that is struck out, for it can be seen', '<s>10</s><del>5</del>20日', '10520日'],
    ['comments, scripts and styles', '一<!-- <td>二 --><script>document.write("<td>三")</script><style>td{}</style>', '一'],
    ['conditional comments', '<![if !supportLists]>●<![endif]>一<!--[if gte mso 9]><p>二</p><![endif]-->', '●一'],
    [
      'what is not shown',
      '一<span style="color:red; DISPLAY : none">二</span><span hidden>三</span><span style="mso-hide:all">四</span>',
      '一',
    ],
    [
      'boxes of forms',
      '<input type=checkbox checked>网站<input type="radio">公报<input value="其他"><input type=hidden value=x>',
      '☑网站□公报其他',
    ],
    ['what is chosen of a list', '<select><option>依申请<option selected>主动</select>', '主动'],
    ['pictures of ticks', '<img src=a.gif alt="√">网站<img alt=未勾选>公报<img alt="清源县"><img>', '☑网站□公报'],
    ['notes of LibreOffice', '一<a class="comment-indicator"></a><comment>某人: 二</comment>', '一'],
    ['an unknown element', '<o:p>一</o:p>', '一'],
    ['a sign that begins no tag', 'a < b & c > d', 'a < b & c > d'],
    ['end tags of what was never opened', '一</div></span></p>二', '一二'],
  ])('%s', (_, inner, wanted) => {
    expect(cellText(inner)).toBe(wanted);
  });

  it.each([
    ['the font of an element', '<font face="Wingdings">þ</font>网站', '', '☑网站'],
    [
      'a style',
      '<span style=\'font-family:"Wingdings 2";color:red\'>R</span>网站 <span style="FONT-FAMILY: Wingdings 2">£</span>公报',
      '',
      '☑网站 □公报',
    ],
    [
      'a class, as in pages of Excel',
      '<font class="font7">R</font>网站<font class=font8>R</font>',
      '<style><!--table\n.font7 {color:black;\n\tfont-family:"Wingdings 2";}\n.font8\n\t{font-family:宋体;}--></style>',
      '☑网站R',
    ],
    ['a font within it', '<span style="font-family:Wingdings">¨<span style="font-family:宋体">R</span>&uuml;</span>', '', '□R✓'],
    ['private characters', '<span style="font-family:Wingdings">&#xF0FE;</span>', '', '☑'],
  ])('draws what a symbol font draws: %s', (_, inner, head, wanted) => {
    expect(cellText(inner, head)).toBe(wanted);
  });

  it('takes its font from the cell', () => {
    expect(
      readRows(
        '<style>td.xl67{font-family:Wingdings}</style><table><tr><td>a<td class=xl67>ü<tr><td>b<td style="font-family:wingdings 2">P</table>',
      ),
    ).toEqual([
      ['a', '✓'],
      ['b', '✓'],
    ]);
  });
});

describe('rows and cells', () => {
  it.each<[what: string, page: string, rows: string[][]]>([
    [
      'with their end tags',
      '<table><tbody><tr><th>a</th><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'without them',
      '<TABLE><TR><TD>a<TD>b<TR><TD>c<TD>d</TABLE>',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'with fonts that are never closed',
      '<table><tr><td><font><b>a<td><b>b<tr><td><b>c<td>d</table>',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['with an end tag for what was opened outside', '<div><table><tr><td>a</div><td>b</table></div>', [['a', 'b']]],
    ['without a row', '<table><td>a<td>b</table>', [['a', 'b']]],
    [
      'of different number',
      '<table><tr><td>a<td>b<td>c<tr><td>d<tr><tr><td>e<td>f</table>',
      [
        ['a', 'b', 'c'],
        ['d', '', ''],
        ['', '', ''],
        ['e', 'f', ''],
      ],
    ],
    [
      'in a form within the table',
      '<table><form><tr><td>a<td>b</form></tr><tr><td>c<td>d</table>',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'the foot last, the first head first',
      '<table><tfoot><tr><td>x<td>y<tbody><tr><td>c<td>d<thead><tr><td>a<td>b<tbody><tr><td>e<td>f</table>',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['x', 'y'],
      ],
    ],
    [
      'a second head where it stands',
      '<table><thead><tr><td>a<td>b<tbody><tr><td>c<td>d<thead><tr><td>a<td>b<tbody><tr><td>e<td>f</table>',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['a', 'b'],
        ['e', 'f'],
      ],
    ],
    [
      'in a page of XHTML',
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x"><html xmlns="x"><body><table><tr><td/><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></body></html>',
      [
        ['', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('%s', (_, page, rows) => {
    expect(readRows(page)).toEqual(rows);
  });

  it.each<[what: string, page: string, rows: string[][], merges: number[][]]>([
    [
      'across',
      '<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>',
      [
        ['a', '', 'b'],
        ['c', 'd', 'e'],
      ],
      [[1, 1, 1, 2]],
    ],
    [
      'down',
      '<table><tr><td rowspan=2>a<td>b<tr><td>c</table>',
      [
        ['a', 'b'],
        ['', 'c'],
      ],
      [[1, 1, 2, 1]],
    ],
    [
      'both',
      '<table><tr><td rowspan="2" colspan="2">a<td>b<tr><td>c<tr><td>d<td>e<td>f</table>',
      [
        ['a', '', 'b'],
        ['', '', 'c'],
        ['d', 'e', 'f'],
      ],
      [[1, 1, 2, 2]],
    ],
    [
      'beyond the last row',
      '<table><tr><td rowspan=9>a<td>b<tr><td>c</table>',
      [
        ['a', 'b'],
        ['', 'c'],
      ],
      [[1, 1, 2, 1]],
    ],
    ['beyond one row', '<table><tr><td rowspan=9>a<td>b</table>', [['a', 'b']], []],
    [
      'to the end of the group',
      '<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d<td>e</table>',
      [
        ['a', 'b'],
        ['', 'c'],
        ['d', 'e'],
      ],
      [[1, 1, 2, 1]],
    ],
    [
      'out of a head, which it does not leave',
      '<table><thead><tr><td rowspan=2>a<td>b</thead><tr><td>c<td>d</table>',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [],
    ],
    [
      'over each other: the upper one stays',
      '<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c<tr><td>d<td>e</table>',
      [
        ['a', 'b'],
        ['c', ''],
        ['d', 'e'],
      ],
      [[1, 2, 2, 2]],
    ],
    [
      'that are no numbers',
      '<table><tr><td colspan=x rowspan=-1>a<td colspan=0>b<tr><td colspan="2px">c</table>',
      [
        ['a', 'b'],
        ['c', ''],
      ],
      [[2, 1, 2, 2]],
    ],
    [
      'in a foot that comes first',
      '<table><tfoot><tr><td colspan=2>z</tfoot><tr><td>a<td>b</table>',
      [
        ['a', 'b'],
        ['z', ''],
      ],
      [[2, 1, 2, 2]],
    ],
  ])('spans %s', (_, page, rows, merges) => {
    expect(readRows(page)).toEqual(rows);
    expect(mergesOf(page)).toEqual(merges);
  });

  it('tell what is hidden', () => {
    const page =
      '<table><col><col style="display:none" span=2><tr><td>a<td style="display:none">b<td>c<td>d' +
      '<tr style="height:0;display: none"><td>e<td>f<td>g<td>h<tr hidden><td>i<td>j<td>k<td>l<tbody style="display:none"><tr><td>m<td>n<td>o<td>p</table>';
    const sheet = onlySheet(read(page));
    expect(sheetTexts(sheet)).toEqual(['abcd', 'efgh', 'ijkl', 'mnop'].map((row) => row.split('')));
    expect([[...sheet.hiddenRows], [...sheet.hiddenColumns], sheet.hidden]).toEqual([[2, 3, 4], [2, 3], false]);
  });

  it('leave no gap where a script hid a cell behind a merge', () => {
    const page = '<table><tr><td rowspan=2>a<td>b<tr><td style="display:none">a<td>c</table>';
    expect(readRows(page)).toEqual([
      ['a', 'b'],
      ['', 'c'],
    ]);
  });
});

describe('the tables of a page', () => {
  const lines = (page: string) => read(page).sheets.map(({ name, above }) => [name, above?.join('|')]);

  it('have the lines above them, back to the table before', () => {
    const page =
      '<html><head><title>某页</title><style>p{}</style></head><body><h1>附件1</h1>清源县<p>社会救助领域<br>目录</p><script>x</script>' +
      `${small('一')}<p>联系电话</p><div style="display:none">隐藏</div>说明${small('二')}末尾</body></html>`;
    expect(lines(page)).toEqual([
      ['表1', '附件1|清源县|社会救助领域|目录'],
      ['表2', '联系电话|说明'],
    ]);
  });

  it('have their captions, titles in tables of their own, and what stands between their cells', () => {
    const title = '<table><tr><td></td><td>清源县目录</td></tr><tr><td></td><td>附件2</td></tr></table>';
    const table = '<table>散落<caption>（试行）</caption><tr><td>a<td>b<tr><td>c<td>d</table>';
    expect(lines(title + table)).toEqual([['表1', '清源县目录|附件2|散落|（试行）']]);
  });

  it('are those within tables of layout', () => {
    const page =
      '<table><tr><td>首页</td><td>公开</td><td>互动</td></tr><tr><td colspan=3><p>清源县</p><table><tr><td>' +
      `${small('一')}<p>中间</p>${small('二')}</td></tr></table></td></tr><tr><td colspan=3>版权</td></tr></table>`;
    expect(lines(page)).toEqual([
      ['表1', '首页|公开|互动|清源县'],
      ['表2', '中间'],
    ]);
  });

  it('hold small tables of their cells as text', () => {
    const boxes = '<table><tr><td>■</td><td>政府网站</td></tr><tr><td>□</td><td>政府公报</td></tr></table>';
    const page = `<table><tr><td>序号<td>事项<td>时限<td>渠道${[1, 2, 3].map((n) => `<tr><td>${n}<td>救助<td>20日<td>渠道：${boxes}`).join('')}</table>`;
    expect(readRows(page).slice(0, 2)).toEqual([
      ['序号', '事项', '时限', '渠道'],
      ['1', '救助', '20日', '渠道：\n■ 政府网站\n□ 政府公报'],
    ]);
  });

  it('follow each other where one begins between the cells of another', () => {
    expect(lines(`<table><tr><td>a<td>b</tr>${small('二')}`)).toEqual([
      ['表1', ''],
      ['表2', ''],
    ]);
  });

  it('are marked where they are not shown', () => {
    const tab = (style: string): string => `<div ${style}>${small('x')}</div>`;
    const layout = `<table><tr><td style="display:none">${small('y')}</td><td>文字</td></tr></table>`;
    expect(read(`${tab('')}${tab('style="display:none"')}${layout}`).sheets.map(({ hidden }) => hidden)).toEqual([false, true, true]);
  });

  it('are named as Excel named them, where it named all', () => {
    const head = (...names: string[]): string =>
      `<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>${names.map((name) => `<x:ExcelWorksheet>\r\n <x:Name>${name}</x:Name></x:ExcelWorksheet>`).join('')}</x:ExcelWorksheets><x:ExcelName><x:Name>Print_Area</x:Name></x:ExcelName></xml><![endif]-->`;
    const names = (page: string) => read(page).sheets.map(({ name }) => name);
    expect(names(head('社会救助') + small('a'))).toEqual(['社会救助']);
    expect(names(head('社会救助', '养老服务') + small('a') + small('b'))).toEqual(['社会救助', '养老服务']);
    expect(names(head('Sheet1') + small('a') + small('b'))).toEqual(['表1', '表2']);
    expect(names(head('x', 'x') + small('a') + small('b'))).toEqual(['表1', '表2']);
  });

  it('are left out and not counted where they hold no text', () => {
    expect(lines(`<table><tr><td><img><td>&nbsp;</table>${small('a')}`)).toEqual([['表1', '']]);
  });

  it('have no more than the nearest hundred lines above them', () => {
    const page = `${Array.from({ length: 500 }, (_, index) => `<p>${index}`).join('')}${small('a')}`;
    const above = onlySheet(read(page)).above ?? [];
    expect([above.length, above[0], above.at(-1)]).toEqual([100, '400', '499']);
  });
});

describe('encodings', () => {
  const page = (label: string): string =>
    `<meta http-equiv=Content-Type content="text/html; charset=${label}"><table><tr><td>清源县<td>目录</table>`;
  const gbk = (label: string): Buffer => {
    const latin = page(label).replace('清源县', '\u00c7\u00e5\u00d4\u00b4\u00cf\u00d8').replace('目录', '\u00c4\u00bf\u00c2\u00bc');
    return Buffer.from(latin, 'latin1');
  };

  it.each<[what: string, bytes: Uint8Array]>([
    ['UTF-8', Buffer.from(page('utf-8'))],
    ['UTF-8 that calls itself gb2312', Buffer.from(page('gb2312'))],
    ['GBK', gbk('gb2312')],
    ['GBK that calls itself UTF-8', gbk('utf-8')],
    ['UTF-16', Buffer.from(`\ufeff${page('unicode')}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(page('unicode'), 'utf16le')],
  ])('%s', (_, bytes) => {
    expect(readRows(bytes)).toEqual([['清源县', '目录']]);
  });

  it('believes that a page is in Big5, and the user above all', () => {
    const big5 = (label: string): Buffer =>
      Buffer.concat([Buffer.from(`<meta charset="${label}"><table><tr><td>a<td>`), Buffer.from('a4bd', 'hex'), Buffer.from('</table>')]);
    expect(readRows(big5('big5'))).toEqual([['a', '公']]);
    expect(sheetTexts(onlySheet(readHtml(big5('utf-8'), { encoding: 'big5' })))).toEqual([['a', '公']]);
  });
});

describe('what holds no table', () => {
  it.each<[what: string, page: string, data: object]>([
    ['prose', `<body><p>${'清源县'.repeat(30)}</p><img src=logo.png></body>`, { reason: 'prose', characters: 90, images: 1 }],
    [
      'prose in a table of layout',
      `<table><tr><td>${'清源县'.repeat(30)}</td></tr></table>`,
      { reason: 'prose', characters: 90, images: 0 },
    ],
    ['a few words', '<p>目录</p>', { reason: 'prose', characters: 2, images: 0 }],
    ['pictures', '<body><p>目录</p><img src=1.jpg><img src=2.jpg></body>', { reason: 'images', characters: 2, images: 2 }],
    ['frames', '<frameset><frame src=sheet001.htm></frameset>', { reason: 'frames', characters: 0, images: 0 }],
    [
      'nothing',
      '<html><head><title>目录</title></head><body>&nbsp;<script>load()</script></body></html>',
      { reason: 'empty', characters: 0, images: 0 },
    ],
    ['an empty table', '<table><tr><td></td><td></td></tr></table>', { reason: 'empty', characters: 0, images: 0 }],
  ])('%s', async (_, page, data) => {
    expect(await refuse(page)).toEqual({ code: 'table-not-found', data: { sheets: [], ...data } });
  });

  it('blanks', async () => {
    expect(await refuse(' \r\n')).toEqual({ code: 'file-empty', data: {} });
  });
});

describe('a page that breaks off', () => {
  const table = '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>';

  it.each([
    ['in a table', `<html><body>${table}`],
    ['in a cell', '<html><body><table><tr><td>a</td><td>b'],
    ['in a cell of a fragment', '<table><tr><td>a</td><td>b'],
    ['in a tag', `<html><body>${table}</table><p cla`],
    ['in an end tag', `${table}</tab`],
    ['at the start of a tag', `${table}</table><`],
    ['in a value', `${table}</table><p title="a>b`.replace('a>b', 'ab')],
    ['in a comment', `${table}</table><!-- <table>`],
    ['in a script', `${table}</table><script>load(`],
  ])('%s is refused', async (_, page) => {
    expect(await refuse(page)).toEqual({ code: 'table-damaged', data: { reason: 'page-truncated' } });
  });

  it.each([
    ['forgets to end its table', `<html><body>${table}</body></html>`],
    ['is a fragment and ends behind a row', table],
    ['is a fragment and ends behind its rows', `${table}</tbody>\n`],
    ['forgets to end itself', `<html><body>${table}</table><p>末尾`],
    ['ends with a comment', `${table}</table><!-- end -->`],
  ])('but not one that %s', (_, page) => {
    expect(readRows(page)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

describe('hostile pages', () => {
  it.each<[what: string, page: string, limit: string, value: number, allowed: number]>([
    ['huge spans', `<table><tr>${'<td rowspan=1000000 colspan=1000>x'.repeat(3_000)}</table>`, 'rowSpan', 1_000_000, 65_534],
    ['wide spans', '<table><tr><td colspan=1001>x</table>', 'columnSpan', 1_001, 1_000],
    ['many wide spans', `<table><tr>${'<td colspan=1000>x'.repeat(3_000)}</table>`, 'columns', 2_000, 1_024],
    ['many columns', `<table><tr>${'<td>x'.repeat(2_000)}</table>`, 'columns', 1_025, 1_024],
    ['many described columns', `<table>${'<col span=1000>'.repeat(2)}<tr><td>x</table>`, 'columns', 1_025, 1_024],
    ['nested blocks', `${'<div>'.repeat(200_000)}`, 'elementDepth', 513, 512],
    ['tables', '<table></table>'.repeat(20_001), 'tables', 20_001, 20_000],
    ['nested tables', `${'<table><tr><td>'.repeat(17)}`, 'nestedTables', 17, 16],
    ['many tables', small('a').repeat(257), 'sheets', 257, 256],
    ['a huge cell', `<table><tr><td>${'字'.repeat(200_000)}</table>`, 'cellText', 200_000, 131_068],
    ['many merges', `<table>${'<tr><td colspan=2>x'.repeat(100_001)}</table>`, 'merges', 100_001, 100_000],
  ])('%s', async (_, page, limit, value, allowed) => {
    expect(await refuse(page)).toEqual({ code: 'limit-exceeded', data: { limit, value, allowed } });
  });

  it.each<[limit: keyof HtmlLimits, page: string]>([
    ['pageBytes', 'x'.repeat(101)],
    ['cells', `<table>${'<tr><td>a<td>b'.repeat(60)}</table>`],
    ['rows', `<table>${'<tr>'.repeat(101)}</table>`],
  ])('more than %s', async (limit, page) => {
    const problem = await refuse(page, { [limit]: 100 });
    expect(problem).toMatchObject({ code: 'limit-exceeded', data: { limit, value: 101, allowed: 100 } });
  });

  it.each([
    ['end tags of nothing', `${'<div>'.repeat(500)}${'</b>'.repeat(300_000)}`, 'table-not-found'],
    ['groups without rows', `<table>${'<tbody>'.repeat(200_000)}`, 'table-damaged'],
    ['rows under a wide span', `<table><tr><td rowspan=65534 colspan=1000>x${'<tr><td>y'.repeat(65_000)}</table>`, 'none'],
    ['breaks and blanks', `<table><tr><td>a<td>${' \n'.repeat(60_000)}</table>`, 'table-not-found'],
    [
      'empty elements of XHTML',
      `<?xml version="1.0"?><html><script src="a.js"/><body>${'<a id="x"/><o:p/>'.repeat(2_000)}${small('a')}</body></html>`,
      'none',
    ],
    ['empty elements of Word', `${'<p><o:p/><v:shape/>'.repeat(2_000)}${small('a')}`, 'none'],
    ['rows with blanks between them', `<table>${'<tr>\r\n  <td>a</td>\r\n  <td>b</td>\r\n</tr>\r\n'.repeat(50_000)}</table>`, 'none'],
    ['blanks behind a word between rows', `<table>x${'<tr> <td>a</td> <td>b</td> </tr>'.repeat(50_000)}</table>`, 'none'],
    ['a long attribute', `<table><tr><td title="${'x'.repeat(5_000_000)}" style="${';'.repeat(5_000_000)}">a<td>b</table>`, 'none'],
    ['style sheets', `<style>${'a{'.repeat(1_000_000)}</style><style>${'.'.repeat(1_000_000)}</style>${small('a')}`, 'none'],
    ['comments of Excel', `<!--${'<x:ExcelWorksheet>'.repeat(200_000)}-->${small('a')}`, 'none'],
    ['attributes', `<table><tr><td ${'class=x '.repeat(1_000_000)}>a<td>b</table>`, 'none'],
    ['entities', `<p>${'&'.repeat(300_000)}${'&amp'.repeat(300_000)}</p>${small('a')}`, 'none'],
    ['declarations', `${'<!'.repeat(1_000_000)}>${small('a')}`, 'none'],
  ])('many %s: in time', async (_, page, code) => {
    const problem = await refuse(page);
    expect(problem === 'none' ? problem : problem.code).toBe(code);
  });

  it('never anything but an answer or a reason', () => {
    const piece = fc.constantFrom(
      ...'<table> </table> <tr> </tr> <td> </td> <th colspan=2> <td rowspan=0> <td rowspan=3> <tbody> </tbody> <thead> <tfoot> <caption> </caption> <col> <colgroup> </colgroup> <div> </div> <p> <br> <form> </form> <b> </b> <td_hidden> <style> </style> <!-- --> 一 &nbsp; <'
        .split(' ')
        .map((tag) => tag.replace('_hidden', ' style="display:none"')),
    );
    const page = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(page, (text) => {
        let grid: Grid | undefined;
        try {
          grid = read(text);
        } catch (error) {
          expect((error as Error).name).toBe('InputError');
        }
        for (const sheet of grid?.sheets ?? []) {
          for (const { top, left, bottom, right } of sheet.merges)
            expect([top <= bottom, left <= right, top >= 1, left >= 1]).not.toContain(false);
          expect(
            sheetTexts(sheet)
              .flat()
              .some((cell) => cell !== ''),
          ).toBe(true);
        }
      }),
      { numRuns: 250 },
    );
  });
});

describe('recognition', () => {
  const recognises = (file: string, text: string): boolean =>
    format.recognises({ file, text: decodeStart(Buffer.from(text)), bytes: Buffer.from(text).toString('latin1') });

  it.each([
    ['目录.html', '<!DOCTYPE html>'],
    ['目录.xls', '<html xmlns:x="urn:schemas-microsoft-com:office:excel">'],
    ['目录.xls', '\ufeff \r\n<!-- 导出 -->\n<TABLE border=1>'],
    ['目录.doc', '<?xml version="1.0" encoding="gb2312"?>\n<html xmlns:w="urn:schemas-microsoft-com:office:word">'],
    ['目录.xlsx', '<meta charset=utf-8><table>'],
    ['目录', '<table>'],
    ['目录.xls', '<style>td{}</style>'],
    ['目录.xls', '清源县目录<br><table>'],
    ['目录.htm', '附件1'],
    ['说明.md', '<!doctype html>'],
  ])('%s with %j', (file, text) => {
    expect(recognises(file, text)).toBe(true);
  });

  it.each([
    [
      'an XML workbook',
      '目录.xls',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    ],
    ['other XML', '目录.xml', '<?xml version="1.0"?><catalogue/>'],
    ['Markdown', '说明.md', '<p align=center>目录</p>\n\n| a | b |'],
    ['YAML', '目录.yaml', 'title: <table>\n'],
    ['a text', '目录.txt', '一段话 <table> 也算'],
    ['XML by a name of its own', '目录.html', '<?xml version="1.0"?><catalogue/>'],
  ])('not %s', (_, file, text) => {
    expect(recognises(file, text)).toBe(false);
  });
});

describe('properties', () => {
  /** A grid that is divided into rectangles: cuts across, and in each band of rows cuts downwards. */
  const divided = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((bands) => {
      const ranges: Range[] = [];
      let top = 1;
      for (const [height, widths] of bands) {
        let left = 1;
        for (const width of widths) {
          ranges.push({ top, left, bottom: top + height - 1, right: left + width - 1 });
          left += width;
        }
        top += height;
      }
      return ranges;
    });
  const text = fc.string({ unit: fc.constantFrom(...'公开<>&"\'a1、'), minLength: 1, maxLength: 6 });

  function toPage(ranges: readonly Range[], texts: readonly string[]): string {
    const escape = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const rows = Array.from({ length: Math.max(...ranges.map(({ bottom }) => bottom)) }, (_, row) =>
      ranges
        .map((range, index) => ({ range, text: texts[index] ?? '' }))
        .filter(({ range }) => range.top === row + 1)
        .map(
          ({ range, text: value }) =>
            `<td rowspan=${range.bottom - range.top + 1} colspan="${range.right - range.left + 1}">${escape(value)}`,
        )
        .join('\n'),
    );
    return `<table>\n${rows.map((row) => `<tr>${row}\n`).join('')}</table>`;
  }

  it('a grid with merges comes back', () => {
    fc.assert(
      fc.property(divided, fc.array(text, { minLength: 20, maxLength: 20 }), (ranges, texts) => {
        const sheet = onlySheet(read(toPage(ranges, texts)));
        for (const [index, range] of ranges.entries()) expect(sheet.text(range.top, range.left)).toBe(texts[index]);
        const merged = ranges.filter(({ top, left, bottom, right }) => top < bottom || left < right);
        expect(sheet.merges).toEqual(merged);
        expect(
          sheetTexts(sheet)
            .flat()
            .filter((cell) => cell !== '').length,
        ).toBe(ranges.length);
      }),
    );
  });
});
