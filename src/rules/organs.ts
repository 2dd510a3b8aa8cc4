import type { Catalogue, Item } from '../model/catalogue.ts';
import type { Severity } from '../model/finding.ts';
import type { Day } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';
import { findFormerOrgan, type FormerOrgan } from '../phrases/former-organs.ts';
import { readSubjectName, type SubjectName } from '../phrases/index.ts';
import type { Law } from '../vocabularies/index.ts';
import { judgeOvertaken, overtakenAtMost, type Overtaken } from './overtaken.ts';

/** A subject that goes by the name of a former organ. */
export interface FormerSubject extends FormerOrgan {
  readonly item: Item;
  readonly subject: Located<string>;
  readonly name: SubjectName;
  readonly overtaken: Overtaken;
  readonly atMost: Severity;
}

/** The subjects of a catalogue whose names were overtaken by a day; until every place had carried a reform out, old names were right. */
export function* findFormerSubjects(catalogue: Catalogue, law: Law, asOf: Day): Iterable<FormerSubject> {
  for (const item of catalogue.items) {
    for (const subject of item.subject) {
      if (subject.inherited !== undefined) continue;
      const former = findFormerOrgan(law, subject.value);
      if (former === undefined) continue;
      const { completed, decided, confidence } = former.organ;
      const overtaken = judgeOvertaken(completed ?? decided, catalogue, asOf);
      if (overtaken === undefined) continue;
      yield { ...former, item, subject, name: readSubjectName(subject.value), overtaken, atMost: overtakenAtMost(overtaken, confidence) };
    }
  }
}
