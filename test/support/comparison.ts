import { compareRevisions } from '../../src/diff/compare-revisions.ts';
import type { Comparable } from '../../src/diff/pair-documents.ts';
import type { Change } from '../../src/model/change.ts';
import type { Facts } from '../../src/model/finding.ts';
import type { Language } from '../../src/model/words.ts';
import { readYamlText } from '../../src/readers/read-file.ts';
import { makeLaw, type Law } from '../../src/vocabularies/index.ts';
import { catalogueDocument } from './document.ts';

export const LAW: Law = makeLaw();
/** The day on which examples are judged. */
export const AS_OF = '2026-11-21';

/** A task without a fault. */
const CLEAN_TASK: Facts = {
  number: '1',
  group: '深化重点领域信息公开',
  name: '推进财政信息公开',
};

const CLEAN_ROW: Facts = { demand: '公开本级政府预算', units: ['区财政局'], due: '9月30日前' };

/** A task with the fields that are not those of a clean one; those of a row are of its only one. A lead needs no units beside it. */
function makeTask({ rows, ...given }: Facts): Facts {
  const isOfTask = (key: string): boolean => key in CLEAN_TASK;
  const [task, row] = [true, false].map((ofTask) => Object.fromEntries(Object.entries(given).filter(([key]) => isOfTask(key) === ofTask)));
  return { ...CLEAN_TASK, ...task, rows: rows ?? [{ ...CLEAN_ROW, ...('lead' in given ? { units: undefined } : {}), ...row }] };
}

/** A task table with these tasks. */
export function taskDocument(tasks: readonly Facts[], overrides: Facts = {}): Facts {
  return {
    kind: 'task-table',
    id: 'qingyuan-tasks',
    title: '清源县2021年政务公开重点工作任务分解表',
    place: { name: '清源县', level: 'county' },
    year: 2021,
    tasks: tasks.map(makeTask),
    ...overrides,
  };
}

/** Reads documents written as objects. */
export function readDocuments(documents: readonly Facts[]): readonly Comparable[] {
  return documents.flatMap((document, index) =>
    readYamlText(`${index}.yaml`, JSON.stringify(document)).documents.flatMap(({ document: read }) =>
      read.kind === 'catalogue' || read.kind === 'task-table' ? [read] : [],
    ),
  );
}

/** What changed between two lists of documents. */
export function compareDocuments(before: readonly Facts[], after: readonly Facts[], language: Language = 'zh'): readonly Change[] {
  return compareRevisions(readDocuments(before), readDocuments(after), { law: LAW, asOf: AS_OF, language }).changes;
}

/** What changed between two catalogues with these items, each with the fields that are not those of a clean one. */
export function compareCatalogues(before: readonly Facts[], after: readonly Facts[], language: Language = 'zh'): readonly Change[] {
  return compareDocuments([catalogueDocument(before)], [catalogueDocument(after)], language);
}
