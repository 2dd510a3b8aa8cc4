import type { Element } from '../model/elements.ts';

/** A placeholder in a text. `sure`: it can be nothing else; otherwise it may be the wording of the matter itself. */
export interface Placeholder {
  readonly text: string;
  readonly sure: boolean;
}

const SURE: readonly RegExp[] = [
  /(?<![A-Za-z0-9ＸX])(?:(?:19|20)?[XxＸｘ×✕]{2,})(?![A-Za-z0-9])/u,
  /(?<![*＊\d])[*＊]{2,}(?![*＊\d])/u,
  /[○〇]{2,}(?=[省市县区旗镇乡村局])/u,
  /[_＿]{2,}/u,
  /某某|某(?:省|市|县|区|旗|镇|乡|街道|社区|局)(?![场域])/u,
  /[(（【[](?:此处|在此|请)(?:填写?|填入|注明|写明|补充|插入|输入)[^()（）【】[\]]{0,30}[)）】\]]/u,
  /(?:此处填写|请在此(?:处)?填写|此处(?:省略|补充))/u,
  /^(?:待定|待补|待补充|待填|待填写|待完善|待明确|待核实|暂缺|TBD)$/iu,
  /[(（【[](?:待定|待补充?|待填写?|待完善|待明确|待核实|暂缺|TBD)[)）】\]]/iu,
  /各(?:省|市|县|地)(?:可)?(?:根据|结合)[^。；;]{0,10}(?:实际|情况)[^。；;]{0,10}(?:调整|确定|细化|增减|补充|填写|制定|修改)/u,
  /各地(?:区)?(?:可)?(?:根据|结合)(?:本地|当地|自身)?(?:区)?实际(?:情况)?/u,
  /各(?:省|市|县)[“"《][^“”"《》]{0,20}[”"》]?/u,
];
const LIKELY: readonly RegExp[] = [
  /(?<![各每、，])(?:县|市|区|旗)(?:级)?[(（](?:[县市区旗][、/／]?){1,3}[)）](?!级)/u,
  /(?:根据|结合)(?:本地|当地)实际(?:情况)?(?:自行)?(?:确定|填写|调整|增减|细化)/u,
];

/** Elements whose blanks other rules tell: the name of 其他, who a group is, and what stands for a body. */
const LEFT_TO_OTHERS: Readonly<Partial<Record<Element, RegExp>>> = { channel: /^其[他它]|[_＿]/u, audience: /[_＿]|^请|^具体/u };

/** What every placeholder has; hardly any text has it. Without flags, which take their time: every text is held against it. */
const MAYBE =
  /[XxＸｘ×✕]{2}|[*＊]{2}|[○〇]{2}|[_＿]{2}|某|此处|请[填注写在补插输]|待[定补填完明核]|暂缺|[Tt][Bb][Dd]|各[省市县地]|[县市区旗]级?[(（][县市区旗]|本地|当地/;

/** What a template left to be filled in. */
export function findPlaceholder(text: string): Placeholder | undefined {
  if (!MAYBE.test(text)) return undefined;
  for (const [patterns, sure] of [[SURE, true] as const, [LIKELY, false] as const]) {
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      if (match !== null) return { text: match[0], sure };
    }
  }
  return undefined;
}

/** Whether the rule for placeholders speaks of a text of this element. */
export function mayHoldPlaceholder(element: Element, text: string): boolean {
  return element !== 'subject' && LEFT_TO_OTHERS[element]?.test(text) !== true;
}
