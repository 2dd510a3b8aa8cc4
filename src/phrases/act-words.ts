/** Kinds of acts, as their titles end. */
const ACT_ENDING =
  /(?:法|法典|条例|办法|规定|意见|通知|决定|细则|规程|规范|方案|标准|公告|规划|纲要|准则|指引|指南|解释|批复|目录|规则|章程|通告|函)(?:\([^()]{1,20}\))?$/;
const VAGUE =
  /(?:相关|有关|其他|其它|各级|各省|各地|上级|国家|本级|现行|配套)[^《》]{0,12}(?:规定|政策|文件|法律|法规|要求|规划|办法|制度|规章)|^(?:政府|政务)?信息公开(?:相关|有关)?(?:规定|办法|要求|制度)$|^(?:法律|法规|规章|政策|文件|规定)+(?:规定|文件)?$|所称|的规定$/;
const ORGAN_ENDING =
  /(?:部|委|局|厅|办|办公厅|办公室|政府|委员会|院|总局|署|总署|会|中央|国务院|人大|常委会|银行|中心|联合会|党组|党委|公安部)$/;

/** Whether words without 《》 name one particular act: 中华人民共和国食品安全法, 关于…的意见. */
export function isActTitle(words: string): boolean {
  if (/^(?:宪法|民法典)$/.test(words)) return true;
  if (/^[\u4e00-\u9fff]{2}法$/.test(words)) return !/[办方做执守普司立违合依无]法$/.test(words);
  if (words.length < 4 || words.length > 120 || VAGUE.test(words) || !ACT_ENDING.test(words)) return false;
  return /^(?:中华人民共和国|.{0,20}关于)/.test(words) || words.length >= 5;
}

/** Titles that stand side by side without marks, cut where each is an act by itself: at blanks, or before 中华人民共和国. */
export function splitActTitles(words: string): readonly string[] {
  const pieces = words.split(/\s+|(?<=法|条例|办法|规定|意见|通知)(?=中华人民共和国)/);
  return pieces.length > 1 && pieces.every(isActTitle) ? pieces : [words];
}

/** The bodies that a title begins with, 民政部 财政部 of 民政部 财政部关于…的通知; `undefined` where it names none. */
export function issuerOf(title: string): string | undefined {
  const words = /^([^《〈<]{2,60}?)(?:关于|印发|转发|批转)/.exec(title)?.[1]?.trim() ?? '';
  return isIssuer(words) && !/^(?:贯彻|落实|执行|实施|修改|废止)/.test(words) ? words : undefined;
}

/** Whether words before 《 are the name of a body, or of several: 民政部 财政部. */
export function isIssuer(words: string): boolean {
  return words.length >= 2 && words.length <= 60 && words.split(/[\s、,]+/).every((name) => ORGAN_ENDING.test(name));
}
