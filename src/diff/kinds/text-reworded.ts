import type { ChannelUse } from '../../model/phrases.ts';
import { judgeAudience } from './audiences.ts';
import { judgeDeadline } from './clauses.ts';
import { defineKind, type Differences } from './define.ts';
import { readTexts, removeJoints, removePunctuation, WRITTEN, type Written } from './wording.ts';

export const kind = defineKind({
  id: 'text-reworded',
  effect: 'editorial',
  about: WRITTEN,
  rank: 'wording',
  mirror: 'text-reworded',
  what: { zh: '换了说法，意思不变。', en: 'It was worded differently and says the same.' },
  why: {
    zh: '时限的期限和起算点、渠道、对象都与原来相同，或者只增减了“的”“以及”一类的字，不涉及法条。',
    en: 'Period and trigger of the deadline, the channel or the audience are the same as before, or no more than joining words came or went; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { deadline: '信息形成之日起20个工作日内' }, after: { deadline: '自信息形成之日起20个工作日内予以公开' }, says: '意思不变' },
    { before: { channel: ['清源县政府网站'] }, after: { channel: ['政府网站'] }, says: '同一公开渠道' },
    { before: { content: ['申请材料及办理条件'] }, after: { content: ['申请的材料和办理的条件'] }, says: '意思不变' },
    { before: { audience: { group: '申请人、利害关系人' } }, after: { audience: { group: '利害关系人和申请人' } }, says: '意思不变' },
  ],
  recognise(difference, _judging, about) {
    const texts = readTexts(difference, about);
    if (texts === undefined || removePunctuation(texts[0]) === removePunctuation(texts[1])) return undefined;
    return saysTheSame(difference, about, texts) ? { about } : undefined;
  },
  message: {
    zh: ({ about }) => (about === 'channel' ? '同一公开渠道换了写法' : '换了说法，意思不变'),
    en: ({ about }) => (about === 'channel' ? 'The same channel by another wording' : 'Worded differently, it says the same'),
  },
});

function saysTheSame(difference: Differences[Written], about: Written, [before, after]: readonly [string, string]): boolean {
  // The kind is asked with the difference that belongs to what it is about; the compiler cannot see that.
  if (about === 'deadline') return judgeDeadline(difference as Differences['deadline']) === undefined;
  if (about === 'audience') return judgeAudience(difference as Differences['audience']) === 'reworded';
  if (about === 'channel') return isSameBox(difference as Differences['channel']);
  return removeJoints(before) === removeJoints(after);
}

/** Of 其他, the words beside it say which it is; platforms that have no box have only their words. */
function isSameBox({ before, after }: Differences['channel']): boolean {
  const [one, other] = [before, after].map((located) => located && nameBox(located.value));
  return one !== undefined && one === other;
}

function nameBox({ id, text, note = '' }: ChannelUse): string {
  if (id === undefined) return removeJoints(text);
  return `${id} ${removeJoints(note)}`;
}
