import { normaliseLabel } from './recognise-label.ts';
import { findDomain } from '../vocabularies/index.ts';

const NUMBERING = /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]+|附件\d{0,3}[:.、]?|\d{1,2}(?![\d年月日]))+/;
/** 养老服务(民政局) */
const REMARK = /\([^()]*\)$/;
const LONGEST = 24;

/** The domain whose name words are, and nothing else, numbered or not: 三、社会救助领域, 03养老服务(民政局). */
export function namedDomain(text: string): ReturnType<typeof findDomain> {
  const words = normaliseLabel(text).replace(NUMBERING, '');
  return words.length > LONGEST ? undefined : (findDomain(words) ?? findDomain(words.replace(REMARK, '')));
}
