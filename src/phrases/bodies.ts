/** How the names of bodies end, and of places that stand for their governments. */
const BODY =
  /(?:局|委|办|部|厅|院|处|站|所|队|科|股|室|组|会|署|府|馆|社|行|校|园|镇|乡|村|街道|社区|居|政府|中心|公司|集团|机构|机关|部门|单位|窗口|分局|联合会|委员会|妇联|残联|工会|团委|税务|招标人|代理机构|银行|平台|企业|经营者|建设单位|供电|法院|检察院)$/;
const BARE = /^(?:局|委|办|部|处|站|所|科|室|办公室|分局|政府|部门|机构|单位|机关|窗口|中心|大队|支队|人员)$/;
const PLACE = /(?:乡|镇|村|社区|街道|区|社|居|园|行|校)$/;
const ASIDE = /[(（][^()（）]*[)）]$/;

/** Whether a name ends like that of a body; words in brackets behind it do not count. */
export function looksLikeBody(name: string): boolean {
  return BODY.test(name.trim().replace(ASIDE, '').trim());
}

/** Whether words are only the end of a name, torn off by a blank: 人民政府 办公室. */
function isTornOff(words: string): boolean {
  return BARE.test(words.trim().replace(ASIDE, '').trim());
}

/**
 * Cuts a text at blanks and at 和, 及, 与, 以及 where both sides are bodies: 区住房和城乡建设局 stays whole,
 * 区人民政府和区住房和城乡建设局 does not. Words in brackets are never cut.
 */
export function splitBodies(text: string): string[] {
  const joints = /(?:\s+|以及|和|及(?!其)|与)/g;
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  let seen = 0;
  for (const joint of text.matchAll(joints)) {
    for (; seen < joint.index; seen += 1) depth += '(（'.includes(text[seen] ?? '') ? 1 : ')）'.includes(text[seen] ?? '') ? -1 : 0;
    const left = text.slice(start, joint.index);
    const right = text.slice(joint.index + joint[0].length);
    if (
      depth > 0 ||
      left === '' ||
      !looksLikeBody(left.slice(-40)) ||
      isTornOff(right.slice(0, 20)) ||
      !/^[\p{L}\p{N}(（]/u.test(right.slice(0, 2))
    )
      continue;
    if (/^\s/.test(joint[0]) ? !isBlankBetweenBodies(left, firstWord(right)) : !looksLikeBody(right.slice(-40))) continue;
    parts.push(left);
    start = joint.index + joint[0].length;
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** A blank may also stand inside a name, 住房和城乡 建设局: after a place only another place or its government begins anew. */
function isBlankBetweenBodies(left: string, right: string): boolean {
  return looksLikeBody(right) && (!PLACE.test(left.slice(-4)) || PLACE.test(right) || /政府|委员会$|办事处$/.test(right));
}

function firstWord(text: string): string {
  return /^\S{1,60}/.exec(text)?.[0] ?? '';
}
