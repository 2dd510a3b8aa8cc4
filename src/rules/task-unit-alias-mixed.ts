import type { RosterIndex } from '../model/roster.ts';
import { likeUnitNames, type NameLikeness } from '../phrases/abbreviations.ts';
import { findFormerOrgan } from '../phrases/former-organs.ts';
import { comparable } from '../vocabularies/index.ts';
import { defineRule } from './define.ts';
import { namedUnitsOf, type NamedUnit } from './units.ts';

/** Two names in one table that are, or seem to be, one unit's. */
interface Mixture {
  readonly first: NamedUnit;
  readonly second: NamedUnit;
  readonly sureness: 'certain' | NameLikeness;
}

export const rule = defineRule({
  id: 'task-unit-alias-mixed',
  severity: 'warning',
  about: 'task-table',
  what: {
    zh: '同一个单位在一张表里用了两个名称。',
    en: 'One unit goes by two names in one table.',
  },
  why: {
    zh: '按单位分发和统计时，同一个单位会变成两个，各拿一部分任务。有单位名册时以名册为准；名册没有的，按简称的构成推断，一张表超过 300 个名称时不推断。要求出自任务分解表的用途，不涉及法律条文。',
    en: 'Cut by units, the table makes two of one, each with a part of the tasks. The list of units decides; of names that it lacks, how short names are made, unless a table has more than 300 of them. This follows from what the table is for; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      {
        tasks: [
          { name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '县财政和金融工作局', due: '全年' }] },
          { name: '公开公共资源配置信息', rows: [{ demand: '公布交易结果', units: '县财金局', due: '全年' }] },
        ],
        says: '像是同一个单位',
      },
      {
        tasks: [
          { name: '推进政策解读', rows: [{ demand: '公布解读材料', units: '县行政审批局', due: '全年' }] },
          { name: '公布办事指南', rows: [{ demand: '更新办事指南', units: '县政务服务局', due: '全年' }] },
        ],
        roster: [{ name: '县行政审批局', aliases: ['县政务服务局'] }],
        says: '是同一个单位',
      },
    ],
    good: [
      {
        tasks: [
          { name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '县财政局', due: '全年' }] },
          { name: '公开公共资源配置信息', rows: [{ demand: '公布交易结果', units: '县财政局、市财政局', due: '全年' }] },
        ],
      },
      {
        tasks: [
          { name: '推进政策解读', rows: [{ demand: '公布解读材料', units: '县教育局', due: '全年' }] },
          { name: '公布办事指南', rows: [{ demand: '更新办事指南', units: '县教育和体育局', due: '全年' }] },
        ],
        roster: [{ name: '县教育局' }, { name: '县教育和体育局' }],
      },
    ],
  },
  *check({ table, roster, law }) {
    const names = listNames(namedUnitsOf(table));
    // A former name beside the present one is told as a former name.
    const isFormer = ({ name }: NamedUnit): boolean => findFormerOrgan(law, name) !== undefined;
    for (const { first, second, sureness } of findMixtures(names, roster, isFormer)) {
      yield {
        at: second.at,
        atMost: sureness === 'possible' ? 'info' : 'warning',
        owner: second.owner,
        element: 'unit',
        data: { unit: second.reference.text, other: first.reference.text, sureness },
        related: [
          {
            at: first.at,
            message: { zh: `此处写作“${first.reference.text}”`, en: `here it is “${first.reference.text}”` },
          },
        ],
      };
    }
  },
  message: {
    zh: ({ unit, other, sureness }, owner) =>
      `任务${owner}的责任单位“${unit}”与表中的“${other}”${{ certain: '是同一个单位', likely: '像是同一个单位', possible: '可能是同一个单位' }[sureness]}，请统一名称`,
    en: ({ unit, other, sureness }, owner) =>
      `The unit “${unit}” of task ${owner} ${{ certain: 'is', likely: 'seems to be', possible: 'may be' }[sureness]} the same as “${other}” elsewhere in the table; use one name`,
  },
});

/** Each name once, in the table's order, where it stands first. */
function listNames(units: Iterable<NamedUnit>): readonly NamedUnit[] {
  const names = new Map<string, NamedUnit>();
  for (const unit of units) {
    const key = comparable(unit.name);
    if (!names.has(key)) names.set(key, unit);
  }
  return [...names.values()];
}

/** More names are compared by the roster alone: no plan names so many units. */
const MOST_COMPARED = 300;
/** Nobody writes one unit in so many ways. */
const MOST_SPELLINGS = 8;

function* findMixtures(
  names: readonly NamedUnit[],
  roster: RosterIndex | undefined,
  isFormer: (unit: NamedUnit) => boolean,
): Iterable<Mixture> {
  const firsts = new Map<string, NamedUnit>();
  const unlisted: NamedUnit[] = [];
  for (const second of names) {
    const listed = findListed(second, roster);
    if (listed === undefined) {
      if (!isFormer(second)) unlisted.push(second);
    } else {
      const first = firsts.get(listed);
      if (first === undefined) firsts.set(listed, second);
      else yield { first, second, sureness: 'certain' };
    }
  }
  if (unlisted.length <= MOST_COMPARED) yield* guessMixtures(unlisted);
}

function findListed({ name, reference }: NamedUnit, roster: RosterIndex | undefined): string | undefined {
  const found = roster?.find(name) ?? roster?.find(reference.text);
  return found?.units.length === 1 ? found.units[0]?.name.value : undefined;
}

/**
 * Names that are likely one unit's, when each is like each other one: told against the first of them. A name that may be short for two
 * that are not alike is none of them for sure.
 */
function* guessMixtures(names: readonly NamedUnit[]): Iterable<Mixture> {
  const isLikely = (one: NamedUnit, other: NamedUnit): boolean => likeUnitNames(one.name, other.name) === 'likely';
  const kinOf = new Map(names.map((unit) => [unit, names.filter((other) => other === unit || isLikely(unit, other))]));
  for (const [index, second] of names.entries()) {
    const kin = kinOf.get(second) ?? [];
    const isClear =
      kin.length <= MOST_SPELLINGS &&
      kin.every((one) => kinOf.get(one)?.length === kin.length && kin.every((other) => one === other || isLikely(one, other)));
    for (const first of names.slice(0, index)) {
      const likeness = likeUnitNames(first.name, second.name);
      if (likeness === 'likely' && isClear) {
        if (first === kin[0]) yield { first, second, sureness: 'likely' };
      } else if (likeness === 'likely' || (likeness === 'possible' && kin.length === 1 && kinOf.get(first)?.length === 1)) {
        yield { first, second, sureness: 'possible' };
      }
    }
  }
}
