import type { DeadlineClause, PeriodUnit } from '../model/phrases.ts';
import { matchBrackets } from './brackets.ts';
import { splitCommas } from './deadline-sentences.ts';
import { readRhythm, type Rhythm } from './deadline-rhythm.ts';
import { cleanScope, readEvent, readTrigger } from './deadline-trigger.ts';
import { NUMBER, readNumber } from './numerals.ts';

/** What one part between commas is: something read, or a condition that limits the next part. */
export type PartReading =
  | { readonly kind: 'condition'; readonly text: string }
  | {
      readonly kind: 'read';
      readonly clauses: readonly DeadlineClause[];
      readonly unresolved: readonly string[];
      /** The part says nothing about time but settles the condition before it. */
      readonly settled?: boolean;
    };

const NOTHING: PartReading = { kind: 'read', clauses: [], unresolved: [] };

/** The verbs of publishing and what may stand around them. */
const ACTION =
  /^(?:将|应当|应|须|需|可|并|予以|给予|进行|依法|依规|按规定|及时|主动|向社会|统一|对外|全面|全部|全文|完成|做好){0,6}(?:公开|公示|公布|发布|公告|更新|调整|答复|回应|告知|上传|办结|办理|录入|维护|送达|反馈|发?出?通知(?:邀请)?|邀请|公|予以)?(?:完毕|完成|到位|一次|结果)?$/;
/** What is to be published, named behind the verb: 公开上一年度年度报告. */
const OBJECT =
  /^(?:予以|及时|主动|依法|向社会){0,3}(?:公开|公布|公示|发布|公告)([\u4e00-\u9fff《》]{1,24}(?:报告|信息|决定|结果|情况|目录|清单|名单|预算|决算|计划))$/;
const UNITS: Readonly<Record<string, PeriodUnit>> = {
  工作日: 'working-day',
  自然日: 'day',
  日: 'day',
  天: 'day',
  小时: 'hour',
  周: 'week',
  星期: 'week',
  月: 'month',
  季度: 'quarter',
  年: 'year',
};
const PERIOD = new RegExp(
  `(${NUMBER})(?:个?(?:法定)?(工作日|自然日|日|天|小时|周|星期|季度|年)|个(月))(以内|之内|内|之前|以前|前|以上|以后|之后|后|起)?`,
);
const AT_LEAST = /(?:不少于|不得少于|不低于|不得低于|不短于|不得短于|至少|大于)$/;
const AT_MOST = /(?:最长|最多|最迟)?(?:应当|应)?(?:不超过|不得超过|不多于|不得多于|最长|最多|最迟)(?:为|延长)?$/;
/** 提前, or the 前 of 会议召开前, before a period. */
const AHEAD = /(?:至少|最少|应当|应|须)?(?:提前|之前|以前|前)(?:至少|不少于|不得少于)?$/;
const SHOWING = /(?:公示|公告|展示|征求意见|公开征集|听取意见)(?:期限|时间|时长|期间|期)?(?:为|是|:)?$/;
const PROMPT =
  /(?:及时|实时|即时|立即|随时|适时|第一时间|同步|按需)(?:予以|向社会|主动|依法)?(?:公开|公示|公布|发布|公告|更新|调整|回应|答复|推送)?(?:更新|公开)?$/;
const AS_IT_GOES =
  /^(?:按|按照|根据)(实际(?:情况)?|进展(?:情况)?|工作进[度展]|需要|需求|.{1,30}(?<!有关|相关)要求)(?:单独|另行)?(?:公开|公布|发布|更新|调整)$/;
const ALONG_WITH = /^随(?!时)(.{1,80}?)(?:一并|同步|同时|一起)?(?:公开|公布|发布|公示)$/;
const STANDING =
  /^(.{0,80}?)(?:应当|应|予以|保持|实行|进行){0,2}(?:(?:长期|永久|常年)(?:有效|保留|保存|公开|公示|公布|展示|更新)?|持续公开)$/;
const COURTESY =
  /^(?:并|且|同时)?(?:(?:实行|进行)?动态(?:调整|更新|管理)|(?:可以?)?(?:在|通过|于).{1,40}(?:公开|公示|公布|发布|张贴|公告)|.{0,30}应当?(?:予以|作出)?说明)$/;
const PLACE = /^(?:可以?)?(?:在|通过|于).{1,40}(?:公开|公示|公布|发布|张贴|公告)$/;

/** More without a stop is prose, not a phrase of time. */
const LONGEST_PART = 300;

