import type { Refusal, RefusalReason } from '../exporters/fix/define.ts';
import type { Finding } from '../model/finding.ts';
import { PROBLEM_CODES } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Language, Words } from '../model/words.ts';
import { toLine } from '../reporters/printable.ts';

/** Why a fix was left alone, in words. */
export function describeRefusal({ refused, message }: Refusal, language: Language): string {
  const words = REFUSED[refused][language];
  return message === undefined ? words : `${words}${language === 'zh' ? '：' : ': '}${message}`;
}

/** What kept files from being read, a line each. */
export function wordUnread({ files, findings }: Report): string[] {
  const unread = new Set(files.filter(({ read }) => !read).map(({ path }) => path));
  const isCause = ({ ruleId, file }: Finding): boolean => unread.has(file) && (PROBLEM_CODES as readonly string[]).includes(ruleId);
  return findings.filter(isCause).map(({ file, message }) => toLine(`${file}: ${message}`));
}

const REFUSED: Readonly<Record<RefusalReason, Words>> = {
  'not-found': { zh: '原文中找不到这一片段', en: 'the piece does not stand there letter by letter' },
  ambiguous: {
    zh: '这一片段出现多次，不能确定都是同一错误',
    en: 'the piece stands there several times, and not each is certain to be the same fault',
  },
  key: { zh: '它在 YAML 的键中', en: 'it stands in a key' },
  quoting: { zh: '按原来的引号写法写不下改正后的文字', en: 'what should stand there cannot be written in the way this text is quoted' },
  formula: { zh: '单元格是公式', en: 'the cell is calculated by a formula' },
  'not-text': { zh: '单元格不是文字', en: 'the cell holds no text' },
  markup: {
    zh: '单元格的文字写法特殊（如拼音标注）',
    en: 'the text of the cell is written in an unusual way, such as with phonetic guides',
  },
  signed: { zh: '工作簿有数字签名，改动会使签名失效', en: 'the workbook is signed, and a change would break the signature' },
  'finding-stays': { zh: '试改后问题仍在，已恢复原样', en: 'it was tried, and the finding was still there; put back' },
  'finding-new': { zh: '试改后出现新的问题，已恢复原样', en: 'it was tried, and led to another finding; put back' },
  'others-change': { zh: '试改后别处内容随之变化，已恢复原样', en: 'it was tried, and changed what stands elsewhere; put back' },
  'too-many': { zh: '尝试次数已到上限，请再运行一次', en: 'too many attempts were made; run it again' },
  format: {
    zh: '这种格式不能修正，只能修正 YAML 和 .xlsx；请另存为 .xlsx，或在原文件中改正',
    en: 'files of this format are not fixed, only YAML and .xlsx; save it as .xlsx, or mend it by hand',
  },
};
