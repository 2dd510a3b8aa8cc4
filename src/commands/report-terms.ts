import { term, type Term } from './term.ts';

/** Words of reports. */
export const REPORT_TERMS: readonly Term[] = [
  term({ zh: '修正', en: 'fix' }, [], {
    zh: '程序对一条问题提出的改法，catalogue fix 据此修改；会改变原意的要加 --unsafe 并由人确认。',
    en: 'What the program would write in place of a fault; catalogue fix applies it, with --unsafe also where it needs an eye.',
  }),
  term(
    { zh: '豁免', en: 'suppression' },
    [],
    {
      zh: '对一条问题说明理由后不再计入，写成注释 catalogue-ignore，或写在豁免文件里。',
      en: 'One accepted finding, which then does not count: by a comment catalogue-ignore or an entry in a file, with a reason.',
    },
    'suppression-',
  ),
  term(
    { zh: '基线', en: 'baseline' },
    [],
    {
      zh: '旧目录里已经接受的全部问题；此后只报新的。',
      en: 'The accepted findings of an old catalogue; from then on only new ones are told.',
    },
    'baseline-',
  ),
  term({ zh: '预设', en: 'preset' }, ['recommended', 'strict', 'reference'], {
    zh: '为一种用途配好的规则级别：recommended、strict、reference，由配置文件的 extends 选用。',
    en: 'Severities for a purpose: recommended, strict or reference, chosen by extends in the configuration.',
  }),
  term({ zh: '按路径调整', en: 'override' }, ['overrides'], {
    zh: '对一部分文件另行设置的规则级别和选项。',
    en: 'Other settings of rules for some files.',
  }),
  term({ zh: '问题', en: 'finding' }, [], { zh: '程序告诉用户的一件事。', en: 'One thing that a user is told.' }),
  term({ zh: '规则', en: 'rule' }, [], {
    zh: '查找同一类问题的方法；catalogue rules 列出全部规则。',
    en: 'What finds findings of one sort; catalogue rules lists them.',
  }),
  term({ zh: '级别', en: 'severity' }, ['错误', '警告', '提示', 'error', 'warning', 'info'], {
    zh: '问题有多重：错误、警告、提示。',
    en: 'How grave a finding is: error, warning, info.',
  }),
  term({ zh: '门槛', en: 'gate' }, [], {
    zh: '出现哪一级问题就算不通过，默认为错误；用 --fail-on 更改。',
    en: 'The severity from which a run fails: error, unless --fail-on says otherwise.',
  }),
  term({ zh: '读取问题', en: 'problem' }, [], {
    zh: '文件或其中一部分为什么读不出来。',
    en: 'Why a file, or a part of it, could not be read.',
  }),
  term({ zh: '结构错误', en: 'fault' }, [], {
    zh: '文件的结构与规定的格式不符之处。',
    en: 'Where a document does not have the shape of its schema.',
  }),
  term({ zh: '读取结果', en: 'reading' }, [], {
    zh: '一个文件读出了什么：目录、任务表和读取问题。',
    en: 'What one file gave: documents and problems.',
  }),
  term({ zh: '位置', en: 'span' }, [], {
    zh: '问题在文件的哪里：第几行第几列，或哪个单元格。',
    en: 'A place in a file: a range of text, or a cell.',
  }),
  term({ zh: '报告', en: 'report' }, [], { zh: '一次检查的全部结果。', en: 'Everything a run has to say.' }),
  term({ zh: '输出格式', en: 'reporter' }, [], {
    zh: '报告的一种写法，由 --format 选择。',
    en: 'A way of writing a report, chosen by --format.',
  }),
  term({ zh: '导出格式', en: 'exporter' }, [], {
    zh: '正式表格的一种文件格式，由 --to 选择。',
    en: 'A way of writing an official table, chosen by --to.',
  }),
  term({ zh: '整改', en: 'rectification' }, [], {
    zh: '把问题改掉的工作：谁改、何时、改了没有。',
    en: 'A finding as an office works it off: who, by when, done or not.',
  }),
  term({ zh: '修订', en: 'revision' }, ['修订对照'], {
    zh: '前后两版目录或任务表，连同其间的全部不同；catalogue diff 比较两版。',
    en: 'Two versions of catalogues or task tables beside each other, and what differs; catalogue diff compares them.',
  }),
  term({ zh: '变化', en: 'change' }, ['改动'], {
    zh: '修订中的一处改动；同样的改动用在许多事项上，仍是一项，列出各处。',
    en: 'One edit of a revision; made in many items alike it is one change, with a list of the places.',
  }),
  term({ zh: '变化方向', en: 'effect' }, ['变窄', '变宽', '中性', '文字性', 'narrowing', 'widening', 'neutral', 'editorial'], {
    zh: '一项变化使公开变窄、变宽，或者不变（中性、文字性）。',
    en: 'What a change does to openness: it narrows or widens it, or neither (neutral, editorial).',
  }),
  term({ zh: '对应关系', en: 'match' }, ['matches'], {
    zh: '前一版的哪个事项是后一版的哪个；程序推断，也可由人写在 catalogue.matches.yaml 里。',
    en: 'Which item of one version is which of the other: inferred, or said by people in catalogue.matches.yaml.',
  }),
  term({ zh: '认可', en: 'acceptance' }, ['已认可的变化', 'accepted-changes'], {
    zh: '对一项变化说明理由后不再计入，由 catalogue diff --accept 采用。',
    en: 'A change that no longer counts, with a reason; catalogue diff --accept takes it.',
  }),
  term({ zh: '未能识别', en: 'unresolved' }, [], {
    zh: '程序读不懂的文字；照实报告，不作猜测。',
    en: 'Said of a text that the program cannot read; better than a guess.',
  }),
];
