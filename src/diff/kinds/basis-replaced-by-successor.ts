import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { findSuccession, isSameAct } from '../cited-acts.ts';
import { tellDoubt } from '../doubt.ts';
import { tellDay } from '../telling.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'basis-replaced-by-successor',
  effect: 'neutral',
  about: 'basis',
  rank: 'specific',
  mirror: 'basis-replaced-by-predecessor',
  what: { zh: '公开依据换成了接替它的法律、法规、文件。', en: 'The basis now cites the act that took the place of the former one.' },
  why: {
    zh: '原依据不再有效，改引接替它的文件，是目录随法律法规变化应作的调整；公开的范围没有因此变化。',
    en: 'The former act no longer holds. To cite its successor is what a catalogue has to do when the law changes; nothing more or less is disclosed for that.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    {
      before: { basis: ['《中华人民共和国收养法》'] },
      after: { basis: ['《中华人民共和国民法典》'] },
      says: '改为接替它的《中华人民共和国民法典》',
    },
    {
      before: { basis: ['《社会救助暂行办法》（国务院令第649号）', '《城市房屋拆迁管理条例》（国务院令第305号）'] },
      after: { basis: ['《国有土地上房屋征收与补偿条例》（国务院令第590号）', '《社会救助暂行办法》（国务院令第649号）'] },
      says: '2011年1月21日',
    },
  ],
  recognise({ before, after }, { law, asOf }) {
    const [one, other] = [before?.value.citation, after?.value.citation];
    if (one === undefined || other === undefined || isSameAct(one, other, law)) return undefined;
    const succession = findSuccession(one, other, law);
    if (succession === undefined) return undefined;
    const { ended, on, confidence } = succession;
    return { from: one.title, to: other.title, ended, on: on ?? null, isOver: on === undefined || on <= asOf, confidence };
  },
  message: {
    zh: ({ from, to, ended, on, isOver, confidence }) => {
      const when = on === null ? '已' : `${isOver ? '已于' : '将于'}${tellDay(on).zh}`;
      return `公开依据《${from}》改为接替它的《${to}》：《${ended}》${when}不再有效${tellDoubt(confidence).zh}`;
    },
    en: ({ from, to, ended, on, isOver, confidence }) => {
      const when = `${isOver ? 'ceased' : 'will cease'} to hold${on === null ? '' : ` on ${tellDay(on).en}`}`;
      return `The basis 《${from}》 became its successor 《${to}》: 《${ended}》 ${when}${tellDoubt(confidence).en}`;
    },
  },
});
