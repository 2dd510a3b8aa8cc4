import type { Audience } from '../model/phrases.ts';
import { compact } from '../vocabularies/normalise.ts';
import { splitOutsideBrackets } from './brackets.ts';
import { readChecklist } from './checklist.ts';
import { memoise } from './memoise.ts';

/** Reads whom a cell addresses: everyone, a group (with who they are, where it says so), or words that nobody can read. Empty for an empty text. */
export const parseAudience: (text: string) => readonly Audience[] = memoise(readAudience);

const EVERYONE = /^(?:面向)?(?:全社会|社会|社会公众|公众|社会各界|所有人|不限|everyone|all)(?:公开)?$/i;
const GROUP = /^(?:特定(?:群体|群众|对象|人群|公众)|group)(?:公开)?[:：]?[(（]?([^]*?)[)）]?$/i;
const PEOPLE =
  /(?:人|者|户|单位|企业|群体|群众|成员|家庭|居民|村民|员工|对象|学生|家长|机构|组织|职工|农民|公民|老人|人员|主体|委员会|儿童|妇女)$/;
const TO_FILL_IN = /^(?:请写明|请注明|请说明|具体对象|_*)$/;

function readAudience(text: string): readonly Audience[] {
  const boxes = readChecklist(text);
  // A mark without words says nothing here: its column's header would have to.
  if (boxes === undefined) return splitOutsideBrackets(text, ';；\n\r,，').flatMap((piece) => readPiece(compact(piece)));
  return boxes.flatMap((box) => {
    if (box.mark === '') return [{ kind: 'unresolved', text: box.label }];
    return box.ticked ? readPiece(compact(box.label || box.mark)) : [];
  });
}

function readPiece(words: string): readonly Audience[] {
  if (words === '') return [];
  const joint = /^(全社会)(?:[、/和及])(特定[^]*)$/.exec(words);
  if (joint !== null) return [...readPiece(joint[1] ?? ''), ...readPiece(joint[2] ?? '')];
  if (EVERYONE.test(words)) return [{ kind: 'everyone' }];
  const group = GROUP.exec(words);
  if (group !== null) {
    const who = group[1] ?? '';
    return TO_FILL_IN.test(who) ? [{ kind: 'group' }] : [{ kind: 'group', who }];
  }
  return PEOPLE.test(words) ? [{ kind: 'group', who: words }] : [{ kind: 'unresolved', text: words }];
}
