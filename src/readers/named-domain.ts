import { normaliseLabel } from './recognise-label.ts';
import { findDomain } from '../vocabularies/index.ts';

const NUMBERING = /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]+|附件\d{0,3}[:.、]?)+/;
const LONGEST = 24;

/** The domain whose name words are, and nothing else, numbered or not: 三、社会救助领域. */
export function namedDomain(text: string): ReturnType<typeof findDomain> {
  const words = normaliseLabel(text).replace(NUMBERING, '');
  return words.length > LONGEST ? undefined : findDomain(words);
}