/** Reads one part of a sentence. `condition` is the part before it that ended in …的 or …时. */
export function readDeadlinePart(part: string, condition?: string): PartReading {
  if (part.length > LONGEST_PART) return unread(part);
  const text = part
    .replace(/(\d)(?:日|天)?\((个?工作日|日|天)\)/g, '$1$2')
    .replace(/^(?:其中|并且|并|且|同时|另外|原则上|一般(?!事项|情况|性))[,:]?/, '');
  const colon = /^([^:]{1,80}):([^]+)$/.exec(text);
  if (colon !== null) return limit(readDeadlinePart(colon[2] ?? ''), cleanScope(colon[1] ?? ''));
  const aside = takeAside(text);
  if (aside !== undefined) return joinReadings(readDeadlinePart(aside.rest, condition), readAside(aside.inner));
  return readWhole(text, condition) ?? readRest(text, condition);
}

/** The forms that take a part whole. */
function readWhole(text: string, condition: string | undefined): PartReading | undefined {
  if (/^(?:同上|同前|同左|上同|〃|″|")$/.test(text)) return found({ kind: 'inherited' });
  const rhythm = readRhythm(text);
  if (rhythm !== undefined) return readRhythmPart(rhythm, condition);
  const period = PERIOD.exec(text);
  if (period !== null) return readPeriod(text, period, condition);
  const standing = STANDING.exec(text);
  if (standing !== null) return found(withScope({ kind: 'standing' }, joinScope(condition, cleanScope(standing[1] ?? ''))));
  return undefined;
}

/** A rhythm or a date of the year, and what is to be published then. */
function readRhythmPart({ clause, rest }: Rhythm, condition: string | undefined): PartReading {
  const object = OBJECT.exec(rest)?.[1];
  const read = found(withScope(clause, joinScope(condition, clause.scope ?? object)));
  if (object !== undefined || ACTION.test(rest)) return read;
  // 每年6月30日前和12月31日前.
  const another = clause.kind === 'fixed-date' ? /^[、和及](\d{1,2}月[^]*)$/.exec(rest)?.[1] : undefined;
  return joinReadings(read, another === undefined ? unread(rest) : readDeadlinePart(`每年${another}`, condition));
}

/** Promises without a date, conditions, phrases that say nothing about time, and what nobody can read. */
function readRest(text: string, condition: string | undefined): PartReading {
  const along = AS_IT_GOES.exec(text) ?? ALONG_WITH.exec(text);
  if (along !== null) return found({ kind: 'prompt', trigger: along[1] ?? '' });
  const prompt = PROMPT.exec(text);
  if (prompt !== null) return found(readPrompt(text.slice(0, prompt.index), condition));
  if (condition !== undefined && /[时后]$/.test(condition) && PLACE.test(text)) return found(readPrompt(condition, undefined));
  if (ACTION.test(text)) return condition !== undefined && /[时后]$/.test(condition) ? found(readPrompt(condition, undefined)) : NOTHING;
  if (COURTESY.test(text)) return text.endsWith('说明') ? { kind: 'read', clauses: [], unresolved: [], settled: true } : NOTHING;
  if (/(?:的|时|后|情况下|情形)$/.test(text)) return { kind: 'condition', text };
  return unread(text);
}

function readPrompt(before: string, condition: string | undefined): DeadlineClause {
  const occasion = /^(?:按照|按|根据)(.+)$|^在?(.+)时$/.exec(before);
  const { scope, trigger } = occasion === null ? readTrigger(before) : { scope: undefined, trigger: occasion[1] ?? occasion[2] };
  const when = condition !== undefined && !condition.endsWith('的');
  const words = trigger ?? (when ? condition.replace(/[时后]$/, '').replace(/^在/, '') : undefined);
  return withScope(
    words === undefined ? { kind: 'prompt' } : { kind: 'prompt', trigger: words },
    when ? scope : joinScope(condition, scope),
  );
}

/** N days from something, or for at least N days. */
function readPeriod(text: string, match: RegExpExecArray, condition: string | undefined): PartReading {
  const head = text.slice(0, match.index);
  const tail = text.slice(match.index + match[0].length);
  const n = readNumber(match[1] ?? '');
  const unit = UNITS[match[2] ?? match[3] ?? ''];
  const side = match[4] ?? '';
  // 7-20个工作日 leaves open which.
  if (n === undefined || unit === undefined || /[\d一二三四五六七八九十][-~至到]$/.test(head)) return unread(text);
  if (side.endsWith('前') || AHEAD.test(head)) return readAhead(text, { n, unit, side, head, tail }, condition);
  const limited = AT_MOST.test(head);
  const inside = side.endsWith('内') || limited;
  const lasting = AT_LEAST.test(head) || side === '以上' || (!inside && SHOWING.test(head));
  if (lasting) {
    const scope = head.replace(AT_LEAST, '').replace(/(?:期限|时间|时长|期间|期)?(?:一般|应当|应|为|是|:){0,3}$/, '');
    const bare = /^(?:公示|公告|展示)?$/.test(scope);
    return joinReadings(
      found(withScope({ kind: 'display', n, unit }, bare ? condition : joinScope(condition, cleanScope(scope)))),
      readTail(tail),
    );
  }
  const dated = unit === 'working-day' || (unit === 'day' && /[起后]$/.test(head)) || inside;
  if (!dated || (side !== '' && !inside)) return unread(text);
  const { scope, trigger } = readTrigger(head.replace(AT_MOST, ''));
  const clause: DeadlineClause = trigger === undefined ? { kind: 'within', n, unit } : { kind: 'within', n, unit, trigger };
  return joinReadings(found(withScope(clause, joinScope(condition, scope))), readTail(tail));
}

interface Period {
  readonly n: number;
  readonly unit: PeriodUnit;
  readonly side: string;
  readonly head: string;
  readonly tail: string;
}

/** N days before something. 7个工作日前 alone does not say before what; 提前7个工作日 at least says that something is to come. */
function readAhead(text: string, { n, unit, side, head, tail }: Period, condition: string | undefined): PartReading {
  const ahead = AHEAD.test(head);
  const words = head.replace(AHEAD, '').replace(AT_LEAST, '');
  // 2025年6月30日前 is a date, and 5日内 before something is neither before nor within.
  if ((words === '' && !ahead) || /[年月]$/.test(words) || !/^(?:|前|之前|以前)$/.test(side)) return unread(text);
  const { scope, trigger } = readEvent(words);
  const clause: DeadlineClause = trigger === undefined ? { kind: 'before', n, unit } : { kind: 'before', n, unit, trigger };
  return joinReadings(found(withScope(clause, joinScope(condition, scope))), readTail(tail));
}

/** What follows a period: a verb of publishing, or, where the office left out the comma, the next clause. */
function readTail(tail: string): PartReading {
  const words = tail.replace(/^[,、:]/, '');
  if (ACTION.test(words)) return NOTHING;
  const verb = /^(?:予以|及时|主动|向社会|依法){0,3}(?:公开|公示|公布|发布|公告)(?=自|从|信息|行政)/.exec(words);
  const reading = readDeadlinePart(verb === null ? words : words.slice(verb[0].length));
  return reading.kind === 'condition' ? unread(words) : reading;
}

/** Words in brackets at the end that say something of their own: a second rhythm, a reservation. */
function takeAside(text: string): { readonly rest: string; readonly inner: string } | undefined {
  if (!text.endsWith(')')) return undefined;
  for (const [open, close] of matchBrackets(text)) {
    if (close === text.length - 1 && open > 0) return { rest: text.slice(0, open), inner: text.slice(open + 1, close) };
  }
  return undefined;
}

function readAside(inner: string): PartReading {
  const parts = splitCommas(inner);
  const last = readDeadlinePart(parts.at(-1) ?? '', parts.length > 1 ? parts.slice(0, -1).join(',') : undefined);
  return last.kind === 'condition' ? unread(inner) : last;
}

function found(clause: DeadlineClause): PartReading {
  return { kind: 'read', clauses: [clause], unresolved: [] };
}

function unread(text: string): PartReading {
  return { kind: 'read', clauses: [], unresolved: [text] };
}

function joinReadings(first: PartReading, second: PartReading): PartReading {
  if (first.kind === 'condition') return unread(first.text);
  if (second.kind === 'condition') return { ...first, unresolved: [...first.unresolved, second.text] };
  return { kind: 'read', clauses: [...first.clauses, ...second.clauses], unresolved: [...first.unresolved, ...second.unresolved] };
}

function withScope(clause: DeadlineClause, scope: string | undefined): DeadlineClause {
  return scope === undefined || scope === '' ? clause : { ...clause, scope };
}

function joinScope(condition: string | undefined, scope: string | undefined): string | undefined {
  if (condition === undefined || scope === undefined || scope === '') return condition ?? scope;
  return `${condition},${scope}`;
}

function limit(reading: PartReading, scope: string): PartReading {
  if (reading.kind === 'condition') return unread(`${scope}:${reading.text}`);
  const unresolved = reading.clauses.length === 0 ? reading.unresolved.map((text) => `${scope}:${text}`) : reading.unresolved;
  return { kind: 'read', clauses: reading.clauses.map((clause) => withScope(clause, scope)), unresolved };
}
