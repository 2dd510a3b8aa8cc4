import { CHANNELS, GOVERNMENT_WEBSITE } from '../../vocabularies/legal.ts';
import { isWebsite } from './websites.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'website-lost',
  effect: 'narrowing',
  about: 'channel',
  rank: 'specific',
  mirror: 'website-gained',
  what: { zh: '不再通过政府网站公开。', en: 'It is no longer published on the government website.' },
  why: {
    zh: '政府网站是主动公开的主要途径，信息应当集中发布在政府门户网站；不上网，公众只能到现场或者另找他处。',
    en: 'The government website is where proactively disclosed information is to be gathered. What is not there has to be looked for on the spot or elsewhere.',
  },
  legal: [CHANNELS, GOVERNMENT_WEBSITE],
  examples: [
    { before: { channel: ['政府网站', '政务服务中心'] }, after: { channel: ['政务服务中心'] }, says: '不再通过政府网站' },
    { before: { channel: ['清源县人民政府门户网站', '政府公报'] }, after: { channel: ['政府公报'] }, says: '不再通过政府网站' },
  ],
  recognise({ before, after, others }) {
    return before !== undefined && after === undefined && isWebsite(before.value) && !others.some(isWebsite) ? {} : undefined;
  },
  message: { zh: () => '不再通过政府网站公开', en: () => 'It is no longer published on the government website' },
});
