import type { Words } from '../model/words.ts';
import type { DamageReason } from '../ooxml/damage.ts';
import { defineProblemRule } from './problem-rule.ts';

/** The kinds of damage, as people would say them. */
const REASONS: Readonly<Record<DamageReason, Words>> = {
  'zip-broken': { zh: '压缩结构不完整', en: 'its zip archive is not whole' },
  'entry-name-unsafe': { zh: '内部文件名不安全', en: 'a part has an unsafe name' },
  'entry-duplicate': { zh: '内部有同名文件', en: 'two parts have the same name' },
  'compression-unknown': { zh: '压缩方式无法识别', en: 'a part is packed in an unknown way' },
  'size-mismatch': { zh: '内部文件长度不符', en: 'a part has another length than it says' },
  'checksum-mismatch': { zh: '内部文件校验不符', en: 'a part has another checksum than it says' },
  'xml-invalid': { zh: '内部 XML 有语法错误', en: 'a part is not well-formed XML' },
  'doctype-refused': { zh: '内部 XML 含有不允许的 DOCTYPE', en: 'a part has a DOCTYPE, which Office files never have' },
  'part-missing': { zh: '缺少内部文件', en: 'a part is missing' },
  'worksheet-missing': { zh: '没有工作表', en: 'it has no worksheet' },
  'reference-invalid': { zh: '单元格地址无效', en: 'a cell has an invalid address' },
  'string-missing': { zh: '单元格指向不存在的文字', en: 'a cell points to a text that does not exist' },
  'compound-file-broken': { zh: '复合文档结构不完整', en: 'its compound file is not whole' },
  'records-broken': { zh: '单元格记录不完整', en: 'its records of cells are not whole' },
  'reader-failed': { zh: '读取程序异常退出', en: 'the program that reads it stopped' },
};

function reasonOf(reason: unknown): Words | undefined {
  return Object.hasOwn(REASONS, String(reason)) ? REASONS[reason as DamageReason] : undefined;
}

export const rule = defineProblemRule({
  id: 'workbook-damaged',
  what: { zh: '工作簿或文档已损坏，或不合其格式。', en: 'The workbook or document is damaged, or not valid in its format.' },
  remedy: {
    zh: '请用 Excel、Word 或 WPS 打开并另存为新的文件（.xlsx、.docx）。',
    en: 'Open it in Excel, Word or WPS and save it as a new file (.xlsx, .docx).',
  },
  examples: {
    bad: [
      { file: 'PK\u0003\u0004 truncated', name: 'table.xlsx', says: '损坏' },
      { file: '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 truncated', name: 'table.xls', says: '损坏' },
    ],
    good: [{ file: 'kind: unit-roster\nunits:\n  - name: 清源县民政局\n' }],
  },
  message: {
    zh: ({ reason, part }) => `文件已损坏（${reasonOf(reason)?.zh ?? String(reason)}${part ? `：${String(part)}` : ''}）`,
    en: ({ reason, part }) => `The file is damaged (${reasonOf(reason)?.en ?? String(reason)}${part ? `: ${String(part)}` : ''})`,
  },
});
