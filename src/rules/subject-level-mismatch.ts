import { ownerOf } from '../model/owner.ts';
import { defineRule, type Sighting } from './define.ts';
import { PUBLISHING_BODY } from '../vocabularies/legal.ts';
import { findFaultySubjects } from './subjects.ts';

interface Mismatch {
  readonly [key: string]: unknown;
  readonly subject: string;
  readonly sort: 'above-town' | 'below-county' | 'beyond-town';
  /** The words that say what no town decides. */
  readonly matter: string | null;
}

const CLASH = {
  'above-town': {
    zh: '是县级机关，而这是乡镇（街道）的目录；请写乡镇自己的机关，或把这一事项移到县级目录',
    en: 'is a body of the county, and this is a town’s catalogue; name a body of the town, or leave the item to the county',
  },
  'below-county': {
    zh: '属于乡级，而这一事项的公开层级只有县级；请核对主体或层级',
    en: 'belongs to a town, and the only level of the item is the county’s; look at the subject or the level',
  },
  'beyond-town': {
    zh: '属于乡级，而这类事项由县级以上机关办理；除依法赋权的外，请改为办理机关',
    en: 'belongs to a town, and such matters are decided by the county or above; unless the power was passed on by law, name the body that decides',
  },
} as const;

export const rule = defineRule({
  id: 'subject-level-mismatch',
  severity: 'warning',
  about: 'catalogue',
  what: {
    zh: '公开主体的层级与目录或事项不符：乡镇目录里写县级机关，县级许可写成乡镇。',
    en: 'The subject is of another level than the catalogue or the item: a county bureau in a town’s catalogue, a town for a licence of the county.',
  },
  why: {
    zh: '谁制作谁公开。层级写错，多半是照搬上级目录或整表替换地名，公开的责任就落到了管不着的机关头上。',
    en: 'Who makes the information publishes it. A wrong level mostly comes from a copied catalogue or a place replaced throughout, and leaves the duty with a body that has nothing to do with it.',
  },
  legal: [PUBLISHING_BODY],
  examples: {
    bad: [
      { item: { subject: ['清溪镇人民政府'], level: ['county'] }, says: '公开层级只有县级' },
      { item: { category: '批准结果', name: '政府投资项目建议书批复', subject: ['清溪镇人民政府'] }, says: '由县级以上机关办理' },
    ],
    good: [
      { item: { subject: ['清源县民政局', '清溪镇人民政府'], level: ['county', 'town'] } },
      { item: { subject: ['清溪镇人民政府'], level: ['town'] } },
    ],
  },
  *check({ catalogue }): Iterable<Sighting<Mismatch>> {
    for (const { item, subject, fault } of findFaultySubjects(catalogue, 'level-mismatch')) {
      const data = { subject: subject.value, sort: fault.sort, matter: fault.sort === 'beyond-town' ? fault.matter : null };
      yield { at: subject.at, atMost: fault.atMost, owner: ownerOf(item), element: 'subject', data };
    }
  },
  message: {
    zh: ({ subject, sort, matter }, owner) => `${owner}的公开主体“${subject}”${CLASH[sort].zh}${matter === null ? '' : `（${matter}）`}`,
    en: ({ subject, sort, matter }, owner) =>
      `The subject “${subject}” of ${owner} ${CLASH[sort].en}${matter === null ? '' : ` (${matter})`}`,
  },
});
