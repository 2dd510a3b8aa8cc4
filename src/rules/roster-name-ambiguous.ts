import type { RosterUnit } from '../model/roster.ts';
import type { At } from '../model/source.ts';
import { comparable } from '../vocabularies/index.ts';
import { defineRule } from './define.ts';

/** A name that a unit goes by, with the days on which it does. */
interface NameInUse {
  readonly unit: RosterUnit;
  readonly text: string;
  readonly at: At;
  readonly from: string;
  readonly until: string;
}

export const rule = defineRule({
  id: 'roster-name-ambiguous',
  severity: 'error',
  about: 'roster',
  what: { zh: '名册中两个单位在同一时期共用一个名称或别名。', en: 'Two units of a list go by one name or alias at the same time.' },
  why: {
    zh: '任务表写到这个名称时分不清是谁，任务就派不下去。前后两个单位先后用过的名称，请写明起止日期（from、until）。名册出自工作需要，不涉及法律条文。',
    en: 'A task table that uses the name means nobody for sure. For a name that one unit took over from another, give the days (from, until). Lists of units are kept for the work; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      { roster: [{ name: '县财政局' }, { name: '县财政局' }], says: '“县财政局”' },
      { roster: [{ name: '县行政审批局', aliases: ['县政务局'] }, { name: '县政务局' }], says: '“县行政审批局”' },
    ],
    good: [
      { roster: [{ name: '县财政局', aliases: ['县财政和金融局'] }, { name: '县民政局' }] },
      {
        roster: [
          { name: '县教育局', aliases: [{ name: '县教体局', until: '2019-03-31' }] },
          { name: '县教育和体育局', aliases: [{ name: '县教体局', from: '2019-04-01' }] },
        ],
      },
    ],
  },
  *check({ roster }) {
    const known = new Map<string, NameInUse[]>();
    for (const name of roster.units.flatMap(namesOf)) {
      const key = comparable(name.text);
      const others = known.get(key) ?? [];
      const clash = others.find((other) => other.from <= name.until && name.from <= other.until);
      // What stands in the way of one name stands in the way of the next.
      if (clash === undefined) known.set(key, [...others, name]);
      if (clash === undefined || clash.unit === name.unit) continue;
      yield {
        at: name.at,
        data: { name: name.text, unit: name.unit.name.value, other: clash.unit.name.value },
        related: [{ at: clash.at, message: { zh: '另一处在此', en: 'the other is here' } }],
      };
    }
  },
  message: {
    zh: ({ name, unit, other }) =>
      unit === other ? `名册中“${name}”列了两次` : `名册中的“${name}”既是“${other}”的名称，又是“${unit}”的名称，同一时期分不清是谁`,
    en: ({ name, unit, other }) =>
      unit === other ? `“${name}” is listed twice` : `“${name}” is a name of “${other}” and of “${unit}” at the same time`,
  },
});

/** The days of a name without any are all days. */
const [EARLIEST, LATEST] = ['0000-01-01', '9999-12-31'];

function namesOf(unit: RosterUnit): readonly NameInUse[] {
  return [
    { unit, text: unit.name.value, at: unit.name.at, from: EARLIEST, until: LATEST },
    ...unit.aliases.map(({ name, from, until }) => ({
      unit,
      text: name.value,
      at: name.at,
      from: from ?? EARLIEST,
      until: until ?? LATEST,
    })),
  ];
}
