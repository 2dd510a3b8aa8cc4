const DONE =
  /^(?:全部|全面|正式|基本|按时|如期|要|应当|应|须|力争|确保|并|予以|将){0,6}(?:完成|完毕|到位|落实|办结|结束|实现|建成|公开|公布|发布|上线|印发|报送|整改|实施|运行|取得|达到)/;
/** What is done when this is done is only a part. */
const PART = /初稿|草案|立项|招标|前期|一期|首批|首轮|主体|过半|\d%|征求意见|可行性研究|选址/;
const STEP = /^(?:正式|全面|要|应|须|将)?(?:动工|开工|启动|开始|开展|着手|进场|招标|立项|部署|起草|形成|提出|征求意见|试运行)/;

/** The step that a date is set for, where it is not completion: 动工, 形成初稿. `tail` is what stands behind the date. */
export function readMilestone(tail: string): string | undefined {
  return tail === '' || (DONE.test(tail) && !PART.test(tail)) ? undefined : tail;
}

/** The step at the beginning of a sentence's rest, up to the next stop; `undefined` where it speaks of anything but a beginning. */
export function findMilestone(tail: string): string | undefined {
  const sentence = /^[^,，。;；]{1,60}/.exec(tail)?.[0] ?? '';
  return STEP.test(sentence) || (DONE.test(sentence) && PART.test(sentence)) ? sentence : undefined;
}

/** Whether words behind a date say what happens then: 启动, 正式实施. */
export function beginsStep(tail: string): boolean {
  return STEP.test(tail) || DONE.test(tail);
}
