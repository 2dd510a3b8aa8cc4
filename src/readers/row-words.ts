/** ─, —, / alone in a cell, 无, 略: nothing. */
const NOTHING = /^(?:[-‐-―─━－/／\\]{1,4}|无|暂无|略|N\/A)$/i;

/** Whether a cell's text says that there is nothing. */
export function readsAsNothing(text: string): boolean {
  return text.length <= 4 && NOTHING.test(text);
}

/** 12, (3), 2.2.1, 十五, 0505: what stands in a column of serial numbers. */
export const SERIAL_NUMBER = /^[(（]?[\d０-９一二三四五六七八九十百]+(?:[.．\-—－][\d０-９]+)*[)）]?[.．、]?$/;

/** 一, (三), 十二、: how sections are numbered where their entries have figures. */
export const CHINESE_NUMBER = /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/;

const NOTE =
  /^(?:注|备注|说明|附注|抄送|来源|[填制报][表报送]?(?:说明|人|单位|部门|日期|时间)|联系(?:人|电话|方式)|(?:咨询|监督|举报)电话|(?:单位)?(?:负责|审核|审批|复核|经办)人|(?:分管|主管)领导|日期)\s*(?:[(（](?:盖章|公章|签字|签章)[)）])?\d{0,2}\s*[:：]/;

/** 注:..., 填表人:...: what stands below a table, and not in it. */
export function isNote(text: string): boolean {
  return NOTE.test(text);
}

/** What columns are counted by, beside figures. */
const COUNTED = ['一二三四五六七八九十', '甲乙丙丁戊己庚辛壬癸', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const COLUMN_NUMBER = /^\(?(\d{1,2}|[A-Z一二三四五六七八九十甲乙丙丁戊己庚辛壬癸])\)?$/;
const HEAD_OF_NUMBERS = /^[栏列行][次号]$/;

/** 1 2 3 4 ..., 一 二 三 ..., 栏次 1 2 ...: columns that are numbered, as forms do it. */
export function isRowOfNumbers(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  if (filled.length < 3 || filled.length * 2 < texts.length) return false;
  const numbers = HEAD_OF_NUMBERS.test(filled[0] ?? '') ? filled.slice(1) : filled;
  return numbers.every((text, index) => columnNumber(text) === index + 1);
}

function columnNumber(text: string): number | undefined {
  const mark = text.length > 4 ? undefined : COLUMN_NUMBER.exec(text.normalize('NFKC'))?.[1];
  if (mark === undefined) return undefined;
  const counted = COUNTED.find((row) => row.includes(mark));
  return counted === undefined ? Number(mark) : counted.indexOf(mark) + 1;
}
