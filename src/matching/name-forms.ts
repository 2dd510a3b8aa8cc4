import { comparable } from '../vocabularies/index.ts';

/** Everything but letters, figures and Chinese characters. */
const PUNCTUATION = /[^\p{L}\p{N}]+/gu;

/** The form in which two names are one and the same: width, blanks, punctuation and case do not count. */
export function strictForm(text: string): string {
  const folded = comparable(text);
  return folded.replace(PUNCTUATION, '') || folded;
}

/** Wordings that offices use for one another, each with the one that stands for all. Longer ones go first. */
const ALIKE: Readonly<Record<string, string>> = {
  法律法规和政策文件: '政策法规',
  法律法规及政策文件: '政策法规',
  城乡居民基本养老保险: '居民养老保险',
  城乡居民养老保险: '居民养老保险',
  特困人员救助供养: '特困供养',
  人力资源和社会保障: '人社',
  建设项目环境影响评价: '建设项目环评',
  政府信息公开: '',
  中华人民共和国: '',
  环境影响评价: '环评',
  最低生活保障: '低保',
  公共租赁住房: '公租房',
  政策法规文件: '政策法规',
  法规政策文件: '政策法规',
  保障性住房: '保障房',
  发展和改革: '发改',
  招标投标: '招投标',
  计划生育: '计生',
  社会保险: '社保',
  服务指南: '办事指南',
  办理指南: '办事指南',
  办事指引: '办事指南',
  法规政策: '政策法规',
  名录: '名单',
  名册: '名单',
  补助: '补贴',
  公示: '公告',
  申报: '申请',
};

/** Words that names have or lack without meaning anything else. */
const LIGHT = ['信息', '公开', '相关', '有关', '情况', '以及', '事项'];

const WORDS = new RegExp([...Object.keys(ALIKE), ...LIGHT].join('|'), 'gu');

/** The form in which likely names are alike: abbreviations and common synonyms are one, and light words are gone. */
export function looseForm(text: string): string {
  const strict = strictForm(text);
  return strict.replace(WORDS, (word) => ALIKE[word] ?? '').replaceAll(/[和与及]/gu, '') || strict;
}
