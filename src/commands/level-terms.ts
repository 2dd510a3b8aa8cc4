import { term, type Term } from './term.ts';

/** Words of holding catalogues against a standard, and of handing them down the levels. */
export const LEVEL_TERMS: readonly Term[] = [
  term({ zh: '覆盖', en: 'coverage' }, ['达标', '缺项', '自设', 'covered', 'missing'], {
    zh: '一个地方的目录对照标准有多少：达标、弱于标准、缺项，以及自设的；由 catalogue coverage 衡量。',
    en: "What of a standard a place's catalogues have: covered, weaker, missing, and what is their own; catalogue coverage measures it.",
  }),
  term({ zh: '弱项', en: 'shortfall' }, ['弱于标准', 'weaker'], {
    zh: '事项不如标准的一处：时限更长或更含糊，渠道、内容要素、依据、层级少了，对象更窄，主动公开改为依申请。',
    en: "One thing in which an item is worth less than the standard's: a longer or vaguer deadline, a channel, element, act or level less, a narrower audience, on request instead of proactively.",
  }),
  term({ zh: '上级', en: 'superior' }, ['上级目录'], {
    zh: '下级目录由其派生的那一级：镇的目录来自县，村的清单来自县或镇。',
    en: "Whose catalogue another is derived from: the county's of its towns', either of them of a village's list.",
  }),
  term({ zh: '派生', en: 'derivation' }, ['derivedFrom'], {
    zh: '由上级的目录生成镇的目录或村的清单，上级修订后再并入；由 catalogue derive 完成。',
    en: "A town's catalogue or a village's list made from the superior's, and merged with it again when that is revised; catalogue derive does it.",
  }),
  term({ zh: '替换', en: 'replacement' }, [], {
    zh: '派生时主体或渠道换成本级的：各镇（街道）换成镇政府，政务服务中心换成便民服务站。',
    en: 'A subject or channel that gives way to another on the way down: words for all towns to the town, the service centre to the convenience station.',
  }),
  term({ zh: '草稿', en: 'draft' }, [], {
    zh: '由程序起草、由人补全的文件：依参照起草的目录，依任务表起草的单位名册。',
    en: 'What the program begins and a person completes: a catalogue from the reference, a roster from task tables.',
  }),
];
