import type { Finding, LegalSource } from '../model/finding.ts';
import type { Language, Sentence, Words } from '../model/words.ts';
import type { AnyRule } from '../rules/define.ts';
import { illustrate, type Given } from '../rules/examples.ts';
import { writeCode, writeTable } from './markdown.ts';
import { groupRules } from './rule-groups.ts';
import { PAGE_ENDINGS } from './rule-table.ts';
import { UNSHOWN } from './unshown-rules.ts';

/** What the program says of a rule's bad examples, in their order. */
export type Answers = readonly (Pick<Finding, 'severity' | 'message' | 'fix'> | undefined)[];

/** The page of one rule. */
export function writeRulePage(rule: AnyRule, answers: Answers, language: Language): string {
  const { id, severity, fix, what, why, legal, examples, options } = rule;
  const say = (words: Words): string => words[language];
  const heading = (words: Words): string => `## ${say(words)}`;
  const [group] = groupRules([rule]);
  const wrong = examples.bad.map((given, index) => writeWrong(given, answers[index], language));
  const settings = Object.entries(options).map(([name, option]) => [
    `\`${name}\``,
    say(option.what),
    `\`${JSON.stringify(option.default)}\``,
  ]);
  const blocks = [
    writeLinks(id, language),
    `# \`${id}\``,
    say(what),
    writeTable(
      [say(HEADS.about), say(HEADS.severity), say(HEADS.fix)],
      [[group === undefined ? '' : say(group.title), say(SEVERITIES[severity]), say(FIX_KINDS[fix])]],
    ),
    heading(HEADS.why),
    say(why),
    heading(HEADS.legal),
    legal.length === 0 ? say(NO_LAW) : legal.map((source) => `- ${nameSource(source, language)}`).join('\n'),
    heading(HEADS.wrong),
    ...(wrong.length === 0 ? [say(UNSHOWN[id] ?? NOTHING)] : wrong),
    heading(HEADS.right),
    ...examples.good.map((given) => writeExample(given, language)),
    ...(isNeverOff(rule) ? [] : [heading(HEADS.remedy), say(REMEDIES[fix])]),
    ...(settings.length === 0
      ? []
      : [heading(HEADS.options), writeTable([say(HEADS.option), say(HEADS.means), say(HEADS.initial)], settings)]),
    heading(HEADS.off),
    writeSwitch(rule, language),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** The page that lists all rules with their severities, group by group. */
export function writeRuleIndex(rules: readonly AnyRule[], language: Language): string {
  const ending = PAGE_ENDINGS[language];
  const links = language === 'zh' ? `简体中文 · [English](README.md)` : `[简体中文](README.zh-CN.md) · English`;
  const groups = groupRules(rules).map(({ title, rules: held }) => {
    const rows = held.map(({ id, severity, fix, what }) => [
      `[\`${id}\`](${id}${ending})`,
      fix === 'none' ? SEVERITIES[severity][language] : `${SEVERITIES[severity][language]}${FIX_MARKS[fix][language]}`,
      what[language],
    ]);
    return `## ${title[language]}\n\n${writeTable([HEADS.rule[language], HEADS.severity[language], HEADS.what[language]], rows)}`;
  });
  return `${[links, `# ${INDEX_TITLE[language]}`, INDEX_INTRODUCTION[language](rules.length), ...groups].join('\n\n')}\n`;
}

const INDEX_TITLE: Words = { zh: '规则', en: 'Rules' };
const INDEX_INTRODUCTION: Sentence<number> = {
  zh: (count) => `共 ${count} 条规则。级别是一条规则最重时的级别；把握不足的情形从轻。正反例子都是本程序测试的一部分。`,
  en: (count) =>
    `${count} rules. The severity is the worst that a rule gives; where less is certain it is milder. All examples are tests of the program.`,
};

const HEADS = {
  about: { zh: '关于', en: 'about' },
  severity: { zh: '级别', en: 'severity' },
  fix: { zh: '修正', en: 'fix' },
  rule: { zh: '规则', en: 'rule' },
  why: { zh: '为什么', en: 'Why' },
  legal: { zh: '依据', en: 'Legal source' },
  wrong: { zh: '有问题的写法', en: 'Wrong' },
  right: { zh: '没有问题的写法', en: 'Right' },
  remedy: { zh: '怎样改', en: 'How to fix it' },
  options: { zh: '选项', en: 'Options' },
  option: { zh: '选项', en: 'option' },
  what: { zh: '查什么', en: 'what it finds' },
  means: { zh: '说明', en: 'what it says' },
  initial: { zh: '默认值', en: 'default' },
  off: { zh: '怎样关闭', en: 'How to switch it off' },
} as const satisfies Readonly<Record<string, Words>>;

const SEVERITIES = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
} as const satisfies Readonly<Record<AnyRule['severity'], Words>>;

const FIX_KINDS: Readonly<Record<AnyRule['fix'], Words>> = {
  none: { zh: '由人修改', en: 'by hand' },
  safe: { zh: '可自动修正', en: 'safe, by `catalogue fix`' },
  unsafe: { zh: '有修正建议', en: 'proposed, by `catalogue fix --unsafe`' },
};
const FIX_MARKS: Readonly<Record<'safe' | 'unsafe', Words>> = {
  safe: { zh: '，可自动修正', en: ', safe fix' },
  unsafe: { zh: '，有修正建议', en: ', proposed fix' },
};
const REMEDIES: Readonly<Record<AnyRule['fix'], Words>> = {
  none: {
    zh: '参照没有问题的写法由人修改，程序不能代劳。',
    en: 'By hand, as the right examples show; no program can know what should stand there.',
  },
  safe: {
    zh: '`catalogue fix` 可自动修正，不改变原意；`--dry-run` 先看会改什么。',
    en: '`catalogue fix` mends it, and the meaning stays; with `--dry-run` it only shows what would change.',
  },
  unsafe: {
    zh: '`catalogue fix --unsafe` 按建议修正，须人工确认；`--dry-run` 先看会改什么。',
    en: '`catalogue fix --unsafe` applies the proposal, which needs an eye; with `--dry-run` it only shows what would change.',
  },
};
const NO_LAW: Words = { zh: '不涉及法律条文，理由见上。', en: 'None; the reason stands above.' };
const NOTHING: Words = { zh: '没有例子。', en: 'No example.' };

function writeLinks(id: string, language: Language): string {
  return language === 'zh'
    ? `简体中文 · [English](${id}${PAGE_ENDINGS.en}) · [全部规则](README${PAGE_ENDINGS.zh})`
    : `[简体中文](${id}${PAGE_ENDINGS.zh}) · English · [all rules](README${PAGE_ENDINGS.en})`;
}

const SURENESS: Readonly<Record<'certain' | 'recheck', Words>> = {
  certain: { zh: '已核对', en: 'verified' },
  recheck: { zh: '据一般了解，待核实', en: 'from general knowledge, to be rechecked' },
};

function nameSource({ act, article, confidence }: LegalSource, language: Language): string {
  const sure = SURENESS[confidence ?? 'certain'][language];
  return language === 'zh' ? `${act}${article ?? ''}（${sure}）` : `${act}${article ?? ''} (${sure})`;
}

/** An example of a file may be of any format; the others are parts of a YAML document. */
function writeExample(given: Given, language: Language): string {
  const text = illustrate(given);
  if (!('file' in given)) return text === '' ? CLEAN[language] : writeCode(text, 'yaml');
  if (text.trim() === '') return EMPTY[language];
  const name = given.name === undefined ? '' : language === 'zh' ? `文件 \`${given.name}\`：\n\n` : `The file \`${given.name}\`:\n\n`;
  return `${name}${writeCode(text)}`;
}

const CLEAN: Words = { zh: '任何一个没有问题的事项。', en: 'Any item without a fault.' };
const EMPTY: Words = { zh: '空文件。', en: 'An empty file.' };

/** What keeps a file from being read, and a rule that crashed, can never be silenced; `why` says what to do. */
function isNeverOff({ about }: AnyRule): boolean {
  return about === 'input' || about === 'run';
}

function writeWrong(given: Given, answer: Answers[number], language: Language): string {
  const example = writeExample(given, language);
  if (answer === undefined) return example;
  const { severity, message, fix } = answer;
  const said = language === 'zh' ? `> ${SEVERITIES[severity].zh}：${message}` : `> ${severity}: ${message}`;
  return [example, said, ...(fix === undefined ? [] : [FIXED[language](fix)])].join('\n\n');
}

const FIXED: Sentence<NonNullable<Finding['fix']>> = {
  zh: ({ original, replacement }) => `改：\`${original}\` → ${replacement === '' ? '（删去）' : `\`${replacement}\``}`,
  en: ({ original, replacement }) => `Fix: \`${original}\` → ${replacement === '' ? '(nothing)' : `\`${replacement}\``}`,
};

function writeSwitch(rule: AnyRule, language: Language): string {
  if (isNeverOff(rule)) return NEVER_OFF[language];
  const { id, about, options } = rule;
  const [name] = Object.keys(options);
  const option = name === undefined ? undefined : options[name];
  const set = option === undefined ? '' : `\n  # ${id}: { severity: warning, ${name}: ${JSON.stringify(option.default)} }`;
  const config = writeCode(`rules:\n  ${id}: off${set}`, 'yaml');
  if (about === 'suppression') return [OFF[language], config].join('\n\n');
  const comment = writeCode(`# catalogue-ignore ${id} -- ${REASON[language]}`, 'yaml');
  return [OFF[language], config, ONE_PLACE[language], comment].join('\n\n');
}

const NEVER_OFF: Words = {
  zh: '不能关闭：没有读出的文件就没有检查，不能当作通过。',
  en: 'It cannot be: a file that was not read was not checked, and must not pass for clean.',
};
const OFF: Words = {
  zh: '在 `catalogue.config.yaml` 里，或用 `--rule` 只对一次运行：',
  en: 'In `catalogue.config.yaml`, or by `--rule` for one run:',
};
const ONE_PLACE: Words = {
  zh: '只对 YAML 里的一处，在它上面一行写明理由：',
  en: 'For one place in YAML, with the reason, on the line above it:',
};
const REASON: Words = { zh: '理由', en: 'the reason' };
