import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../../src/readers/recognise-format.ts';
import { compoundFile } from '../support/compound-file.ts';
import { problemOf } from '../support/problem.ts';
import { relationships, workbook, zip, type ZipEntry } from '../support/workbook.ts';

async function nameFormat(file: string, content: string | Uint8Array): Promise<string> {
  const format = await recogniseFormat(file, typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
  return format === 'yaml' ? format : format.name;
}

function utf8(text: string): Uint8Array {
  return Buffer.from(text);
}

function archive(...entries: readonly (readonly [name: string, data: string])[]): Uint8Array {
  return zip(entries.map(([name, data]): ZipEntry => ({ name, data })));
}

/** An Office document whose main part is where its relationships say. */
function office(part: string, data: string): Uint8Array {
  return archive(['_rels/.rels', relationships([['rId1', 'officeDocument', part]])], [part, data]);
}

const OASIS = 'application/vnd.oasis.opendocument.';

describe('recogniseFormat', () => {
  it.each<[file: string, content: string | Uint8Array, format: string]>([
    ['目录.yaml', 'kind: catalogue\n', 'yaml'],
    ['目录.json', '{"kind":"catalogue"}', 'yaml'],
    ['目录', 'anything', 'yaml'],
    ['目录.txt', 'kind: catalogue\n', 'yaml'],
    ['目录.csv', 'kind: catalogue\ntitle: a,b\n', 'yaml'],
    ['目录.yaml', utf8('# 序号,公开事项\n# 1,政策文件\nkind: catalogue\n'), 'yaml'],
    ['目录.yaml', utf8('- 序号,公开事项,公开内容\n- 1,政策文件,文件名称\n'), 'yaml'],
    ['目录.yml', utf8('| 序号 | 公开事项 |\n| --- | --- |\n'), 'yaml'],
    ['目录.yaml', '\u00ff\u00fek\u0000i\u0000n\u0000d\u0000', 'yaml'],
    ['目录.yaml', '\u00fe\u00ff\u0000k\u0000i\u0000n\u0000d', 'yaml'],
    ['目录.yaml', '', 'yaml'],
    ['目录.xlsx', 'kind: catalogue\n', 'yaml'],
    ['目录.yaml', 'title: <table>\n', 'yaml'],
    ['目录.yaml', `${'a'.repeat(8191)}\u00b9\u00ab\u00bf\u00aa`, 'yaml'],
    ['目录.xlsx', workbook({ sheets: [] }), 'xlsx'],
    ['目录.yaml', workbook({ sheets: [] }), 'xlsx'],
    ['目录.csv', workbook({ sheets: [] }), 'xlsx'],
    ['目录.et', workbook({ sheets: [] }), 'xlsx'],
    ['目录.xlsx', office('unusual/book.xml', '<?xml version="1.0"?><x:workbook/>'), 'xlsx'],
    ['目录.xlsx', archive(['_rels/.rels', relationships([['rId1', 'officeDocument', 'gone.xml']])]), 'xlsx'],
    ['目录.docx', archive(['word/document.xml', '<w:document/>']), 'docx'],
    ['目录.xlsx', office('word/document.xml', '<w:document/>'), 'docx'],
    ['目录.docx', office('unusual/main.xml', '<!-- --><w:document/>'), 'docx'],
    ['目录.docx', archive(['_rels/.rels', relationships([['rId1', 'officeDocument', 'gone.xml']])], ['word/styles.xml', '']), 'docx'],
    ['目录.ods', archive(['mimetype', `${OASIS}spreadsheet`], ['content.xml', '']), 'ods'],
    ['目录.xls', compoundFile({ Workbook: 'x' }), 'xls'],
    ['目录.et', compoundFile({ Workbook: 'x' }), 'xls'],
    ['目录.doc', compoundFile({ ETExtData: 'x', Workbook: 'x'.repeat(9_000) }), 'xls'],
    ['目录.xls', utf8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'), 'html'],
    ['目录.csv', utf8('\ufeff<TABLE>'), 'html'],
    ['目录.htm', '', 'html'],
    ['目录.csv', utf8('序号,公开事项\n'), 'csv'],
    ['目录.TSV', '', 'csv'],
    ['目录.csv', Buffer.from('序号,公开事项\n', 'utf16le'), 'csv'],
    ['目录.txt', '\u00d0\u00f2\u00ba\u00c5\t\u00ca\u00c2\tc\n1\t2\t3\n', 'csv'],
    ['目录.txt', utf8('| 序号 | 事项 | 依据 |\n| 1 | 救助 | 条例 |\n'), 'markdown'],
    ['说明/README.md', '# Title', 'markdown'],
    ['目录.xls', utf8('<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), 'excel-xml'],
  ])('takes %s with %j for %s', async (file, content, wanted) => {
    expect(await nameFormat(file, content)).toBe(wanted);
  });

  it.each<[file: string, content: string | Uint8Array, looksLike: string | null]>([
    ['目录.yaml', '%PDF-1.7', 'pdf'],
    ['目录.rar', 'Rar!\u001a\u0007\u0000', 'rar'],
    ['目录.7z', '7z\u00bc\u00af\u0027\u001c\u0000', '7z'],
    ['目录.gz', '\u001f\u008b\b\u0000', 'gz'],
    ['截图.png', '\u0089PNG\r\n\u001a\n', 'png'],
    ['截图.jpg', '\u00ff\u00d8\u00ff\u00e0', 'jpg'],
    ['截图.bmp', 'BM\u0000\u0001', 'bmp'],
    ['目录.doc', '{\\rtf1', 'rtf'],
    ['目录.yaml', 'a\u0000b', null],
    ['目录.dat', '\u0001\u0002\u0000', null],
    ['目录.uof', utf8('<?xml version="1.0" encoding="UTF-8"?><uof:UOF xmlns:uof="urn:uof"/>'), 'uof'],
    ['目录.doc', utf8('<?xml version="1.0"?><w:wordDocument xmlns:w="urn:w"/>'), 'doc'],
    ['目录.mht', 'MIME-Version: 1.0\r\n', 'mht'],
    ['目录.xls', 'MIME-Version: 1.0\r\n\r\n<table><tr><td>=E5=85=AC', 'mht'],
    ['目录.mht', 'From: <Saved by Blink>\r\n', 'mht'],
    ['目录.zip', zip([]), 'zip'],
    ['目录.xlsx', archive(['readme.txt', 'x']), 'zip'],
    ['目录.xlsx', office('unusual/main.xml', '<constructor/>'), 'zip'],
    ['目录.ofd', archive(['OFD.xml', '<OFD/>']), 'ofd'],
    ['目录.pptx', office('ppt/presentation.xml', '<p:presentation/>'), 'pptx'],
    ['目录.xlsx', office('xl/workbook.bin', 'binary'), 'xlsb'],
    ['目录.odt', archive(['mimetype', `${OASIS}text`]), 'odt'],
    ['目录.doc', compoundFile({ WordDocument: 'x' }), 'doc'],
    ['目录.wps', compoundFile({ WordDocument: 'x', '1Table': 'y' }), 'doc'],
    ['目录.ppt', compoundFile({ 'PowerPoint Document': 'x' }), 'ppt'],
    ['Thumbs.db', compoundFile({ Catalog: 'x' }), 'ole'],
  ])('refuses %s with %j as %s', async (file, content, looksLike) => {
    expect(await problemOf(() => nameFormat(file, content))).toEqual({ code: 'format-unknown', data: { looksLike } });
  });

  it.each<[what: string, content: Uint8Array, problem: object]>([
    ['a password-protected workbook', compoundFile({ EncryptionInfo: 'x', EncryptedPackage: 'y' }), { code: 'workbook-encrypted' }],
    ['half an archive', workbook({ sheets: [] }).subarray(0, 300), { code: 'workbook-damaged', data: { reason: 'zip-broken' } }],
    [
      'half a compound file',
      compoundFile({ Workbook: 'x' }).subarray(0, 600),
      { code: 'workbook-damaged', data: { reason: 'compound-file-broken' } },
    ],
  ])('refuses %s', async (_, content, problem) => {
    expect(await problemOf(() => nameFormat('目录.xlsx', content))).toMatchObject(problem);
  });
});
