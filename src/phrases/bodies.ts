/** How the names of bodies end, and of places that stand for their governments. */
const BODY =
  /(?:局|委|办|部|厅|院|处|站|所|队|科|股|室|组|会|署|府|馆|社|行|校|园|镇|乡|村|街道|社区|居|政府|中心|公司|集团|机构|机关|部门|单位|窗口|分局|联合会|委员会|妇联|残联|工会|团委|税务|招标人|代理机构|银行|平台|企业|经营者|建设单位|供电|法院|检察院)$/;
const BARE = /^(?:局|委|办|部|处|站|所|科|室|办公室|分局|政府|人民政府|办事处|部门|机构|单位|机关|窗口|中心|大队|支队|人员)$/;
const PLACE = /(?:乡|镇|村|社区|街道|区|社|居|园|行|校)$/;
const PLACE_END = /(?:[省市县区州旗镇乡村]|街道|社区)$/;
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

/** Where the name of a body may end and another begin right behind it: not 社, for 社区. */
const SEAM = /(?:[局委办部院处会队所站室科]|中心|政府|公司|银行|妇联|残联|工会|[)）])$/;
/** Words that begin like a place, and name none: 市场监管局, 区域合作办, 乡村振兴局, 公园城市建设局. */
const NO_PLACE =
  /^(?:市(?:场|容|民(?!政|宗|族)|价|域|郊|政(?!府|协|法|务|研|数))|区(?:域|划|块|间)|县域|镇(?:村|域|街|乡)|乡(?:村|土|镇|贤)|(?:公园|智慧|综合)城市)/;
/** A place behind which there is more of a name: 县 of 县民政局, 清源县 of 清源县民政局; never 住房和城乡 or 工业园区. */
const PLACE_PREFIX =
  /^(?:[省市县区州旗镇乡]|(?![省市县区州旗镇乡各])[\u4e00-\u9fff]{2,6}?(?:自治县|自治州|街道|[县市旗]|(?<!城)[镇乡]|(?<![社城辖园景灾牧林学小街校])区))(?=[\u4e00-\u9fff]{2})/;
const ANEW = /^(?:各(?:镇|乡|街道|区|县)|其[他它]|乡镇(?:人民)?政府|街道办事处|[区县市](?:级|直)(?:各|有关|相关))/;

/** The place that a name begins with; empty where it begins with none. */
export function placePrefix(name: string): string {
  return NO_PLACE.test(name) ? '' : (PLACE_PREFIX.exec(name)?.[0] ?? '');
}

/** What is longer is no name. */
const LONGEST_NAME = 100;

/** The places that a name begins with, from the highest to the lowest, and what is left of it: 云城市, 清源区 and 民政局. */
export function splitPlaces(name: string): { readonly places: readonly string[]; readonly rest: string } {
  const places: string[] = [];
  let rest = name;
  for (let place = name.length > LONGEST_NAME ? '' : placePrefix(rest); place !== ''; place = placePrefix(rest)) {
    places.push(place);
    rest = rest.slice(place.length);
  }
  return { places, rest };
}

/**
 * Cuts names that stand without anything between them, 县民政局县财政局, where it is sure: a body's ending, and behind it the place that
 * the first name begins with, or a group. 县委县政府督查室 stays whole: it may be one body of both.
 */
export function splitRunTogether(text: string): string[] {
  let place = placePrefix(text);
  const parts: string[] = [];
  let start = 0;
  for (let at = 2; at < text.length - 1; at += 1) {
    const behind = text.slice(at, at + 12);
    const closed = /[)）]/.test(text[at - 1] ?? '') && placePrefix(behind) !== '';
    const begins = closed || ANEW.test(behind) || (place !== '' && behind.startsWith(place) && !NO_PLACE.test(behind));
    if (!begins || at - start < 2 || !SEAM.test(text.slice(Math.max(start, at - 4), at))) continue;
    const twins = /^.{0,8}[县区市州旗]委$/.test(text.slice(start, at)) && /^.{0,8}政府/.test(behind);
    if (twins) continue;
    parts.push(text.slice(start, at));
    start = at;
    place = placePrefix(behind) || place;
  }
  return [...parts, text.slice(start)].map((part) => part.trim());
}

/** Cuts a text at its line breaks, but for those within a name that the width of a cell has broken: 区农业⏎农村局. */
export function splitLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const { index, 0: written } of text.matchAll(/[\n\r]+/g)) {
    const left = /[^、,，;；。/／]*$/.exec(text.slice(Math.max(start, index - 60), index))?.[0] ?? '';
    const right = /^[^、,，;；。/／\n\r]*/.exec(text.slice(index + written.length, index + written.length + 60))?.[0] ?? '';
    if (isTorn(left.trim(), right.trim())) continue;
    lines.push(text.slice(start, index));
    start = index + written.length;
  }
  return [...lines, text.slice(start)];
}

/** Whether two halves make one name: the left one is none yet, or the right one is only the end of one. */
function isTorn(left: string, right: string): boolean {
  if (left === '' || right === '') return false;
  // 县住房和城乡 ends like a place, and is none.
  if (/[(（][^()（）]*$|(?:城乡|[和及与])$/.test(left) || /^[(（](?!\d)/.test(right)) return true;
  if (/^(?:人民政府|办事处|管委会|管理委员会|[村居]民?委员?会)/.test(right)) return PLACE_END.test(left);
  if (isTornOff(right)) return /(?:政府|委|局|办事处)$/.test(left) || !looksLikeBody(left);
  return !looksLikeBody(left) && looksLikeBody(right) && placePrefix(right) === '';
}

/** A blank may also stand inside a name, 住房和城乡 建设局: after a place only another place or its government begins anew. */
function isBlankBetweenBodies(left: string, right: string): boolean {
  return looksLikeBody(right) && (!PLACE.test(left.slice(-4)) || PLACE.test(right) || /政府|委员会$|办事处$/.test(right));
}

function firstWord(text: string): string {
  return /^\S{1,60}/.exec(text)?.[0] ?? '';
}
