import { EFFECTS, type Change, type Effect } from '../../model/change.ts';
import type { ComparedDocument, Revision, RevisionGate, RevisionSide } from '../../model/revision.ts';
import type { Language, Sentence, Words } from '../../model/words.ts';

/** The effects' names, as people read them. */
export const EFFECT_NAMES: Readonly<Record<Effect, Words>> = {
  narrowing: { zh: '公开变窄', en: 'narrowing' },
  widening: { zh: '公开变宽', en: 'widening' },
  neutral: { zh: '中性', en: 'neutral' },
  editorial: { zh: '文字性', en: 'editorial' },
};

/** They say it once more where there is no colour. */
export const EFFECT_MARKS: Readonly<Record<Effect, string>> = { narrowing: '▼', widening: '▲', neutral: '◆', editorial: '○' };

/** What became of items and tasks, in the order in which people ask. */
export const FATES = ['same', 'changed', 'added', 'removed', 'renamed', 'moved', 'split', 'merged'] as const;
export const FATE_NAMES: Readonly<Record<(typeof FATES)[number], Words>> = {
  same: { zh: '未变', en: 'unchanged' },
  changed: { zh: '有改动', en: 'changed' },
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删去', en: 'removed' },
  renamed: { zh: '改名', en: 'renamed' },
  moved: { zh: '移动', en: 'moved' },
  split: { zh: '拆分', en: 'split' },
  merged: { zh: '合并', en: 'merged' },
};

const GATES: Readonly<Record<RevisionGate, Words>> = {
  narrowing: { zh: '门槛“公开变窄即不通过”', en: 'Gate (fail on narrowing)' },
  any: { zh: '门槛“有改动即不通过”', en: 'Gate (fail on any change)' },
  never: { zh: '未设门槛', en: 'Gate (never fail)' },
};

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Edits, and the places where they were made where those are more: `3 项改动（17 处）`. */
export const EDITS: Sentence<{ changes: number; places: number }> = {
  zh: ({ changes, places }) => `${changes} 项改动${places > changes ? `（${places} 处）` : ''}`,
  en: ({ changes, places }) => plural(changes, 'change') + (places > changes ? ` (in ${plural(places, 'place')})` : ''),
};

/** A sentence without its stop, to stand in a heading or a list. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/[。.]$/u, '');
}

/** The changes that count, in their order. */
export function listOpen({ changes, accepted }: Revision): readonly Change[] {
  const fingerprints = new Set(accepted.map(({ change }) => change.fingerprint));
  return changes.filter(({ fingerprint }) => !fingerprints.has(fingerprint));
}

/** Whether a change of this effect fails the gate. */
export function failsGate(effect: Effect, failOn: RevisionGate): boolean {
  return failOn === 'any' || (failOn === 'narrowing' && effect === 'narrowing');
}

/** How many changes fail the gate. */
function countFailing({ summary, gate }: Revision): number {
  return EFFECTS.filter((effect) => failsGate(effect, gate.failOn)).reduce((sum, effect) => sum + summary.changes[effect], 0);
}

const NOTHING_COMPARED: Sentence<'nothing' | 'one-side'> = {
  zh: (what) => (what === 'nothing' ? '没有可比较的内容：两侧都没有事项或任务' : '没有可比较的内容：一侧没有任何事项或任务'),
  en: (what) =>
    what === 'nothing'
      ? 'Nothing could be compared: neither side has an item or task'
      : 'Nothing could be compared: one of the sides has no item or task',
};

const NO_CHANGE: Sentence<string> = {
  zh: (entries) => `没有任何改动：${entries}逐项相同（序号、顺序、空白不计）`,
  en: (entries) => `No change at all: ${entries}, each the same on both sides (serial numbers, order and blanks do not count)`,
};

/** Whether there was nothing to compare, so that no verdict means anything. */
export function isEmpty({ before, after }: Revision): boolean {
  return before.entries === 0 || after.entries === 0;
}

/** Said in place of a list of changes: that there are none, or that nothing could be compared; absent where there are changes. */
export function describeSilence(revision: Revision): string | undefined {
  const { before, after, changes, language } = revision;
  if (isEmpty(revision)) {
    return NOTHING_COMPARED[language](before.entries === after.entries ? 'nothing' : 'one-side');
  }
  return changes.length > 0 ? undefined : NO_CHANGE[language](describeEntries(after, revision.documents, 'after', language));
}

