import type { DraftGroup, ProposedAlias } from '../model/roster-draft.ts';
import type { Language } from '../model/words.ts';

/** What a drafted roster says to the person who completes it. */
export interface RosterComments {
  origin(files: readonly string[], day: string): string;
  readonly howTo: readonly string[];
  readonly noPlace: string;
  group(
    group: Pick<DraftGroup, 'written' | 'rows' | 'possible' | 'rest'> & { readonly count: number; readonly named: readonly string[] },
  ): string;
  lacking(group: DraftGroup): readonly string[];
  proposed(alias: ProposedAlias, rows: number): string;
  mayBe(units: readonly string[]): string;
  former(successors: readonly string[]): string;
  added(day: string): string;
  ofKnown(unit: string, alias: ProposedAlias): string;
}

export const ROSTER_COMMENTS: Readonly<Record<Language, RosterComments>> = {
  zh: {
    origin: (files, day) => `由 catalogue tasks roster 于 ${day} 根据 ${files.join('、')} 起草，须由人核对`,
    howTo: [
      '表里点到名的单位各列一条；没有点到名的单位请补齐，否则“各部门”“其他部门”一类的统称会漏掉它们',
      '类型按名称的结尾推断；别名只是建议，写成注释，确认后去掉 # 才算数',
    ],
    noPlace: 'place: ××县',
    group: ({ written, rows, possible, rest, count, named }) =>
      `表中的“${written}”（${rows} 行）按下列名册${possible ? '可能指' : '指'} ${count} 个单位${rest ? '（除去该行点到的）' : ''}：${named.join('、')}${count > named.length ? ' 等' : ''}`,
    lacking: (group) => LACKING.zh(group),
    proposed: ({ name, why, until }, rows) => {
      const counted = rows === 0 ? '' : `（${rows} 行）`;
      if (why === 'former')
        return `待确认：“${name}”${counted}是机构改革前的名称${until === undefined ? '' : `，改革 ${until} 前完成`}；确认后去掉下一行的 #，并删去“${name}”一条`;
      return `待确认：“${name}”${counted}${why === 'likely' ? '像是' : '可能是'}它的简称；确认后去掉下一行的 #，并删去“${name}”一条`;
    },
    mayBe: (units) => `待确认：可能就是${units.map((unit) => `“${unit}”`).join('、')}；确认后删去本条，写入其 aliases`,
    former: (successors) => `这是机构改革前的名称，现由${successors.join('、')}承接`,
    added: (day) => `以下由 catalogue tasks roster 于 ${day} 补入，须由人核对`,
    ofKnown: (unit, { name, why }) =>
      `待确认：“${name}”${why === 'former' ? '是改革前的名称，现应为' : why === 'likely' ? '像是' : '可能是'}“${unit}”；确认后写入其 aliases，并删去下面“${name}”一条`,
  },
  en: {
    origin: (files, day) => `Drafted by catalogue tasks roster on ${day} from ${files.join(', ')}; to be checked by a person`,
    howTo: [
      'Every unit that a table names has an entry. Add those that no table names: words such as 各部门 (all departments) would pass them over',
      'Types are guessed from how names end. Aliases are proposals in comments; they count once the # is taken away',
    ],
    noPlace: 'place: ××县',
    group: ({ written, rows, possible, rest, count, named }) =>
      `The tables' "${written}" (${rows} rows) ${possible ? 'may mean' : 'means'}, by this roster, ${count} units${rest ? ' but for those that the row names' : ''}: ${named.join(', ')}${count > named.length ? ' and more' : ''}`,
    lacking: (group) => LACKING.en(group),
    proposed: ({ name, why, until }, rows) => {
      const counted = rows === 0 ? '' : ` (${rows} rows)`;
      if (why === 'former')
        return `To be confirmed: "${name}"${counted} is its name before a reform${until === undefined ? '' : ` that was complete by ${until}`}; if so, take the # from the next line and delete the entry "${name}"`;
      return `To be confirmed: "${name}"${counted} ${why === 'likely' ? 'is likely' : 'may be'} its short name; if so, take the # from the next line and delete the entry "${name}"`;
    },
    mayBe: (units) =>
      `To be confirmed: this may be ${units.map((unit) => `"${unit}"`).join(' or ')}; if so, delete this entry and write it into the aliases there`,
    former: (successors) => `A name from before a reform; its work is now done by ${successors.join(', ')}`,
    added: (day) => `Added by catalogue tasks roster on ${day}; to be checked by a person`,
    ofKnown: (unit, { name, why }) =>
      `To be confirmed: "${name}" ${why === 'former' ? 'is a name before a reform of' : why === 'likely' ? 'is likely' : 'may be'} "${unit}"; if so, write it into the aliases there and delete the entry "${name}" below`,
  },
};

/** Towns and villages have names that only the place knows: an example, and no invented unit. */
const LACKING: Readonly<Record<Language, (group: DraftGroup) => readonly string[]>> = {
  zh: ({ written, rows }) => [`“${written}”（${rows} 行）包括哪些单位，表里没有写。请逐个补入，例如：`, ...EXAMPLE(written)],
  en: ({ written, rows }) => [
    `No table says which units "${written}" (${rows} rows) are. Add them one by one, such as:`,
    ...EXAMPLE(written),
  ],
};

const EXAMPLE = (written: string): readonly string[] => {
  if (/村|社区/u.test(written)) return ['- name: ××村', '  type: village'];
  if (/[镇乡]/u.test(written)) return ['- name: ××镇', '  type: town'];
  if (/街/u.test(written)) return ['- name: ××街道', '  type: subdistrict'];
  return ['- name: ××局', '  type: department'];
};
