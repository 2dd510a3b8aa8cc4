import type { OptionSpec } from './define.ts';
import { MATCHES_FILE } from './matches.ts';
import { READING_OPTIONS } from './reading-options.ts';

export const DEFAULT_MAX_CHANGES = 200;

export const DIFF_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--git <range>',
    summary: {
      zh: '比较 git 的两个版本：main..HEAD；main...HEAD 从共同祖先算起；main 与工作区比较',
      en: 'Compare two revisions of git: main..HEAD; main...HEAD from where they parted; main with the working tree',
    },
  },
  {
    flags: '--format <name[=file]>',
    repeat: true,
    summary: {
      zh: '输出格式，可多次给出：pretty、json、markdown、html、xlsx、sarif、junit、github、gitlab、compact；加 =文件 则写入文件',
      en: 'Output format, repeatable: pretty, json, markdown, html, xlsx, sarif, junit, github, gitlab, compact; with =file it is written there',
    },
  },
  {
    flags: '--fail-on <which>',
    choices: ['narrowing', 'any', 'never'],
    summary: { zh: '有哪类变化即不通过（默认 narrowing，公开变窄）', en: 'Fail where there are such changes (default: narrowing)' },
  },
  {
    flags: '--only <effect or kind>',
    repeat: true,
    summary: {
      zh: '只看这类变化：narrowing、widening、neutral、editorial，或变化种类的编号，可多次给出；其他变化不计',
      en: 'Only such changes: narrowing, widening, neutral, editorial or the id of a kind; repeatable; others do not count',
    },
  },
  {
    flags: '--accept <file>',
    summary: { zh: '已认可的变化，每条写明理由，不再计入', en: 'Accepted changes, each with a reason, which do not count' },
  },
  {
    flags: '--write-accept <file>',
    summary: {
      zh: '把未通过的变化写成待认可的条目，只差理由',
      en: 'Write the changes that fail as entries to be accepted, wanting no more than a reason',
    },
  },
  {
    flags: '--matches <file>',
    summary: {
      zh: `对应关系：哪些事项是同一个（默认 ${MATCHES_FILE}，有则使用）`,
      en: `Which items are the same (default: ${MATCHES_FILE} where it is there)`,
    },
  },
  {
    flags: '--suggest-matches <file>',
    summary: { zh: '把推测的对应关系写入文件，供人核对', en: 'Write the matches that are only likely to a file, for a person to confirm' },
  },
  {
    flags: '--max-changes <number>',
    summary: {
      zh: `pretty、markdown 最多显示多少项变化（默认 ${DEFAULT_MAX_CHANGES}）；不影响其他格式`,
      en: `How many changes pretty and markdown show (default: ${DEFAULT_MAX_CHANGES}); no other format heeds it`,
    },
  },
  { flags: '--quiet', summary: { zh: '只显示公开变窄的变化和结论', en: 'Show what narrows, and the verdict, only' } },
  {
    flags: '--as-of <date>',
    summary: { zh: '按此日期判断（YYYY-MM-DD，默认今天）', en: 'Judge as of this day (YYYY-MM-DD, default: today)' },
  },
  { flags: '--allow-empty', summary: { zh: '一边没有目录也不算失败', en: 'Do not fail where a side has no catalogue' } },
  { flags: '--stdin-filename <path>', summary: { zh: '标准输入在报告中的文件名', en: 'The name that standard input goes by' } },
  ...READING_OPTIONS,
];
