import { comparable } from './normalise.ts';

/** Bodies of the whole country whose names stand in front of a title. A place's own bodies are not among them: 清源县民政局关于…. */
const NATIONAL_ISSUERS = [
  '中共中央(?:办公厅)?',
  '中央(?:宣传部|组织部|编办|文明办|农村工作领导小组|全面依法治国委员会)(?:办公室)?',
  '国务院(?:办公厅(?:政府信息与政务公开办公室)?|扶贫办|扶贫开发领导小组办公室|安委会(?:办公室)?)?',
  '全国(?:人大常委会|人民代表大会常务委员会|总工会|妇联|老龄办)',
  '国家(?:发展改革委|发展和改革委员会|卫生健康委(?:员会)?|卫生(?:和)?计(?:划)?生(?:育)?委(?:员会)?|人口计生委)',
  '国家(?:税务|市场监督管理|食品药品监督管理|安全生产监督管理|体育)总局',
  '国家(?:乡村振兴|医疗保障|医保|统计|文物|药品监督管理|药监|林业和草原|疾病预防控制|能源)局',
  '(?:市场监管|食品药品监管|税务|体育|安全监管)总局',
  '(?:教育|科技|公安|民政|司法|财政|水利|商务|文化|卫生|农业|建设|人事|铁道|环境保护|生态环境|自然资源|国土资源|交通运输)部',
  '(?:住房(?:和)?城乡建设|人力资源(?:和)?社会保障|劳动和社会保障|劳动保障|农业农村|文化和旅游|应急管理|退役军人事务|工业和信息化)部',
  '(?:审计署|(?:中国)?人民银行|中国残联|中国残疾人联合会)',
].join('|');
const ISSUER = new RegExp(`^(?:(?:${NATIONAL_ISSUERS})(?:办公厅)?){1,12}(?=关于|印发|转发|发布)`, 'u');
const FRAME = /^(?:关于)?(?:印发|转发|批转|发布|下发|颁布|公布)(.{4,120}?)的?(?:通知|公告)?$/u;
const PROBATION = /\((?:试行|暂行|(?:\d{4}年?)?(?:修订|修正|修改)(?:版|本)?|\d{4}年?版?)\)$/u;
const COUNTRY = /^中华人民共和国/u;

/** No title is longer; this also bounds the work. */
const LONGEST = 200;

/** A title in the form in which titles are compared: without outer marks and without 中华人民共和国 in front. */
export function comparableTitle(title: string): string {
  return comparable(title)
    .replaceAll(/[《》<>"]/gu, '')
    .replace(COUNTRY, '');
}

/**
 * What is left of a title without what is often left out: national issuers in front, the frame 关于印发…的通知, (试行) at the end,
 * and the marks between words. 民政部关于印发<特困人员认定办法>的通知 and 特困人员认定办法 are one.
 */
export function bareTitle(title: string): string {
  let bare = comparableTitle(title).replaceAll('、', '');
  if (bare.length > LONGEST) return bare;
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(ISSUER, '').replace(FRAME, '$1').replace(PROBATION, '').replace(COUNTRY, '');
  }
  return bare;
}

/** 第711号, 第七百一十一号 and 711号 are one; so are 国令, 国务院令 and 中华人民共和国国务院令. */
export function comparableNumber(number: string): string {
  return comparable(number)
    .replace(COUNTRY, '')
    .replace(/^国令/u, '国务院令')
    .replace('令第', '令')
    .replace(/(?<=令)[零〇一二三四五六七八九十百]{1,7}(?=号)/u, toDigits);
}

const DIGITS = '零一二三四五六七八九';

/** 七百一十一 and 七一一 as 711. */
function toDigits(numeral: string): string {
  const plain = numeral.replaceAll('〇', '零');
  if (!/[十百]/u.test(plain)) return [...plain].map((digit) => DIGITS.indexOf(digit)).join('');
  let value = 0;
  let digit = 0;
  for (const character of plain) {
    if (character === '十' || character === '百') {
      value += (digit === 0 ? 1 : digit) * (character === '十' ? 10 : 100);
      digit = 0;
    } else {
      digit = DIGITS.indexOf(character);
    }
  }
  return String(value + digit);
}
