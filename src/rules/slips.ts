/** How a written title differs from the one that was meant: `plain` where nobody could mean anything else. */
export type Slip = 'plain' | 'likely';

/** The right character, and the one that is written for it by sound, shape or slip of the input method. */
const CONFUSED = new Set(
  (
    '例列 务府 府务 标投 式成 和与 与和 及和 和及 划化 园圆 障章 章障 震振 规归 捐损 管官 即及 布部 做作 作做 像象 帐账 账帐 贴帖 籍藉 徴征 証证 ' +
    '购构 构购 级极 共公 公共 施失 护户 户护 全权 权全 度渡 订定 定订 制治 治制 办班 防放 放防'
  ).split(' '),
);
/** What may come or go without another act being meant. */
const PARTICLES = /^[的之、，,。.和与及·"'“”‘’\-—（）()：:；;]{1,2}$/u;
/** What sets acts apart that are called alike: places, ranks, classes, figures. */
const DISTINGUISHING = /[\d零〇一二三四五六七八九十省市州县区镇乡村城农职居男女水火林牧渔新旧内外国地]/u;
/** Titles this long are not told apart by one character. */
const LONG = 12;
/** The shortest titles of which two lost characters show, or one. */
const MIDDLING = 8;
const SHORT = 5;

/** Titles that differ by more are not compared. */
const MOST = 2;

/** Judges a single place where two titles in comparable form differ; `undefined` where it may well be another act. */
export function judgeSlip(written: string, meant: string): Slip | undefined {
  if (Math.abs(written.length - meant.length) > MOST) return undefined;
  const { start, extra, lost } = compareTitles(written, meant);
  if (Math.max(extra.length, lost.length) > MOST || DISTINGUISHING.test(extra + lost)) return undefined;
  if (PARTICLES.test(extra || '的') && PARTICLES.test(lost || '的')) return 'plain';
  if (extra === '') return judgeLoss(lost, start, meant.length);
  if (lost === '') return extra === meant[start - 1] ? 'plain' : undefined;
  return extra.length === 1 && lost.length === 1 ? judgeReplacement(extra, lost, meant.length) : undefined;
}

/** Where two titles begin to differ, and what stands there in each. */
function compareTitles(written: string, meant: string): { readonly start: number; readonly extra: string; readonly lost: string } {
  let start = 0;
  while (start < written.length && written[start] === meant[start]) start += 1;
  let end = 0;
  while (end < Math.min(written.length, meant.length) - start && written.at(-1 - end) === meant.at(-1 - end)) end += 1;
  return { start, extra: written.slice(start, written.length - end), lost: meant.slice(start, meant.length - end) };
}

/** Within a title one or two characters get lost; a lost beginning is mostly an issuer or a place that was left out. */
function judgeLoss(lost: string, start: number, length: number): Slip | undefined {
  if (lost === '暂行' || lost === '试行') return undefined;
  if (start === 0) return lost.length === 1 && length >= MIDDLING ? 'likely' : undefined;
  return length >= (lost.length === 1 ? SHORT : MIDDLING) ? 'likely' : undefined;
}

function judgeReplacement(extra: string, lost: string, length: number): Slip | undefined {
  if (CONFUSED.has(`${lost}${extra}`)) return length >= MIDDLING ? 'plain' : 'likely';
  return length >= LONG ? 'likely' : undefined;
}