/** `60 个事项`, `12 项任务`, or both. */
function describeEntries(
  side: RevisionSide,
  documents: readonly ComparedDocument[],
  which: 'before' | 'after',
  language: Language,
): string {
  const tasks = documents.filter(({ kind }) => kind === 'task-table').reduce((sum, document) => sum + (document[which]?.entries ?? 0), 0);
  const items = side.entries - tasks;
  const parts = [
    ...(items > 0 || tasks === 0 ? [language === 'zh' ? `${items} 个事项` : plural(items, 'item')] : []),
    ...(tasks > 0 ? [language === 'zh' ? `${tasks} 项任务` : plural(tasks, 'task')] : []),
  ];
  return parts.join(language === 'zh' ? '、' : ', ');
}

/** `2024（2 个文件、60 个事项）`. */
export function describeSide(revision: Revision, which: 'before' | 'after'): string {
  const { language, documents } = revision;
  const side = revision[which];
  const entries = describeEntries(side, documents, which, language);
  return language === 'zh'
    ? `${side.name}（${side.files} 个文件、${entries}）`
    : `${side.name} (${plural(side.files, 'file')}, ${entries})`;
}

/** What became of the items, without what did not happen: `未变 44、有改动 12、删去 1`. */
function describeFates({ summary, language }: Revision): string {
  const happened = FATES.filter((fate) => summary[fate] > 0);
  if (language === 'zh') return happened.map((fate) => `${FATE_NAMES[fate].zh} ${summary[fate]}`).join('、');
  return happened.map((fate) => `${summary[fate]} ${FATE_NAMES[fate].en}`).join(', ');
}

/** `公开变窄 5、公开变宽 1、中性 4、文字性 2；已认可 1`. */
function describeEffects({ summary, language }: Revision): string {
  const { changes, accepted } = summary;
  if (language === 'zh') {
    const counts = EFFECTS.map((effect) => `${EFFECT_NAMES[effect].zh} ${changes[effect]}`).join('、');
    return counts + (accepted > 0 ? `；已认可 ${accepted}` : '');
  }
  const counts = EFFECTS.map((effect) => `${changes[effect]} ${EFFECT_NAMES[effect].en}`).join(', ');
  return counts + (accepted > 0 ? `; ${accepted} accepted` : '');
}

/** The gate in force, whether the comparison passed it, and why not. */
export function describeGate(revision: Revision): string {
  const { language, gate } = revision;
  const failing = countFailing(revision);
  if (language === 'zh') {
    return `${GATES[gate.failOn].zh}：${gate.passed ? '通过' : `未通过${failing > 0 ? `，${failing} 项改动` : ''}`}`;
  }
  return `${GATES[gate.failOn].en}: ${gate.passed ? 'passed' : `failed${failing > 0 ? `, ${plural(failing, 'change')}` : ''}`}`;
}

const DURATION: Sentence<number> = {
  zh: (ms) => (ms < 1000 ? `${Math.round(ms)} 毫秒` : `${(ms / 1000).toFixed(1)} 秒`),
  en: (ms) => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`),
};

const RUN: Sentence<{ before: string; after: string; asOf: string; duration: string }> = {
  zh: ({ before, after, asOf, duration }) => `已比较 ${before}与 ${after}，以 ${asOf} 为准，用时 ${duration}`,
  en: ({ before, after, asOf, duration }) => `Compared ${before} with ${after} as of ${asOf} in ${duration}`,
};

/** The sentences that end every report people read: what was compared, what became of the items, what changed, and the gate. */
export function tellRevision(revision: Revision): string[] {
  const { language, asOf, summary } = revision;
  const [before, after] = [describeSide(revision, 'before'), describeSide(revision, 'after')];
  const fates = describeFates(revision);
  const sentences = [
    RUN[language]({ before, after, asOf, duration: DURATION[language](summary.durationMs) }),
    ...(fates === '' ? [] : [(language === 'zh' ? '逐项：' : 'Item by item: ') + fates]),
    (language === 'zh' ? '改动：' : 'Changes: ') + describeEffects(revision),
    describeGate(revision),
  ];
  return sentences.map((sentence) => sentence + (language === 'zh' ? '。' : '.'));
}

/** The same as one paragraph. */
export function describeRevision(revision: Revision): string {
  return tellRevision(revision).join(revision.language === 'zh' ? '' : ' ');
}
