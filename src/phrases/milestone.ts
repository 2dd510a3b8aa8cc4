const COMPLETION = /^(?:全部|全面|基本|按时|如期|要|应当|须|力争|确保|并|予以|整改|落实|建设|工作){0,6}(?:完成|完毕|到位|落实|办结|结束|实现|建成|公开|公布|发布|上线|印发|报送|整改|实施|运行)?(?:到位|完毕|完成|任务)?$/;
const STEP = /^(?:正式|全面|要|应|须)?(?:动工|开工|启动|开始|开展|着手|进场|招标|立项|部署|制定|起草|形成|提出|征求意见|试运行)/;

/** The step that a date is set for, where it is not completion: 动工, 形成初稿. `tail` is what stands behind the date. */
export function readMilestone(tail: string): string | undefined {
  return tail === '' || COMPLETION.test(tail) ? undefined : tail;
}

/** The step at the beginning of a sentence's rest, up to the next stop; `undefined` where it speaks of anything but a beginning. */
export function findMilestone(tail: string): string | undefined {
  return STEP.test(tail) ? /^[^,，。;；、]{1,40}/.exec(tail)?.[0] : undefined;
}
