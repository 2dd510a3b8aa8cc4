import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { PUBLISHING_BODY, STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { findFaultySubjects, findGovernment, replaceSubject, type FaultySubject } from './subjects.ts';

const WHAT_IS_MISSING = {
  description: { zh: '是统称，没有说明是哪个机关；请写出机关的名称', en: 'describes a kind of body and names none; name the body' },
  towns: { zh: '没有说明是哪个乡镇（街道）；请写出名称', en: 'does not say which town; name it' },
  office: { zh: '没有说明是哪个机关、哪个乡镇的；请补上', en: 'does not say of which body or town it is; add that' },
  'no-place': {
    zh: '前面没有地名，表里也没有说明是哪个地方的目录；请补上地名',
    en: 'has no place in front, and nothing says whose catalogue this is; add the place',
  },
} as const;

export const rule = defineRule({
  id: 'subject-generic',
  severity: 'error',
  fix: 'unsafe',
  about: 'catalogue',
  what: {
    zh: '公开主体照抄模板（民政部门、相关审批部门、乡镇人民政府），没有指明是哪个机关。',
    en: 'The subject is wording of the template (民政部门, 相关审批部门, 乡镇人民政府) and names no body in particular.',
  },
  why: {
    zh: '本地的目录要写本地的机关，责任才落得下去；写统称等于谁也没写，群众也不知道该找谁。',
    en: 'A catalogue of a place is to name the bodies of the place. A description names nobody: no one answers for the item, and people do not know whom to ask.',
  },
  legal: [PUBLISHING_BODY, STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { subject: ['民政部门'] }, says: '“民政部门”是统称' },
      { item: { subject: ['乡镇人民政府'] }, says: '没有说明是哪个乡镇' },
      { item: { subject: ['县级人民政府民政部门'] }, says: '请写出机关的名称' },
    ],
    good: [{ item: { subject: ['清源县民政局'] } }, { item: { subject: ['县民政局', '清溪镇人民政府'] } }],
  },
  *check({ catalogue }) {
    for (const faulty of findFaultySubjects(catalogue, 'generic')) {
      const { item, subject, fault } = faulty;
      const instead = findInstead(faulty);
      yield {
        at: subject.at,
        atMost: fault.atMost,
        owner: ownerOf(item),
        element: 'subject',
        data: { subject: subject.value, sort: fault.sort, instead: instead ?? null },
        fix: instead === undefined ? undefined : replaceSubject(faulty, instead),
      };
    }
  },
  message: {
    zh: ({ subject, sort, instead }, owner) =>
      `${owner}的公开主体“${subject}”${WHAT_IS_MISSING[sort].zh}${instead === null ? '' : `，如“${instead}”`}`,
    en: ({ subject, sort, instead }, owner) =>
      `The subject “${subject}” of ${owner} ${WHAT_IS_MISSING[sort].en}${instead === null ? '' : `, such as “${instead}”`}`,
  },
});

/** In a town's own catalogue 乡镇人民政府 can only be its own government. */
function findInstead({ subject: { value }, fault, owner }: FaultySubject): string | undefined {
  if (owner === undefined || !('sort' in fault) || fault.sort !== 'towns') return undefined;
  if (!/^(?:乡镇|乡[(（]镇[)）]|镇[(（]乡[)）])(?:人民)?政府(?:[(（]街道办事处[)）])?$/u.test(value)) return undefined;
  return findGovernment(owner);
}
