import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { labelDocument } from '../labels.ts';
import { ELDERLY_CARE, OF_THE_TOWN } from '../lone-examples.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'catalogue-removed',
  effect: 'narrowing',
  about: 'document',
  rank: 'specific',
  mirror: 'catalogue-added',
  what: { zh: '整个目录不再有了。', en: 'A whole catalogue is gone.' },
  why: {
    zh: '这个领域原来公开的事项不再列入目录；确因职责调整而取消的，应在修订说明中写明。',
    en: 'What was disclosed in this domain is no longer in any catalogue. Where duties moved, the revision note should say so.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    { before: [{}, ELDERLY_CARE], after: [{}], says: '取消目录“清源县养老服务领域基层政务公开标准目录”' },
    { before: [{}, OF_THE_TOWN], after: [{}], says: '共1个事项' },
  ],
  recognise({ before, after, alone }) {
    if (before?.kind !== 'catalogue' || after !== undefined) return undefined;
    return { catalogue: labelDocument(before), items: before.items.length, alone };
  },
  message: {
    zh: ({ catalogue, items, alone }) =>
      `取消目录“${catalogue}”，共${items}个事项${alone < items ? `，其中${items - alone}个移到其他目录` : ''}`,
    en: ({ catalogue, items, alone }) =>
      `The catalogue “${catalogue}” of ${items} items is gone${alone < items ? `; ${items - alone} of them moved to other catalogues` : ''}`,
  },
});
