/**
 * The library: what the command line does, without a disk, a console or a clock.
 *
 * @packageDocumentation
 */
export { validate, type Input, type Validation, type ValidationSettings } from './commands/validation.ts';
export { readCatalogue, readDomainList, readTaskTable, readVillageList, type ReadResult } from './commands/read-document.ts';
export { exportDocument, type ExportedDocument, type ExportFormat } from './commands/export-document.ts';
export { annotateWorkbook, type AnnotatedWorkbook, type Annotation } from './exporters/annotate/annotate-workbook.ts';
export { diffRevisions, type DiffSettings } from './commands/diff-revisions.ts';
export { renderCoverage, renderCoverageFile, type CoverageFormatName } from './commands/coverage-formats.ts';
export { measureCatalogues, type MeasuringSettings } from './commands/measure-catalogues.ts';
export { renderRevision, renderRevisionFile, type RevisionFormatName } from './commands/revision-formats.ts';
export type { ReadingOptions } from './readers/reading-options.ts';
export { renderReport, renderReportFile, type FileFormatName, type FormatName } from './commands/render-report.ts';
export {
  addDays,
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  makeCalendar,
  type Calendar,
  type LocalDays,
} from './calendar/working-days.ts';
export * from './phrases/index.ts';
export type * from './model/catalogue.ts';
export type * from './model/change.ts';
export { shareCovered } from './model/coverage.ts';
export type * from './model/coverage.ts';
export type * from './model/domain-list.ts';
export type * from './model/elements.ts';
export type * from './model/explanation.ts';
export type * from './model/finding.ts';
export type { FindingsDocument } from './model/findings.generated.ts';
export type * from './model/mapping.ts';
export type * from './model/phrases.ts';
export { cellAddress, formatPlace, type Place, type Point, type Span } from './model/place.ts';
export { InputError, type Problem, type ProblemCode } from './model/problem.ts';
export type { Confidence as ReferenceConfidence, Reference, ReferenceField, ReferenceSource, Support } from './model/reference.ts';
export type * from './model/report.ts';
export type * from './model/revision.ts';
export type { At, Excerpt, Located, Source } from './model/source.ts';
export type * from './model/suppression.ts';
export type * from './model/task-table.ts';
export type * from './model/village-list.ts';
export type { Language, Words } from './model/words.ts';
