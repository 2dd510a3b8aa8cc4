import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { PUBLISHING_BODY } from '../vocabularies/legal.ts';
import { findFaultySubjects, replaceSubject } from './subjects.ts';

const WHAT_IT_IS = {
  village: {
    zh: '是村、社区，不是机关；村（居）民委员会才能作公开主体',
    en: 'is a village or neighbourhood; its committee can publish, a place cannot',
  },
  place: { zh: '是地名，不是机关', en: 'is a place and no body' },
  institution: {
    zh: '是学校、医院或企业等公共企事业单位，不是行政机关，公开另依有关规定；请核对是否应为其主管机关',
    en: 'is a school, hospital or enterprise, which publishes under rules of its own; see whether the administrative body above it is meant',
  },
  words: { zh: '看不出是一个机关', en: 'does not look like the name of a body' },
} as const;

export const rule = defineRule({
  id: 'subject-not-a-body',
  severity: 'error',
  fix: 'unsafe',
  about: 'catalogue',
  what: {
    zh: '公开主体不是机关：写的是村、地名、一句话，或别栏的内容。',
    en: 'The subject is no body: a village, a place, a sentence, or what belongs to another column.',
  },
  why: {
    zh: '公开主体要答复询问、承担责任，只能是机关或村（居）民委员会这样的组织。',
    en: 'The subject answers questions and is held to account; only a body, or a committee of villagers or residents, can do that.',
  },
  legal: [PUBLISHING_BODY],
  examples: {
    bad: [
      { item: { subject: ['行政村'] }, says: '村（居）民委员会才能作公开主体' },
      { item: { subject: ['清溪镇'] }, says: '应为“清溪镇人民政府”' },
      { item: { subject: ['由村委会张贴公示'] }, says: '看不出是一个机关' },
    ],
    good: [{ item: { subject: ['清溪村村民委员会'] } }, { item: { subject: ['清源县人民政府办公室'] } }],
  },
  *check({ catalogue }) {
    for (const faulty of findFaultySubjects(catalogue, 'not-a-body')) {
      const { item, subject } = faulty;
      const { sort, instead, atMost } = faulty.fault;
      yield {
        at: subject.at,
        atMost,
        owner: ownerOf(item),
        element: 'subject',
        data: { subject: subject.value, sort, instead: instead ?? null },
        fix: instead === undefined ? undefined : replaceSubject(faulty, instead),
      };
    }
  },
  message: {
    zh: ({ subject, sort, instead }, owner) =>
      `${owner}的公开主体“${subject}”${WHAT_IT_IS[sort].zh}${instead === null ? '' : `，应为“${instead}”`}`,
    en: ({ subject, sort, instead }, owner) =>
      `The subject “${subject}” of ${owner} ${WHAT_IT_IS[sort].en}${instead === null ? '' : `; it should be “${instead}”`}`,
  },
});
