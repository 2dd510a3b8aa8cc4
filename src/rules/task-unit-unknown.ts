import type { FoundUnits, RosterIndex } from '../model/roster.ts';
import { likeUnitNames } from '../phrases/abbreviations.ts';
import { placePrefix } from '../phrases/bodies.ts';
import { nearest } from '../vocabularies/index.ts';
import { defineRule } from './define.ts';
import { namedUnitsOf, NO_ROSTER, type NamedUnit } from './units.ts';

export const rule = defineRule({
  id: 'task-unit-unknown',
  severity: 'warning',
  about: 'task-table',
  what: {
    zh: '责任单位不在单位名册中，或者名册中有几个单位都叫这个名称。',
    en: 'A responsible unit is not in the list of units, or several of the list go by its name.',
  },
  why: {
    zh: '名册里找不到的单位，任务派不到人；多半是写错了名称、用了没有登记的简称，或者名册该补了。要求出自任务分解表的用途，不涉及法律条文。',
    en: 'Nobody can be handed the task of a unit that the list does not know: a slip, a short name that is not listed, or a gap in the list. This follows from what the table is for; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      {
        tasks: [{ name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '县财证局', due: '全年' }] }],
        roster: [{ name: '县财政局' }, { name: '县民政局' }],
        says: '是否应为“县财政局”',
      },
      {
        tasks: [{ name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '县财政局、县大数据局', due: '全年' }] }],
        roster: [{ name: '县财政局' }],
        says: '“县大数据局”',
      },
      {
        tasks: [{ name: '服务群众', rows: [{ demand: '公布办事指南', units: '便民服务中心', due: '全年' }] }],
        roster: [{ name: '清溪镇便民服务中心' }, { name: '白石镇便民服务中心' }],
        says: '分不清',
      },
    ],
    good: [
      {
        tasks: [{ name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '清源县财政局、各镇(街道)', due: '全年' }] }],
        roster: [{ name: '县财政局' }],
      },
      {
        tasks: [{ name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '县财金局', due: '全年' }] }],
        roster: [{ name: '县财政和金融工作局', aliases: ['县财金局'] }],
      },
    ],
  },
  needs: ({ roster }) => (roster === undefined ? NO_ROSTER : undefined),
  *check({ table, roster }) {
    if (roster === undefined) return;
    const unlisted = new Map<string, NamedUnit[]>();
    for (const unit of namedUnitsOf(table)) {
      if (look(unit, roster)?.units.length === 1) continue;
      const same = unlisted.get(unit.name);
      if (same === undefined) unlisted.set(unit.name, [unit]);
      else same.push(unit);
    }
    // The first row stands for all.
    for (const [first, ...others] of unlisted.values()) {
      if (first === undefined) continue;
      const several = (look(first, roster)?.units ?? []).map(({ name }) => name.value);
      const suggestion = several.length > 0 ? null : (suggest(first.name, roster) ?? null);
      const data = { unit: first.reference.text, several, suggestion, others: others.length };
      yield { at: first.at, owner: first.owner, element: 'unit', data };
    }
  },
  message: {
    zh: ({ unit, several, suggestion, others }, owner) => {
      const more = others === 0 ? '' : `（另有 ${others} 处）`;
      if (several.length > 0) return `任务${owner}的责任单位“${unit}”${more}分不清是“${several.join('”还是“')}”，请写全称`;
      return `任务${owner}的责任单位“${unit}”${more}不在单位名册中${suggestion === null ? '，请核对名称，或者补充名册' : `，是否应为“${suggestion}”`}`;
    },
    en: ({ unit, several, suggestion, others }, owner) => {
      const more = others === 0 ? '' : ` (and ${others} more)`;
      if (several.length > 0) return `The unit “${unit}” of task ${owner}${more} may be “${several.join('” or “')}”; write the full name`;
      return `The unit “${unit}” of task ${owner}${more} is not in the list of units${suggestion === null ? '; check the name, or add it to the list' : `; did you mean “${suggestion}”`}`;
    },
  },
});

function look({ name, reference }: NamedUnit, roster: RosterIndex): FoundUnits | undefined {
  return roster.find(name) ?? roster.find(reference.text);
}

/** The unit that the name is likely short for, or else the one that differs by a slip. */
function suggest(name: string, { roster: { units } }: RosterIndex): string | undefined {
  const like = units.filter((unit) => likeUnitNames(name, unit.name.value) !== undefined);
  if (like.length === 1) return like[0]?.name.value;
  const place = placePrefix(name);
  // 市民政局 is no slip for 县民政局.
  const candidates = units.map((unit) => unit.name.value).filter((other) => placePrefix(other) === place);
  return nearest(name, candidates);
}
