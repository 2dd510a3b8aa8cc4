import { REPORT_MARK } from '../../model/report.ts';
import type { TaskPlan } from '../../model/task-plan.ts';
import type { Language } from '../../model/words.ts';
import { writeSheet, type SheetLayout } from '../../ooxml/new-sheet.ts';
import { packWorkbook, type NewSheet } from '../../ooxml/new-workbook.ts';
import { packText } from '../../ooxml/write-zip.ts';
import { makeLooks, type Looks } from './looks.ts';
import { PAGES } from './plan-words.ts';
import { nameOf } from './row-texts.ts';
import { makeRowWriter, type CountedLines, type RowWriter } from './sheet-rows.ts';

/** What is at hand while a workbook of a plan is written. */
export interface Desk {
  readonly plan: TaskPlan;
  readonly language: Language;
  readonly looks: Looks;
  readonly rows: RowWriter;
}

/** A sheet that is to be written, with the names that belong to it. */
export interface PlanSheet extends Pick<NewSheet, 'name' | 'hidden' | 'names'> {
  readonly layout: SheetLayout;
}

/** Lines of texts that a plan's workbooks share. */
const COUNTED = new WeakMap<TaskPlan, CountedLines>();

export function openDesk(plan: TaskPlan, language: Language): Desk {
  const looks = makeLooks();
  const counted = COUNTED.get(plan) ?? new Map();
  COUNTED.set(plan, counted);
  return { plan, language, looks, rows: makeRowWriter(looks, counted) };
}

/** Packs sheets into a workbook that says of itself what it is. The same plan gives the same bytes. */
export async function packSheets(
  { plan, looks }: Desk,
  sheets: readonly PlanSheet[],
  about: { readonly title: string; readonly subject: string },
): Promise<Uint8Array> {
  const written = await Promise.all(
    sheets.map(async ({ name, hidden, names, layout }): Promise<NewSheet> => ({
      name,
      hidden,
      names,
      content: await packText(writeSheet(layout)),
    })),
  );
  return packWorkbook(written, looks.sheet.write(), {
    ...about,
    creator: 'openness-catalogue',
    keywords: REPORT_MARK,
    created: plan.issued ?? (plan.year === undefined ? undefined : `${plan.year}-01-01`),
    calculated: true,
  });
}

/** Header rows that every page repeats, what is printed, and what is filtered. */
export function namePrint(titles: string, area?: string, filter?: string): NonNullable<NewSheet['names']> {
  return [
    ...(filter === undefined ? [] : ([['_xlnm._FilterDatabase', toAbsolute(filter)]] as const)),
    ...(area === undefined ? [] : ([['_xlnm.Print_Area', toAbsolute(area)]] as const)),
    ['_xlnm.Print_Titles', titles],
  ];
}

function toAbsolute(range: string): string {
  return range.replaceAll(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
}

/** How much of a title a footer has room for, with every `&` kept from being read as a code. */
const FOOTER_TEXT = 50;

export function makeFooter({ plan, language }: Desk, about: string): string {
  const cut = (text: string): string => [...text].slice(0, FOOTER_TEXT).join('').replaceAll('&', '&&');
  return PAGES[language](`${cut(about)} · ${cut(nameOf(plan))}`);
}
