import { CHANNELS, GOVERNMENT_WEBSITE } from '../../vocabularies/legal.ts';
import { isWebsite } from './websites.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'website-gained',
  effect: 'widening',
  about: 'channel',
  rank: 'specific',
  mirror: 'website-lost',
  what: { zh: '增加通过政府网站公开。', en: 'It is now published on the government website.' },
  why: { zh: '信息上了政府网站，公众随时随地都能看到。', en: 'On the government website everybody can see it at any time.' },
  legal: [CHANNELS, GOVERNMENT_WEBSITE],
  examples: [
    { before: { channel: ['政务服务中心'] }, after: { channel: ['政府网站', '政务服务中心'] }, says: '增加政府网站' },
    { before: { channel: ['政府公报'] }, after: { channel: ['清源县人民政府门户网站', '政府公报'] }, says: '增加政府网站' },
  ],
  recognise({ before, after, others }) {
    return after !== undefined && before === undefined && isWebsite(after.value) && !others.some(isWebsite) ? {} : undefined;
  },
  message: { zh: () => '公开渠道增加政府网站', en: () => 'It is now published on the government website' },
});
