import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { labelDocument } from '../labels.ts';
import { ELDERLY_CARE, OF_THE_TOWN } from '../lone-examples.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'catalogue-added',
  effect: 'widening',
  about: 'document',
  rank: 'last',
  mirror: 'catalogue-removed',
  what: { zh: '新增整个目录。', en: 'A whole catalogue is new.' },
  why: {
    zh: '这个领域的事项列入了目录，公开的事项增加了。',
    en: 'The items of this domain are in a catalogue now; more is disclosed than before.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    { before: [{}], after: [{}, ELDERLY_CARE], says: '新增目录“清源县养老服务领域基层政务公开标准目录”' },
    { before: [{}], after: [{}, OF_THE_TOWN], says: '共1个事项' },
  ],
  recognise({ after, before, alone }) {
    if (after?.kind !== 'catalogue' || before !== undefined) return undefined;
    return { catalogue: labelDocument(after), items: after.items.length, alone };
  },
  message: {
    zh: ({ catalogue, items, alone }) =>
      `新增目录“${catalogue}”，共${items}个事项${alone < items ? `，其中${items - alone}个由其他目录移来` : ''}`,
    en: ({ catalogue, items, alone }) =>
      `The catalogue “${catalogue}” of ${items} items is new${alone < items ? `; ${items - alone} of them came from other catalogues` : ''}`,
  },
});
