import type { Facts } from '../model/finding.ts';
import type { Words } from '../model/words.ts';
import { defineProblemRule } from './problem-rule.ts';

/** What helps with a file that is not read: another form of it that is, which its own program can make. */
const DOCUMENT: Words = {
  zh: '请用 Word 或 WPS 打开后另存为 .docx，再检查。',
  en: 'Open it in Word or WPS, save it as .docx and check that.',
};
const SPREADSHEET: Words = {
  zh: '请用 Excel 或 WPS 打开后另存为 .xlsx，再检查。',
  en: 'Open it in Excel or WPS, save it as .xlsx and check that.',
};
const PAGES: Words = {
  zh: '请把其中的表格导出或复制到 Excel，存为 .xlsx 再检查；扫描件是图片，读不出文字。',
  en: 'Export or copy its tables to Excel, save them as .xlsx and check that; scanned pages are pictures and hold no text.',
};
const ARCHIVE: Words = { zh: '请解压后检查所得的文件夹。', en: 'Unpack it and check the folder that it gives.' };
const SLIDES: Words = {
  zh: '请把其中的表格复制到 Excel，存为 .xlsx 再检查。',
  en: 'Copy its tables to Excel, save them as .xlsx and check that.',
};
const PICTURE: Words = {
  zh: '图片里的文字读不出来，请检查制作它的表格文件。',
  en: 'Text in a picture cannot be read; check the table that it was made from.',
};
const PLAIN: Words = {
  zh: '请另存为 .xlsx、.docx、CSV 或 YAML 后再检查。',
  en: 'Save it as .xlsx, .docx, CSV or YAML and check that.',
};

/** What files are called, and what helps, by their usual ending. */
const FORMATS: ReadonlyMap<string, { readonly name: Words; readonly remedy: Words }> = new Map([
  ...list(DOCUMENT, [
    ['doc', '旧版 Word 或 WPS 文字文档（.doc、.wps）', 'an old Word or WPS text document (.doc, .wps)'],
    ['rtf', 'RTF 文档', 'an RTF document'],
    ['uof', '标文通（UOF）文档', 'a UOF document'],
    ['odt', 'OpenDocument 文字文档（.odt）', 'an OpenDocument text (.odt)'],
  ]),
  ...list(SPREADSHEET, [
    ['xlsb', '二进制工作簿（.xlsb）', 'a binary workbook (.xlsb)'],
    ['xls5', 'Excel 95 或更早的工作簿', 'a workbook of Excel 95 or older'],
    ['mht', '单个文件网页（.mht）', 'a web page in one file (.mht)'],
  ]),
  ...list(PAGES, [
    ['pdf', 'PDF', 'PDF'],
    ['ofd', 'OFD 版式文件', 'an OFD document'],
  ]),
  ...list(ARCHIVE, [
    ['zip', 'ZIP 压缩包', 'a ZIP archive'],
    ['rar', 'RAR 压缩包', 'a RAR archive'],
    ['7z', '7z 压缩包', 'a 7z archive'],
    ['gz', 'gzip 压缩包', 'a gzip archive'],
  ]),
  ...list(SLIDES, [
    ['pptx', '演示文稿（.pptx）', 'a presentation (.pptx)'],
    ['ppt', '旧版演示文稿（.ppt）', 'an old presentation (.ppt)'],
    ['odp', 'OpenDocument 演示文稿（.odp）', 'an OpenDocument presentation (.odp)'],
  ]),
  ...list(PICTURE, [
    ['png', 'PNG 图片', 'a PNG picture'],
    ['jpg', 'JPEG 图片', 'a JPEG picture'],
    ['gif', 'GIF 图片', 'a GIF picture'],
    ['bmp', 'BMP 图片', 'a BMP picture'],
    ['tif', 'TIFF 图片', 'a TIFF picture'],
    ['webp', 'WebP 图片', 'a WebP picture'],
    ['odg', 'OpenDocument 绘图（.odg）', 'an OpenDocument drawing (.odg)'],
  ]),
  ...list(PLAIN, [['ole', 'Office 以外的复合文档', 'a compound file of no Office program']]),
]);

function list(remedy: Words, formats: readonly (readonly [ending: string, zh: string, en: string])[]) {
  return formats.map(([ending, zh, en]) => [ending, { name: { zh, en }, remedy }] as const);
}

function formatOf({ looksLike }: Facts) {
  return FORMATS.get(String(looksLike));
}

export const rule = defineProblemRule({
  id: 'format-unknown',
  what: { zh: '文件不是本工具能读的格式。', en: 'The file is of a format that is not read.' },
  remedy: {
    zh: '请另存为 .xlsx、.docx、CSV 或 YAML 后再检查。',
    en: 'Save it as .xlsx, .docx, CSV or YAML and check that.',
  },
  examples: {
    bad: [
      { file: '%PDF-1.7\n', says: 'PDF' },
      { file: '{\\rtf1', name: '目录.doc', says: '另存为 .docx' },
      { file: 'Rar!\u001a\u0007\u0000', name: '目录.rar', says: '解压' },
      { file: '\u0000\u0001\u0002\u0003', says: '无法识别' },
    ],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  remedyFor: (data) => formatOf(data)?.remedy,
  message: {
    zh: (data) => {
      const format = formatOf(data);
      return format === undefined ? '无法识别文件格式' : `文件内容是${format.name.zh}，不能读取`;
    },
    en: (data) => {
      const format = formatOf(data);
      return format === undefined ? 'The format of the file is not recognised' : `The content is ${format.name.en}, which is not read`;
    },
  },
});
