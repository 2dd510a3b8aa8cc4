import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '../../../src/ooxml/limits.ts';
import { writeZip } from '../../../src/ooxml/write-zip.ts';
import { readDocx } from '../../../src/readers/formats/docx-grid.ts';
import type { Sheet } from '../../../src/readers/grid.ts';
import { cell, docx, paragraph, paragraphs, row, run, table, type DocxCell } from '../../support/docx.ts';
import { problemOf } from '../../support/problem.ts';

function textsOf(sheet: Sheet | undefined): string[][] {
  if (sheet === undefined) return [];
  const columns = Array.from({ length: sheet.lastColumn }, (_, index) => index + 1);
  return Array.from({ length: sheet.lastRow }, (_, index) => columns.map((column) => sheet.text(index + 1, column)));
}

function mergesOf(sheet: Sheet | undefined): string[] {
  return (sheet?.merges ?? []).map(({ top, left, bottom, right }) => `${top},${left}-${bottom},${right}`).toSorted();
}

/** What the only cell of a document's only table says. */
async function readCell(content: DocxCell, parts?: Parameters<typeof docx>[1]): Promise<string | undefined> {
  const { sheets } = await readDocx(docx(table([[content]]), parts));
  return sheets[0]?.text(1, 1);
}

function runs(xml: string): DocxCell {
  return { xml: paragraph(xml) };
}

function control(properties: string, content: string): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

function field(code: string, result: string): string {
  const turn = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return turn('begin') + code + turn('separate') + result + turn('end');
}

function formBox(state: string): string {
  const box = `<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`;
  return `<w:r><w:fldChar w:fldCharType="begin">${box}</w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

const WINGDINGS = '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>';

describe('the text of a cell', () => {
  it.each<[what: string, content: DocxCell, text: string]>([
    ['a line', '政策文件', '政策文件'],
    ['nothing', '', ''],
    ['paragraphs', '1.文件名称\n2.文号', '1.文件名称\n2.文号'],
    ['blank paragraphs around a text', '\n政策文件\n\n', '政策文件'],
    ['runs of one line', runs(run('2026') + run('年')), '2026年'],
    ['breaks and tabs', runs('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:cr/><w:t>丁</w:t></w:r>'), '甲\n乙\t丙\n丁'],
    ['a hyphen that does not break', runs('<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>'), 'a-b'],
    ['blanks as written', runs(run('  甲 ')), '  甲 '],
    ['a symbol', runs('<w:r><w:sym w:font="Wingdings 2" w:char="F052"/><w:t>主动</w:t></w:r>'), '☑主动'],
    ['a symbol without the private use area', runs('<w:r><w:sym w:font="Wingdings" w:char="00A8"/></w:r>'), '□'],
    ['a symbol without a code', runs('<w:r><w:sym w:font="Wingdings"/><w:t>甲</w:t></w:r>'), '甲'],
    [
      'letters of a symbol font',
      runs(run('R', WINGDINGS) + run('政府网站 ') + run('£', WINGDINGS) + run('政府公报')),
      '☑政府网站 □政府公报',
    ],
    ['hidden text', runs(run('见', '<w:vanish/>') + run('不见') + run('也见', '<w:vanish w:val="0"/>')), '不见也见'],
    ['a hidden paragraph mark', { xml: paragraph(run('可见'), '<w:rPr><w:vanish/></w:rPr>') }, '可见'],
    ['what was deleted', runs(`<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run('新')}</w:ins>`), '新'],
    ['what was moved', runs(`<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`), '新'],
    ['a link', runs(`<w:hyperlink r:id="rId9">${run('某某办法')}</w:hyperlink>`), '某某办法'],
    ['a field', runs(field('<w:r><w:instrText>SEQ</w:instrText></w:r>', run('7'))), '7'],
    ['a field within the code of another', runs(field(field('', run('否')), run('是'))), '是'],
    ['a simple field', runs(`<w:fldSimple w:instr="SEQ">${run('8')}</w:fldSimple>`), '8'],
    ['a ticked form box', runs(formBox('<w:default w:val="0"/><w:checked/>') + run('主动')), '☑主动'],
    ['a form box ticked by default', runs(formBox('<w:default w:val="1"/>')), '☑'],
    ['an empty form box', runs(formBox('<w:default w:val="1"/><w:checked w:val="0"/>')), '□'],
    ['a ticked content control', runs(control('<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', run('☒')) + run('县级')), '☑县级'],
    ['an empty content control', runs(control('<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>', run('☐'))), '□'],
    ['a content control with a text', runs(control('<w:text/>', run('清源县民政局'))), '清源县民政局'],
    ['a content control that waits for a text', runs(control('<w:showingPlcHdr/>', run('单击此处输入文字。'))), ''],
    ['a text box', runs(`<w:r><w:pict><v:textbox><w:txbxContent>${paragraphs('注')}</w:txbxContent></v:textbox></w:pict></w:r>`), '注'],
    [
      'a text box in two versions',
      runs(
        `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraphs('注')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraphs('注')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      '注',
    ],
    ['how a character is read', runs(`<w:ruby><w:rt>${run('qīng')}</w:rt><w:rubyBase>${run('清')}</w:rubyBase></w:ruby>`), '清'],
    ['a table', { xml: paragraphs('渠道') + table([['政府网站', '√'], ['公示栏']]) + paragraphs('') }, '渠道\n政府网站 √\n公示栏'],
    ['another prefix', { xml: '<x:p xmlns:x="urn:x"><x:r><x:sym x:font="Wingdings" x:char="F0FE"/></x:r></x:p>' }, '☑'],
  ])('%s', async (_, content, text) => {
    expect(await readCell(content)).toBe(text);
  });
});

