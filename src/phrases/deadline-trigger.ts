/** What stands before a period: of which part of the information, and from when. */
export interface Trigger {
  readonly scope?: string | undefined;
  readonly trigger?: string | undefined;
}

const FROM = /(?:应当|应|须|需|要|均|都)?(?:自(?![然治主愿来行查])|(?<![所存正现关对由位属处])[在于](?![建职校线])|从(?![业事属]))/;
const AFTER = /(?:之日起算|之日起|之日|日起|之后|以后|之时|起算|后|起|时)$/;
const EVENT =
  /形成|变更|获取|获得|制作|制定|作出|做出|收到|接到|批准|批复|确定|结束|完成|印发|下发|发布|公布|产生|生成|签订|受理|备案|生效|更新|修改|修订|调整|出台|签发|竣工|通过|发生|送达|到位|拨付|审定|核准|认定|登记/;
const PART = /^((?:其他|其它|其余)[^,]{0,40}?(?:信息|事项|内容|材料))/;

/** Splits the words before a period: 行政处罚事项应自作出决定之日起 is scope 行政处罚事项 and trigger 作出决定. */
export function readTrigger(head: string): Trigger {
  const words = head.replace(/^(?:其中|并|且)[,:]?/, '').replace(/(?:一般|原则上|应当|应|须|需|的|个|在|于|,){1,3}$/, '');
  if (words === '') return {};
  const from = AFTER.test(words) || words.startsWith('自') ? FROM.exec(words) : null;
  if (from !== null) {
    return {
      scope: nonEmpty(cleanScope(words.slice(0, from.index))),
      trigger: nonEmpty(trimAfter(words.slice(from.index + from[0].length))),
    };
  }
  const trigger = trimAfter(words);
  // 行政处罚7个工作日内: nothing happens in these words, so they say of what and not from when.
  if (!AFTER.test(words) && !EVENT.test(words)) return { scope: nonEmpty(cleanScope(words)) };
  return { scope: PART.exec(trigger)?.[1], trigger: nonEmpty(trigger) };
}

/** What names information, as against an event. */
const MATTER = /(?:信息|事项|内容|材料|情况|名单|公告|公示|通知书?|文件|方案|结果)$/;

/** Splits the words before N日前: 《听证通知书》在组织听证 is scope 《听证通知书》 and trigger 组织听证. */
export function readEvent(head: string): Trigger {
  const words = cleanScope(head.replace(/(?:之日|的)+$/, ''));
  const at = /(?:应当|应|须|需)?(?<![所存正现])[在于](?![建职校线])/.exec(words);
  if (at !== null) {
    return { scope: nonEmpty(cleanScope(words.slice(0, at.index))), trigger: nonEmpty(words.slice(at.index + at[0].length)) };
  }
  return MATTER.test(words) ? { scope: words } : { trigger: nonEmpty(words) };
}

/** The words of a limitation without the auxiliaries around them. */
export function cleanScope(words: string): string {
  return words.replace(/^(?:其中|并|且)[,:]?/, '').replace(/(?:应当|应|须|需|要|均|都|一般|,|、|:)+$/, '');
}

function trimAfter(words: string): string {
  return words.replace(AFTER, '').replace(/(?:的|个|,)$/, '');
}

function nonEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}
