import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { findSuccession, isSameAct } from '../cited-acts.ts';
import { tellDoubt } from '../doubt.ts';
import { tellDay } from '../telling.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'basis-replaced-by-predecessor',
  effect: 'neutral',
  about: 'basis',
  rank: 'specific',
  mirror: 'basis-replaced-by-successor',
  what: {
    zh: '公开依据由现行文件换回了被它接替的旧文件。',
    en: 'The basis went back to an act that the former one had taken the place of.',
  },
  why: {
    zh: '改引的文件已经被接替，公开的义务和时限就失去根据；多半是误用了旧版本，请核对两版的先后。',
    en: 'The act that is cited now was replaced; duty and deadline rest on nothing. Most likely an old text was used again; please look which revision is the later one.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    { before: { basis: ['《中华人民共和国民法典》'] }, after: { basis: ['《中华人民共和国收养法》'] }, says: '请核对' },
    {
      before: { basis: ['《中华人民共和国噪声污染防治法》'] },
      after: { basis: ['《中华人民共和国环境噪声污染防治法》'] },
      says: '改回被它接替的《中华人民共和国环境噪声污染防治法》',
    },
  ],
  recognise({ before, after }, { law, asOf }) {
    const [one, other] = [before?.value.citation, after?.value.citation];
    if (one === undefined || other === undefined || isSameAct(one, other, law)) return undefined;
    const succession = findSuccession(other, one, law);
    if (succession === undefined) return undefined;
    const { ended, on, confidence } = succession;
    return { from: one.title, to: other.title, ended, on: on ?? null, isOver: on === undefined || on <= asOf, confidence };
  },
  message: {
    zh: ({ from, to, ended, on, isOver, confidence }) => {
      const when = on === null ? '已' : `${isOver ? '已于' : '将于'}${tellDay(on).zh}`;
      return `公开依据《${from}》改回被它接替的《${to}》：《${ended}》${when}不再有效${tellDoubt(confidence).zh}，请核对`;
    },
    en: ({ from, to, ended, on, isOver, confidence }) => {
      const when = `${isOver ? 'ceased' : 'will cease'} to hold${on === null ? '' : ` on ${tellDay(on).en}`}`;
      return `The basis 《${from}》 went back to 《${to}》, whose place it had taken: 《${ended}》 ${when}${tellDoubt(confidence).en}; please look`;
    },
  },
});
