import type { Catalogue } from '../model/catalogue.ts';
import type { Severity } from '../model/finding.ts';
import type { Basis } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';
import { ownerOf } from '../model/owner.ts';
import { findProvinceOfCode, findProvinceOfName, findProvinceOfNumber, type Law, type Province } from '../vocabularies/index.ts';
import { allNumbers, findCited, findInBases, rememberByBasis } from './citations.ts';
import { defineRule, type Sighting } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';

type OtherPlace = { readonly piece: string; readonly province: string; readonly own: string };

interface Local {
  readonly piece: string;
  readonly province: Province;
  /** How the number begins that told the province; absent where a title did. */
  readonly start?: string | undefined;
}

/** Where a title begins, or one within it: 关于印发〈安徽省…〉的通知. */
const BEGINNINGS = /^|[《<〈]|(?<=[》>〉])/gu;

const findLocal = rememberByBasis((basis: Basis, law: Law): readonly Local[] => {
  const byTitle = basis.citations.flatMap((citation): readonly Local[] => {
    const { title, issuer } = citation;
    const province = findProvinceIn(title) ?? findProvinceOfName(issuer ?? '') ?? findProvinceOfName(findCited(citation, law)?.place ?? '');
    return province === undefined ? [] : [{ piece: `《${title}》`, province }];
  });
  const byNumber = allNumbers(basis).flatMap(({ number, citation }): readonly Local[] => {
    const province = number.kind === 'document' ? findProvinceOfNumber(number.text) : undefined;
    if (province === undefined || byTitle.some(({ piece }) => piece === `《${citation?.title}》`)) return [];
    return [{ piece: number.text, province, start: number.text.slice(0, 1) }];
  });
  return [...byTitle, ...byNumber];
});

function findProvinceIn(title: string): Province | undefined {
  for (const { index, 0: mark } of title.matchAll(BEGINNINGS)) {
    const province = findProvinceOfName(title.slice(index + mark.length));
    if (province !== undefined) return province;
  }
  return undefined;
}

export const rule = defineRule({
  id: 'basis-of-other-place',
  severity: 'warning',
  about: 'catalogue',
  what: { zh: '公开依据是别的省份的法规或者文件。', en: 'The basis is an act of another province.' },
  why: {
    zh: '外省的规定在本地没有效力，多半是照抄外地目录时没有改；应当换成本省的或者国家的规定。',
    en: 'Another province’s rules do not hold here; they mostly come with a catalogue copied from there. Cite one’s own province, or the state.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      {
        catalogue: {
          place: { name: '山东省清源县', level: 'county' },
          items: [itemCiting('《关于进一步深化村务公开民主管理工作的意见》（皖民基字〔2014〕169号）')],
        },
        says: '是安徽省的',
      },
      {
        catalogue: { place: { name: '清源县', code: '510199', level: 'county' }, items: [itemCiting('《云南省政府信息公开规定》')] },
        says: '是云南省的',
      },
    ],
    good: [
      {
        catalogue: {
          place: { name: '山东省清源县', level: 'county' },
          items: [itemCiting('《山东省社会救助办法》（鲁政发〔2014〕26号）')],
        },
      },
      { item: { basis: ['《安徽省实施〈社会救助暂行办法〉办法》'] } },
    ],
  },
  *check({ catalogue, law }): Iterable<Sighting<OtherPlace>> {
    const name = catalogue.locality.name?.value ?? '';
    // 晋江 is no place in 山西, though its own numbers begin with 晋.
    const isOwn = ({ start }: Local): boolean => start !== undefined && name.includes(start);
    const { own, atMost } = findOwn(catalogue, law, isOwn);
    if (own === undefined) return;
    for (const { item, at, seen: local } of findInBases(catalogue, law, findLocal)) {
      if (local.province === own || isOwn(local)) continue;
      const data = { piece: local.piece, province: local.province.name, own: own.name };
      yield { at, owner: ownerOf(item), element: 'basis', data, atMost };
    }
  },
  message: {
    zh: ({ piece, province, own }, owner) => `${owner}的公开依据“${piece}”是${province}的，而本目录属于${own}，请换成本省的或者国家的规定`,
    en: ({ piece, province, own }, owner) => `“${piece}”, in the basis of ${owner}, is of ${province}, but the catalogue belongs to ${own}`,
  },
});

/** The province of the catalogue, or the one whose acts it cites most, where they are of several. */
function findOwn(
  catalogue: Catalogue,
  law: Law,
  isOwn: (local: Local) => boolean,
): { readonly own?: Province | undefined; readonly atMost?: Severity } {
  const { locality, title, items } = catalogue;
  const known = findProvinceOfCode(textOf(locality.code)) ?? findProvinceOfName(textOf(locality.name)) ?? findProvinceOfName(textOf(title));
  if (known !== undefined) return { own: known };
  const cited = new Map<Province, number>();
  const local = items.flatMap(({ basis }) => basis.flatMap(({ value }) => findLocal(value, law)));
  for (const entry of local) if (!isOwn(entry)) cited.set(entry.province, (cited.get(entry.province) ?? 0) + 1);
  const [most, next] = [...cited].toSorted(([, a], [, b]) => b - a);
  return most === undefined || next === undefined || next[1] === most[1] ? {} : { own: most[0], atMost: 'info' };
}

function textOf(located: Located<string> | undefined): string {
  return located?.value ?? '';
}

/** An item of the examples. */
function itemCiting(basis: string): Readonly<Record<string, unknown>> {
  return {
    id: 'min-living-allowance.guide',
    category: '最低生活保障',
    name: '办事指南',
    content: ['办理条件'],
    basis: [basis],
    deadline: '信息形成或者变更之日起20个工作日内',
    subject: ['清源县民政局'],
    channel: ['政府网站'],
    audience: '全社会',
    method: 'proactive',
  };
}
