import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { PUBLISHING_BODY, STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { isSucceeded, successorsOn } from '../phrases/former-organs.ts';
import { findFormerSubjects, type FormerSubject } from './organs.ts';
import { replaceSubject } from './subjects.ts';
import { OVERTAKEN, tellDay, tellDoubt } from './telling.ts';

export const rule = defineRule({
  id: 'subject-renamed-organ',
  severity: 'error',
  fix: 'unsafe',
  about: 'catalogue',
  what: {
    zh: '公开主体用的是机构改革前的旧称，机关已经更名或并入他处。',
    en: 'The subject goes by a name from before a reform: the body was renamed, or became part of another.',
  },
  why: {
    zh: '机构改革后，旧机关不再存在，不能再承担公开责任；目录应当随机构调整及时更新。',
    en: 'After the reform the old body is no more and cannot answer for the item; a catalogue is to follow such changes.',
  },
  legal: [PUBLISHING_BODY, STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { subject: ['清源县安监局'] }, says: '现为“应急管理局”' },
      { item: { subject: ['清源县国土资源局'] }, says: '现为“自然资源局”或“自然资源和规划局”' },
      { item: { subject: ['县乡村振兴局'] }, says: '待核实' },
    ],
    good: [{ item: { subject: ['清源县应急管理局'] } }, { item: { subject: ['清源县自然资源局'] } }],
  },
  *check({ catalogue, law, asOf }) {
    for (const former of findFormerSubjects(catalogue, law, asOf)) {
      const { item, subject, organ, written, overtaken, atMost } = former;
      if (!isSucceeded(organ)) continue;
      const { names: successors, confidence } = successorsOn(law, organ, asOf);
      yield {
        at: subject.at,
        atMost,
        owner: ownerOf(item),
        element: 'subject',
        data: {
          subject: subject.value,
          written,
          how: organ.how === 'merged' ? 'merged' : 'renamed',
          successors,
          day: organ.completed ?? organ.decided ?? null,
          overtaken,
          confidence: organ.confidence,
          presentName: confidence,
        },
        fix: findFix(former, successors),
      };
    }
  },
  message: {
    zh: ({ subject, written, how, successors, day, overtaken, confidence, presentName }, owner) =>
      `${owner}的公开主体“${subject}”用的是旧称：“${written}”已${how === 'merged' ? '并入其他机关' : '更名'}，现为“${successors.join('”或“')}”${confidence === 'certain' ? tellDoubt(presentName).zh : ''}${day === null ? '' : `，${tellDay(day).zh}前改革到位`}${OVERTAKEN[overtaken].zh}；请按本地机构改革结果改写${tellDoubt(confidence).zh}`,
    en: ({ subject, written, how, successors, day, overtaken, confidence, presentName }, owner) =>
      `The subject “${subject}” of ${owner} is a former name: “${written}” ${how === 'merged' ? 'became part of another body' : 'was renamed'}, now “${successors.join('” or “')}”${confidence === 'certain' ? tellDoubt(presentName).en : ''}${day === null ? '' : `, everywhere by ${tellDay(day).en}`}${OVERTAKEN[overtaken].en}; write what the reform made of it in your place${tellDoubt(confidence).en}`,
  },
});

/** Where one body alone took over, and the text names the old one itself. */
function findFix(former: FormerSubject, successors: readonly string[]) {
  const { subject, written, branch, name } = former;
  const [successor] = successors;
  // A description stays one, and a town has no bureaus of the county's name.
  if (successor === undefined || successors.length > 1 || name.kind !== 'body' || name.place?.level === 'town') return undefined;
  if (name.placeholder !== undefined || !subject.value.includes(written)) return undefined;
  const renamed = branch === '分局' && written.endsWith('分局') ? successor.replace(/局$/u, '分局') : successor;
  return replaceSubject(
    former,
    subject.value.replace(written, () => renamed),
  );
}
