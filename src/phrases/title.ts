import type { Level } from '../model/phrases.ts';
import { DOMAIN_WORDINGS, findDomain } from '../vocabularies/domains.ts';
import { comparable, compact } from '../vocabularies/normalise.ts';
import { memoise } from './memoise.ts';

/** What a title row says of the table below it. */
export interface TitleReading {
  readonly kind?: 'catalogue' | 'task-table' | undefined;
  /** Id of the domain in the vocabulary; the words themselves where it is the place's own. */
  readonly domain?: string | undefined;
  readonly place?: string | undefined;
  /** The level of the place, where its name tells: 清源市 may be a city or a county. */
  readonly level?: Level | undefined;
  readonly year?: number | undefined;
  /** 2022年版, 试行. */
  readonly edition?: string | undefined;
}

/**
 * Reads a title row: 清源县社会救助领域基层政务公开标准目录(2022年版), 清源县2021年政务公开重点工作任务分解表, 附件5. Blanks, numbering, 附件
 * and suffixes do not count. `kind` is absent where the row is no title of a table we know.
 */
export const parseTitle: (text: string) => TitleReading = memoise(readTitle, 512);

const NUMBERING =
  /^(?:【[^【】]{1,20}】|[《“"]|(?:附件?|附?表)(?:表)?\d{0,3}[-—]?\d{0,2}[:：.、]?|[(（][\d一二三四五六七八九十]{1,4}[)）]|[\d一二三四五六七八九十]{1,3}[.、])/;
/** What a task table's title begins with before its place. */
const LEADING = /^(?:(?:关于)?(?:印发|下发)|贯彻落实|\d{4}年度?){1,3}/;
const FILE_ENDING = /\.(?:docx?|xlsx?|wps|et|pdf|html?)$/i;
const SUFFIX = /[(（]([^()（）]{1,20})[)）]$/;
const EDITION = /(?:\d{4}年?(?:修订|修正|调整|更新)?版|\d{4}年(?:修订|修正)|\d{4}年|试行|暂行|样板|修订版?|征求意见稿|样表)/;
const CATALOGUE = /(?:基层)?(?:政务|村务|居务|村\(?居\)?务)公开(?:事项)?(?:标准|事项)?(?:目录|标准|清单)|标准目录|公开事项(?:标准)?目录/;
const TASKS = /(?:任务|工作|责任|重点工作)?(?:分解|分工)(?:表|方案|清单)|任务(?:清单|台账|分解)|责任清单/;
const PLACE =
  /^((?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,9}?(?:市|自治州|地区|盟))?(?:[\u4e00-\u9fff]{1,9}?(?:自治县|县|区|旗|市))?(?:[\u4e00-\u9fff]{1,9}?(?:街道办事处|街道|镇镇?|乡|苏木))?(?:[\u4e00-\u9fff]{1,8}?(?:村|社区))?)/;
/** Short names of provinces, which titles put before a domain: 云南涉农补贴领域. */
const PROVINCE =
  /^(?:北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)$/;
/** Words before 领域 or 政务公开 that name no domain: all of them, or the body that publishes. */
const NO_DOMAIN = /^(?:[Xx×Ｘ*_]+|(?:各|全部|重点|\d{1,2}个)?(?:试点)?)$|(?:局|分局|委员会|办公室|办公厅|政府|管委会|厅|中心)$/;
const MUNICIPALITY = /^(?:北京|上海|天津|重庆)市$/;

function readTitle(text: string): TitleReading {
  const { words, edition } = takeSuffixes(compact(text).slice(0, 400));
  const kind = TASKS.test(words) ? 'task-table' : CATALOGUE.test(words) ? 'catalogue' : undefined;
  const year = /((?:19|20)\d{2})(?!\d)/.exec(`${words}${edition ?? ''}`)?.[1];
  const { domain, place } = kind === 'catalogue' ? readField(words) : { domain: undefined, place: readPlace(words.replace(LEADING, '')) };
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(domain === undefined ? {} : { domain }),
    ...(place === undefined ? {} : { place }),
    ...levelOf(place),
    ...(year === undefined || (kind === undefined && edition === undefined) ? {} : { year: Number(year) }),
    ...(edition === undefined ? {} : { edition }),
  };
}

function takeSuffixes(text: string): { readonly words: string; readonly edition?: string | undefined } {
  let words = text.replace(FILE_ENDING, '').replace(/[》”"]+$/, '');
  for (let stripped = ''; stripped !== words;) {
    stripped = words;
    words = words.replace(NUMBERING, '');
  }
  const editions: string[] = [];
  for (let suffix = SUFFIX.exec(words); suffix !== null; suffix = SUFFIX.exec(words)) {
    const inner = suffix[1] ?? '';
    if (EDITION.test(inner)) editions.unshift(inner);
    else if (/^(?:目录|标准)$/.test(inner)) break;
    words = words.slice(0, suffix.index);
  }
  return editions.length === 0 ? { words } : { words, edition: editions.join(' ') };
}

/** The domain is what stands before 领域 or 基层政务公开; a known one is taken from its end, the rest is the place. */
function readField(words: string): { readonly domain?: string | undefined; readonly place?: string | undefined } {
  const village = /^(.*?(?:村务|居务|村\(?居\)?务)公开)/.exec(words)?.[1];
  const end = village === undefined ? words.search(/领域|基层政务公开|政务公开|标准目录|公开事项/) : village.length;
  const field = (end < 0 ? words : words.slice(0, end)).replace(/\d{4}年(?:度)?/, '').replace(/[“”"]/g, '');
  if (field === '') return {};
  const wanted = comparable(field);
  const known = DOMAIN_WORDINGS.find(({ wording }) => wanted.endsWith(wording));
  if (known !== undefined) {
    return { domain: known.domain.id, place: readPlace(field.slice(0, field.length - known.wording.length)) };
  }
  const place = readPlace(field);
  const rest = field.slice(place?.length ?? 0);
  if (NO_DOMAIN.test(rest)) return { place };
  return { domain: findDomain(rest)?.id ?? rest, place };
}

/** The place at the beginning of a title, where its name ends like a place's. */
function readPlace(words: string): string | undefined {
  if (PROVINCE.test(words)) return words;
  const place = PLACE.exec(words)?.[1] ?? '';
  return place === '' || /^(?:[Xx×某]|[市县区州](?![中南北]))/.test(place) ? undefined : place;
}

function levelOf(place: string | undefined): { readonly level?: Level } {
  if (place === undefined) return {};
  if (/(?:村|社区)$/.test(place)) return { level: 'village' };
  if (/(?:镇|乡|街道|街道办事处|苏木)$/.test(place)) return { level: 'town' };
  if (/(?:县|区|旗)$/.test(place) && !place.endsWith('自治区')) return { level: place.endsWith('地区') ? 'city' : 'county' };
  if (/(?:省|自治区)$/.test(place) || PROVINCE.test(place) || MUNICIPALITY.test(place)) return { level: 'province' };
  if (/(?:州|盟)$/.test(place)) return { level: 'city' };
  // A city under a city or a prefecture is of county rank; a city alone may be of either.
  if (/(?:市|州|盟|地区).{1,9}市$/.test(place)) return { level: 'county' };
  return {};
}
