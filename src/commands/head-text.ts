import { PART_NAMES, STATUS_NAMES } from '../model/task-return.ts';
import type { Language } from '../model/words.ts';
import { NOTES, SAID, WORDS } from '../reporters/plan/plan-words.ts';
import type { ReturnFacts } from '../tasks/collect-workbook.ts';
import { comparable } from '../vocabularies/index.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];
/** 本单位共 3 项任务、5 行 ...: how much there is to do; it ends with its own stop. */
const LOAD = /^(?:本单位共\d+项任务.*[。.]|\d+tasksin\d+rows:.*\.)$/u;
/** 未开始 5 · 进行中 0 · ...: how far the list is. */
const COUNT = new RegExp(
  `^(?:${LANGUAGES.map((language) => comparable(STATUS_NAMES['not-started'][language])).join('|')})\\d+.{0,100}\\d$`,
  'u',
);
const FIXED: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) =>
    [...Object.values(WORDS).map((words) => words[language]), ...NOTES.fill[language].split('\n')].map(comparable),
  ),
);

/** Whether a text above a unit's list is what was written there when it went out; whatever else stands there was typed by people. */
export function isHeadText(text: string, { unit = '', file = '' }: ReturnFacts): boolean {
  const own = new Set(
    LANGUAGES.flatMap((language) => {
      const title = SAID.title[language](unit);
      return [title, ...Object.values(PART_NAMES).map((part) => `${title} · ${part[language]}`)].map(comparable);
    }),
  );
  const ends = LANGUAGES.map((language) => comparable(SAID.file[language](file.split('/').at(-1) ?? file)));
  return text.split('\n').every((line) => {
    const words = comparable(line);
    return own.has(words) || FIXED.has(words) || LOAD.test(words) || COUNT.test(words) || ends.some((end) => words.endsWith(end));
  });
}