describe('numbered paragraphs', () => {
  const level = (ilvl: number, text: string, format = 'decimal', start = 1): string =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const abstract = (id: number, levels: string): string => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
  const list = (id: number, of: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
  const numbering = {
    name: 'word/numbering.xml',
    content: `<w:numbering>${abstract(0, level(0, '%1.') + level(1, '%1.%2'))}${abstract(1, level(0, '•', 'bullet'))}${abstract(2, level(0, '%1、', 'chineseCounting'))}${abstract(3, level(0, '%1', 'decimal', 5))}${list(1, 0)}${list(2, 1)}${list(3, 2)}${list(4, 3)}${list(5, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')}</w:numbering>`,
  };
  const item = (id: number, text = '', ilvl = 0): string =>
    paragraph(text === '' ? '' : run(text), `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr>`);
  const continued: DocxCell = { xml: item(4), properties: '<w:vMerge/>' };

  it.each<[what: string, rows: readonly (readonly DocxCell[])[], texts: string[][]]>([
    ['count', [[{ xml: item(1) }], [{ xml: item(1) }]], [['1.'], ['2.']]],
    ['count beside their text', [[{ xml: item(1, '文件') + item(1, '文号') }]], [['1.文件\n2.文号']]],
    [
      'count within one another',
      [[{ xml: item(1) + item(1, '', 1) + item(1, '', 1) + item(1) + item(1, '', 1) }]],
      [['1.\n1.1\n1.2\n2.\n2.1']],
    ],
    ['begin where they say', [[{ xml: item(4) }], [{ xml: item(4) }]], [['5'], ['6']]],
    [
      'begin anew in another list',
      [[{ xml: item(1) }], [{ xml: item(1) }], [{ xml: item(5) }], [{ xml: item(5) }]],
      [['1.'], ['2.'], ['1.'], ['2.']],
    ],
    ['have no number where it is a bullet', [[{ xml: item(2, '文件') }]], [['文件']]],
    ['have no number where it is in other signs', [[{ xml: item(3, '文件') }]], [['文件']]],
    ['have no number where the list is unknown', [[{ xml: item(9, '文件') + item(1, '文号', 7) }]], [['文件\n文号']]],
    [
      'are not counted where a merge hides them',
      [[{ xml: item(4), properties: '<w:vMerge w:val="restart"/>' }], [continued], [{ xml: item(4) }]],
      [['5'], [''], ['6']],
    ],
  ])('%s', async (_, rows, texts) => {
    expect(textsOf((await readDocx(docx(table(rows), [numbering]))).sheets[0])).toEqual(texts);
  });
});

describe('the grid of a table', () => {
  it('has merges in both directions', async () => {
    const rows = [
      [cell('序号', { down: 'restart' }), cell('公开事项', { span: 2 }), cell('公开主体', { down: 'restart' })],
      [cell('', { down: 'continue' }), '一级', '二级', cell('', { down: 'continue' })],
      ['1', cell('综合', { down: 'restart' }), '政策文件', '清源县民政局'],
      ['2', cell('别看', { down: 'continue' }), '监督检查', '清源县民政局'],
    ];
    const [sheet] = (await readDocx(docx(table(rows)))).sheets;
    expect(textsOf(sheet)).toEqual([
      ['序号', '公开事项', '', '公开主体'],
      ['', '一级', '二级', ''],
      ['1', '综合', '政策文件', '清源县民政局'],
      ['2', '', '监督检查', '清源县民政局'],
    ]);
    expect(mergesOf(sheet)).toEqual(['1,1-2,1', '1,2-1,3', '1,4-2,4', '3,2-4,2']);
  });

  it.each<[what: string, rows: string, texts: string[][], merges: string[]]>([
    [
      'columns left out before a row',
      row(['甲', '乙']) + row(['丙'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="0"/>'),
      [
        ['甲', '乙'],
        ['', '丙'],
      ],
      [],
    ],
    ['a row that was deleted', row(['甲']) + row(['乙'], '<w:del w:id="1"/>') + row(['丙'], '<w:ins w:id="2"/>'), [['甲'], ['丙']], []],
    ['a merge that begins nowhere', row(['甲']) + row([cell('乙', { down: 'continue' })]), [['甲'], ['乙']], []],
    [
      'a merge to the right of the old kind',
      row([
        { xml: paragraphs('甲'), properties: '<w:hMerge w:val="restart"/>' },
        { xml: paragraphs(''), properties: '<w:hMerge/>' },
      ]) + row(['乙', '丙']),
      [
        ['甲', ''],
        ['乙', '丙'],
      ],
      ['1,1-1,2'],
    ],
    [
      'rows of different lengths',
      row(['甲']) + row(['乙', '丙', '丁']),
      [
        ['甲', '', ''],
        ['乙', '丙', '丁'],
      ],
      [],
    ],
    ['a header that is repeated on every page', row(['甲'], '<w:tblHeader/>') + row(['乙']), [['甲'], ['乙']], []],
    ['a row within a content control', control('', row(['甲'])) + row([]), [['甲']], []],
  ])('%s', async (_, rows, texts, merges) => {
    const [sheet] = (await readDocx(docx(`<w:tbl>${rows}</w:tbl>`))).sheets;
    expect([textsOf(sheet), mergesOf(sheet)]).toEqual([texts, merges]);
  });

  it('has no more columns than people see, where edits have split some', async () => {
    // Seven columns; a sliver of 20 stands after the second and the fifth, on the one side in some rows and on the other in others.
    const widths = [500, 900, 20, 900, 900, 900, 20, 900, 900];
    const spans = [
      [1, 2, 1, 1, 2, 1, 1],
      [1, 1, 2, 1, 1, 2, 1],
      [1, 1, 2, 1, 2, 1, 1],
    ];
    const rows = spans.map((line, number) => line.map((span, column) => cell(`${number}${column}`, { span })));
    const [sheet] = (await readDocx(docx(table([[cell('标题', { span: 9 })], ...rows], widths)))).sheets;
    expect(textsOf(sheet).slice(1)).toEqual(spans.map((line, number) => line.map((_, column) => `${number}${column}`)));
    expect(mergesOf(sheet)).toEqual(['1,1-1,7']);
  });

  it('keeps every text of any table without merges, whatever its grid', async () => {
    const rowsOf = fc.array(
      fc.array(fc.record({ span: fc.integer({ min: 1, max: 4 }), text: fc.stringMatching(/^[a-z甲]{1,5}$/) }), {
        minLength: 1,
        maxLength: 6,
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(rowsOf, async (rows) => {
        const [sheet] = (await readDocx(docx(table(rows.map((cells) => cells.map(({ span, text }) => cell(text, { span }))))))).sheets;
        expect(textsOf(sheet).map((texts) => texts.filter((text) => text !== ''))).toEqual(
          rows.map((cells) => cells.map(({ text }) => text)),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('the tables of a document', () => {
  const wide = table([
    ['序号', '公开事项', '公开内容', '公开依据'],
    ['1', '政策文件', '文件名称', '《某某办法》'],
  ]);

  it('are its sheets, each with the lines above it', async () => {
    const { sheets } = await readDocx(docx(paragraphs('附件1\n\n清源县目录') + table([['甲']]) + paragraphs('乙表') + table([['乙']])));
    expect(sheets.map(({ name, above, hidden }) => [name, above, hidden])).toEqual([
      ['表1', ['附件1', '清源县目录'], false],
      ['表2', ['乙表'], false],
    ]);
  });

  it.each<[what: string, body: string]>([
    ['a frame of one cell', table([[{ xml: paragraphs('标题') + wide + paragraphs('') }]])],
    ['a frame of two rows', table([['标题'], [{ xml: wide }]])],
    ['a frame within a frame', table([[{ xml: table([[{ xml: paragraphs('标题') + wide }]]) }]])],
    ['a text box', paragraph(`<w:r><w:txbxContent>${paragraphs('标题')}${wide}</w:txbxContent></w:r>`)],
    ['a content control', control('', paragraphs('标题') + wide)],
  ])('are found in %s', async (_, body) => {
    const { sheets } = await readDocx(docx(body));
    expect(sheets.map(({ name, above, lastColumn }) => [name, above, lastColumn])).toEqual([['表1', ['标题'], 4]]);
  });

  it.each<[what: string, body: string, facts: object]>([
    ['prose', paragraphs('第一条 甲\n第二条'), { reason: 'prose', characters: 7 }],
    ['pictures', paragraph('<w:r><w:drawing/></w:r>'), { reason: 'images', characters: 0 }],
    ['another document', '<w:altChunk r:id="rId1"/>', { reason: 'embedded', characters: 0 }],
    ['nothing', '', { reason: 'empty', characters: 0 }],
  ])('are missing where there is %s in their place', async (_, body, facts) => {
    expect(await problemOf(() => readDocx(docx(body)))).toEqual({ code: 'table-not-found', data: { sheets: [], ...facts } });
  });

  it('come with the mapping that travels in the document', async () => {
    const { MAPPING_PROPERTY, addCustomProperty } = await import('../../../src/ooxml/custom-properties.ts');
    const { relationships } = await import('../../support/workbook.ts');
    const parts = [
      { name: '[Content_Types].xml', content: '<Types></Types>' },
      { name: '_rels/.rels', content: relationships([['rId1', 'officeDocument', 'word/document.xml']]) },
      { name: 'word/document.xml', content: `<w:document><w:body>${wide}</w:body></w:document>` },
    ];
    const { mapping } = await readDocx(writeZip(addCustomProperty(parts, MAPPING_PROPERTY, '{"kind":"mapping"}')));
    expect(mapping).toBe('{"kind":"mapping"}');
  });
});

describe('a hostile document', () => {
  const whole = docx(
    table([
      ['甲', '乙'],
      ['丙', '丁'],
    ]),
  );
  const refuse = (bytes: Uint8Array, limits: Partial<Limits> = {}) => problemOf(() => readDocx(bytes, { ...LIMITS, ...limits }));

  it.each<[limits: Partial<Limits>, facts: object, bytes: Uint8Array]>([
    [{ cells: 3 }, { limit: 'cells', value: 4 }, whole],
    [{ rows: 1 }, { limit: 'rows', value: 2 }, whole],
    [{ textPartBytes: 100 }, { limit: 'textPartBytes', part: 'word/document.xml' }, whole],
    [{ ratioFreeBytes: 400, ratio: 20 }, { limit: 'ratio' }, docx(' '.repeat(20_000) + table([['甲']]))],
    [{ paragraphs: 3 }, { limit: 'paragraphs', value: 4 }, docx(`<w:p/><w:p/>${table([['甲', '乙']])}`)],
    [{ documentCharacters: 3 }, { limit: 'documentCharacters', value: 4 }, docx(table([['甲甲', '乙乙']]))],
    [{ xmlDepth: 6 }, { limit: 'xmlDepth' }, whole],
    [{ cellText: 3 }, { limit: 'cellText' }, docx(table([['甲甲甲甲']]))],
    [{ cellText: 3 }, { limit: 'cellText', sheet: '表1' }, docx(table([['甲甲\n甲甲']]))],
    [{ sheets: 1 }, { limit: 'sheets', value: 2 }, docx(table([['甲']]) + table([['乙']]))],
    [{ merges: 0 }, { limit: 'merges' }, docx(table([[cell('甲', { span: 2 })], ['乙', '丙']]))],
    [{ columns: 2 }, { limit: 'columns', value: 3 }, docx(table([['甲']], [1, 1, 1]))],
    [{}, { limit: 'columns' }, docx(table([[cell('甲', { span: 4_000_000_000 })]]))],
    [{}, { limit: 'columns', value: 1025 }, docx(table([[cell('甲', { span: 1024 }), '乙']]))],
    [{}, { limit: 'columns' }, docx(`<w:tbl>${row(['甲'], '<w:gridBefore w:val="99999"/>')}</w:tbl>`)],
    [{}, { limit: 'xmlDepth' }, docx(`${'<w:tbl><w:tr><w:tc>'.repeat(200)}${'</w:tc></w:tr></w:tbl>'.repeat(200)}`)],
  ])('is refused above a limit: %j %j', async (limits, facts, bytes) => {
    expect(await refuse(bytes, limits)).toMatchObject({ code: 'limit-exceeded', data: facts });
  });

  it.each<[reason: string, bytes: Uint8Array]>([
    ['part-missing', writeZip([{ name: '_rels/.rels', content: '<Relationships/>' }])],
    ['xml-invalid', writeZip([{ name: 'word/document.xml', content: '<w:document><w:body>' }])],
    ['doctype-refused', writeZip([{ name: 'word/document.xml', content: '<!DOCTYPE x [<!ENTITY h "h">]><x>&h;</x>' }])],
  ])('is refused: %s', async (reason, bytes) => {
    expect(await refuse(bytes)).toMatchObject({ code: 'workbook-damaged', data: { reason } });
  });

  it('is refused wherever it is cut off', async () => {
    for (let length = 0; length < whole.length; length += 37) {
      expect(await refuse(whole.subarray(0, length))).toMatchObject({ code: 'workbook-damaged' });
    }
  });

  it.each<[what: string, body: string]>([
    ['a span of nothing', table([[{ xml: paragraphs('甲'), properties: '<w:gridSpan w:val="x"/>' }]])],
    ['a span below nothing', table([[{ xml: paragraphs('甲'), properties: '<w:gridSpan w:val="-3"/>' }]])],
    ['a cell outside a row', `<w:tc>${paragraphs('乙')}</w:tc>${table([['甲']])}`],
    ['a row outside a table', `${row(['乙'])}${table([['甲']])}`],
    ['a field whose code never ends', `${paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>')}${table([['甲']])}`],
    ['fields that end and never begin', `${paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>')}${table([['甲']])}`],
  ])('is read where it only looks odd: %s', async (_, body) => {
    const { sheets } = await readDocx(docx(body));
    expect(sheets[0]?.text(1, 1)).toBe('甲');
  });
});
