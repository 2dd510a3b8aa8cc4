/** How a written title differs from the one that was meant: `plain` where nobody could mean anything else. */
export type Slip = 'plain' | 'likely';

/** Characters that are mistaken for each other, by sound, shape or input method; each way. */
const CONFUSED = new Set(
  [
    '例列',
    '务府',
    '标投',
    '式成',
    '的地',
    '地的',
    '和与',
    '与和',
    '及和',
    '和及',
    '划化',
    '园圆',
    '障章',
    '章障',
    '震振',
    '规归',
    '捐损',
    '暂占',
    '管官',
    '即及',
    '布部',
    '做作',
    '作做',
    '像象',
    '帐账',
    '账帐',
    '贴帖',
    '籍藉',
    '徴征',
    '証证',
    '蓝监',
    '购构',
    '构购',
    '级极',
    '共公',
    '公共',
    '施失',
    '促保',
    '护户',
    '户护',
    '全权',
    '权全',
    '度渡',
    '订定',
    '定订',
    '制治',
    '治制',
    '办班',
    '只职',
    '防放',
    '放防',
    '申审',
    '审申',
  ].flatMap((pair) => [pair]),
);
/** What may come or go without another act being meant. */
const PARTICLES = /^[的之、，,。.和与及·"'“”‘’\-—（）()：:；;]{1,2}$/u;
/** What sets acts apart that are called alike: places, ranks, classes, figures. */
const DISTINGUISHING = /[\d零〇一二三四五六七八九十省市州县区镇乡村城农职居男女水火林牧渔新旧内外国地]/u;
/** Titles this long are not told apart by one character. */
const LONG = 12;
/** The shortest title of which one lost character shows. */
const SHORT = 5;

/** Judges a single place where two titles in comparable form differ; `undefined` where it may well be another act. */
export function judgeSlip(written: string, meant: string): Slip | undefined {
  let start = 0;
  while (start < written.length && start < meant.length && written[start] === meant[start]) start += 1;
  let end = 0;
  while (end < Math.min(written.length, meant.length) - start && written.at(-1 - end) === meant.at(-1 - end)) end += 1;
  const extra = written.slice(start, written.length - end);
  const lost = meant.slice(start, meant.length - end);
  if (DISTINGUISHING.test(`${extra}${lost}`) || /暂行|试行/u.test(lost)) return undefined;
  if (PARTICLES.test(extra || '的') && PARTICLES.test(lost || '的')) return 'plain';
  if (extra === '') return judgeLoss(lost, start, end, meant.length);
  if (lost === '') return extra.length === 1 && extra === meant[start - 1] ? 'plain' : undefined;
  if (extra.length !== lost.length) return undefined;
  if (extra.length === 1 && CONFUSED.has(`${lost}${extra}`)) return meant.length >= 8 ? 'plain' : 'likely';
  return extra.length === 1 && meant.length >= LONG ? 'likely' : undefined;
}

/** Within a title one or two characters get lost; a lost beginning is mostly an issuer or a place that was left out. */
function judgeLoss(lost: string, start: number, end: number, length: number): Slip | undefined {
  if (start === 0) return lost.length === 1 && length >= 8 ? 'likely' : undefined;
  if (lost.length === 1 && length >= SHORT) return 'likely';
  return lost.length === 2 && length >= 8 && end > 0 ? 'likely' : undefined;
}
