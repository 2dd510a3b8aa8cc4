import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { findEdition, isSameAct, numbersOf } from '../cited-acts.ts';
import { quote } from '../telling.ts';
import { defineKind } from './define.ts';

const WAYS = {
  newer: { zh: '新版本的', en: ', that of a later edition' },
  older: { zh: '旧版本的', en: ', that of an earlier edition' },
  other: { zh: '', en: '' },
} as const;

export const kind = defineKind({
  id: 'basis-number-changed',
  effect: 'neutral',
  about: 'basis',
  rank: 'specific',
  mirror: 'basis-number-changed',
  what: { zh: '同一文件的文号或者版本日期改变。', en: 'The same act is cited by another number, or in another edition.' },
  why: {
    zh: '法律法规修订后改注新的文号，是应作的调整；条文和时限可能随之变化，要公开的范围没有因此变化。',
    en: 'A revised act has a new number, and the catalogue should give it. Articles and periods may have changed with it; what is disclosed is the same.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    {
      before: { basis: ['《中华人民共和国政府信息公开条例》（国务院令第492号）'] },
      after: { basis: ['《中华人民共和国政府信息公开条例》（国务院令第711号）'] },
      says: '改为新版本的“国务院令第711号”',
    },
    {
      before: { basis: ['《清源县社会救助实施细则》（清政办发〔2020〕5号）'] },
      after: { basis: ['《清源县社会救助实施细则》（清政办发〔2024〕8号）第三条'] },
      says: '清政办发〔2024〕8号',
    },
  ],
  recognise({ before, after }, { law }) {
    const [one, other] = [before?.value.citation, after?.value.citation];
    if (one === undefined || other === undefined || !isSameAct(one, other, law)) return undefined;
    const [old, present] = [numbersOf(one), numbersOf(other)];
    const isShared = [...old.keys()].some((key) => present.has(key));
    const isDated = old.size + present.size === 0 && one.date !== undefined && other.date !== undefined && one.date !== other.date;
    if (!isDated && (old.size === 0 || present.size === 0 || isShared)) return undefined;
    const [from, to] = isDated ? [one.date, other.date] : [[...old.values()].join('，'), [...present.values()].join('，')];
    const [earlier, later] = [findEdition(one, law), findEdition(other, law)];
    const way: keyof typeof WAYS =
      earlier === undefined || later === undefined || earlier === later ? 'other' : earlier < later ? 'newer' : 'older';
    return { title: other.title, from: from ?? '', to: to ?? '', way };
  },
  message: {
    zh: ({ title, from, to, way }) => `公开依据《${title}》所注${quote(from).zh}改为${WAYS[way].zh}${quote(to).zh}`,
    en: ({ title, from, to, way }) =>
      `The basis 《${title}》 was given as ${quote(from).en} and is now given as ${quote(to).en}${WAYS[way].en}`,
  },
});
