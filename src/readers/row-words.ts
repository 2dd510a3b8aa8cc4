/** ─, —, / alone in a cell, 无, 略: nothing. */
const NOTHING = /^(?:[-‐-―─━－/／\\]{1,4}|无|暂无|略|N\/A)$/i;

/** Whether a cell's text says that there is nothing. */
export function readsAsNothing(text: string): boolean {
  return text.length <= 4 && NOTHING.test(text);
}

const DITTO = /^(?:同上|同前|同上[栏行项款]|〃|″|")[。.]?$/;

/** Whether a cell says that it holds what the cell above holds: 同上, 〃. */
export function repeatsAbove(text: string): boolean {
  return text.length <= 4 && DITTO.test(text);
}

/** 12, (3), 2.2.1, 十五, 0505: what stands in a column of serial numbers. */
export const SERIAL_NUMBER = /^[(（]?[\d０-９一二三四五六七八九十百]+(?:[.．\-—－][\d０-９]+)*[)）]?[.．、]?$/;

const NOTE =
  /^(?:注|备注|说明|附注|填表说明|填报说明|填表人|填报人|填报单位|填报日期|联系人|联系电话|联系方式|咨询电话|监督电话|制表人|审核人|报送时间)\d{0,2}\s*[:：]/;

/** 注:..., 填表人:...: what stands below a table, and not in it. */
export function isNote(text: string): boolean {
  return NOTE.test(text);
}

const COLUMN_NUMBER = /^[(（]?(\d{1,2})[)）]?$/;

/** 1 2 3 4 ...: columns that are numbered, as forms do it. */
export function isRowOfNumbers(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  if (filled.length < 3 || filled.length * 2 < texts.length) return false;
  return filled.every((text, index) => Number(COLUMN_NUMBER.exec(text.normalize('NFKC'))?.[1]) === index + 1);
}
