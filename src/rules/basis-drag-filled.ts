import type { Item } from '../model/catalogue.ts';
import type { Located } from '../model/source.ts';
import type { Basis } from '../model/phrases.ts';
import { ownerOf } from '../model/owner.ts';
import type { Law } from '../vocabularies/index.ts';
import { distinctBases, rememberByBasis, replaceIn } from './citations.ts';
import { defineRule, type Sighting } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';

type DragFilled = { readonly piece: string; readonly first: string; readonly rows: number };

/** A citation with one of its figures taken out: what a row shares with the row above, and the figure. */
interface Figure {
  readonly frame: string;
  readonly figure: number;
  /** The title with its number, as far as they stand side by side. */
  readonly piece: string;
}

/** Figures of years and numbers; articles, items and enumerators count up rightly. */
const COUNTED = /(\d{1,6})(?=\s{0,3}年|[〕\])）］]?\s{0,3}\d{0,5}\s{0,3}号)/gu;
/** Further down a run is told by its rows; the work on one cell stays small. */
const MOST_FIGURES = 12;
const SURE_ROWS = 3;

const findFigures = rememberByBasis((basis: Basis): readonly Figure[] =>
  basis.citations.flatMap(({ title, number }) => {
    const piece = number === undefined ? title : `${title}|${number.text}`;
    return [...piece.matchAll(COUNTED)].slice(0, MOST_FIGURES).map((match) => ({
      frame: `${piece.slice(0, match.index)}#${piece.slice(match.index + match[0].length)}`,
      figure: Number(match[0]),
      piece,
    }));
  }),
);

interface Run {
  readonly first: Figure;
  readonly rows: readonly { readonly item: Item; readonly basis: Located<Basis>; readonly figure: Figure }[];
}

export const rule = defineRule({
  id: 'basis-drag-filled',
  severity: 'warning',
  fix: 'unsafe',
  about: 'catalogue',
  what: {
    zh: '公开依据的年份或者文号逐行加一，其余文字相同：表格下拉填充所致。',
    en: 'Year or number of the basis goes up by one from row to row, all else being equal: a cell was dragged down.',
  },
  why: {
    zh: '下拉填充会把“2012年”变成2013年、2014年，变出来的文件并不存在。本规则看表格本身和《指导意见》对依据的要求。',
    en: 'Dragging a cell down turns 2012 into 2013, 2014, and so into documents that do not exist.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      {
        items: [
          { name: '政策法规文件', basis: ['《关于做好2012年住房保障信息公开工作的通知》'] },
          { name: '监督检查', basis: ['《关于做好2013年住房保障信息公开工作的通知》'] },
        ],
        says: '第一行为《关于做好2012年',
      },
      {
        items: [
          { name: '政策法规文件', basis: ['《清源县临时救助办法》（清政发〔2021〕7号）'] },
          { name: '监督检查', basis: ['《清源县临时救助办法》（清政发〔2021〕8号）'] },
        ],
        says: '逐行加一',
      },
    ],
    good: [
      {
        items: [
          { name: '2021年度预算', basis: ['《关于做好2021年预算公开工作的通知》'] },
          { name: '2022年度预算', basis: ['《关于做好2022年预算公开工作的通知》'] },
        ],
      },
      {
        items: [
          { name: '政策法规文件', basis: ['《中华人民共和国政府信息公开条例》第20条第1项'] },
          { name: '监督检查', basis: ['《中华人民共和国政府信息公开条例》第20条第2项'] },
        ],
      },
    ],
  },
  *check({ catalogue, law }): Iterable<Sighting<DragFilled>> {
    if (!countUp([...distinctBases(catalogue).keys()].flatMap((basis) => findFigures(basis, law)))) return;
    let runs: ReadonlyMap<string, Run> = new Map();
    for (const item of catalogue.items) {
      const next = continueRuns(runs, item, law);
      for (const [frame, run] of runs) if (next.get(frame)?.first !== run.first) yield* sightRun(run);
      runs = next;
    }
    for (const run of runs.values()) yield* sightRun(run);
  },
  message: {
    zh: ({ piece, first, rows }, owner) => `${owner}的公开依据${piece}像是下拉填充：连续 ${rows} 行逐行加一，第一行为${first}，请核对`,
    en: ({ piece, first, rows }, owner) =>
      `The basis of ${owner}, ${piece}, looks dragged down: it goes up by one over ${rows} rows from ${first}`,
  },
});

/** Whether any figure stands in the same frame as one that is less by one. */
function countUp(figures: readonly Figure[]): boolean {
  const known = new Set(figures.map(({ frame, figure }) => `${figure} ${frame}`));
  return figures.some(({ frame, figure }) => known.has(`${figure + 1} ${frame}`));
}

/** The runs that an item goes on with, and those that begin with it. */
function continueRuns(runs: ReadonlyMap<string, Run>, item: Item, law: Law): ReadonlyMap<string, Run> {
  const next = new Map<string, Run>();
  for (const basis of item.basis) {
    for (const figure of findFigures(basis.value, law)) {
      const above = runs.get(figure.frame);
      if (above !== undefined && goesOn(above, figure) && !names(item, figure)) {
        next.set(figure.frame, { first: above.first, rows: [...above.rows, { item, basis, figure }] });
      } else if (!next.has(figure.frame)) next.set(figure.frame, { first: figure, rows: [] });
    }
  }
  return next;
}

function goesOn({ first, rows }: Run, { figure }: Figure): boolean {
  return figure === (rows.at(-1)?.figure ?? first).figure + 1;
}

/** A yearly item rightly cites the notice of its year. */
function names({ category, name, content }: Item, { figure }: Figure): boolean {
  return [category, name, ...content].some((text) => text?.value.includes(String(figure)) === true);
}

function* sightRun({ first, rows }: Run): Iterable<Sighting<DragFilled>> {
  for (const { item, basis, figure } of rows) {
    const [title = '', number] = figure.piece.split('|');
    const [firstTitle = '', firstNumber] = first.piece.split('|');
    const fix =
      title === firstTitle
        ? replaceIn(basis.value.text, number ?? '', firstNumber ?? '', 'unsafe')
        : replaceIn(basis.value.text, title, firstTitle, 'unsafe');
    yield {
      at: basis.at,
      owner: ownerOf(item),
      element: 'basis',
      data: { piece: write(figure), first: write(first), rows: rows.length + 1 },
      atMost: rows.length + 1 >= SURE_ROWS ? undefined : 'info',
      fix,
    };
  }
}

/** As offices write it. */
function write({ piece }: Figure): string {
  const [title = '', number] = piece.split('|');
  return number === undefined ? `《${title}》` : `《${title}》（${number}）`;
}
