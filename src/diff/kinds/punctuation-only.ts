import { defineKind } from './define.ts';
import { readTexts, removePunctuation, WRITTEN } from './wording.ts';

export const kind = defineKind({
  id: 'punctuation-only',
  effect: 'editorial',
  about: WRITTEN,
  rank: 'wording',
  mirror: 'punctuation-only',
  what: { zh: '只改了标点、括号或者全角半角。', en: 'Only punctuation, brackets or the width of characters changed.' },
  why: { zh: '文字没有变，公开的要求不变，不涉及法条。', en: 'The words are the same and so is what they demand; no law is concerned.' },
  legal: [],
  examples: [
    { before: { name: '办事指南（清源县）' }, after: { name: '办事指南(清源县)' }, says: '只改了标点' },
    { before: { content: ['办理条件、流程'] }, after: { content: ['办理条件，流程'] }, says: '只改了标点' },
    {
      before: { deadline: '信息形成之日起20个工作日内，予以公开' },
      after: { deadline: '信息形成之日起20个工作日内予以公开。' },
      says: '只改了标点',
    },
  ],
  recognise(difference, _judging, about) {
    const texts = readTexts(difference, about);
    return texts !== undefined && removePunctuation(texts[0]) === removePunctuation(texts[1]) ? {} : undefined;
  },
  message: { zh: () => '只改了标点或者全角半角，文字未变', en: () => 'Only punctuation or width changed; the words are the same' },
});
