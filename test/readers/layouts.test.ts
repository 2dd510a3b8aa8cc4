import { readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { readFile } from '../../src/readers/read-file.ts';
import { readTables } from '../../src/readers/tables.ts';
import { cutTo, describeReading, layoutFiles, layoutGrid, layoutOptions, loadLayout } from '../support/layout.ts';

const FOLDER = 'fixtures/layouts';

/** Layouts that offices are known to use; each has a fixture of its name. */
const QUIRKS = `
  catalogue-and-tasks
  category-column-before-items
  cell-per-line
  channel-boxes
  channel-columns
  column-numbers-of-every-kind
  column-numbers-row
  column-order
  compilation-of-one-row-tables
  content-and-demands
  dashes-for-nothing
  department-first
  department-without-village
  ditto
  ditto-without-above
  domain-column
  doubted-labels
  empty-file
  extra-columns
  fill-down
  flattened-blanks
  form-as-channel
  fused-basis-deadline
  header-before-each-item
  header-blanks-inside
  header-brackets
  header-changes-below
  header-legends
  header-long-legend
  header-lost-glyphs
  header-lost-labels
  header-none
  header-none-with-ticks
  header-one-row
  header-repeated-each-page
  header-repeated-first-row-only
  header-repeated-unmerged
  header-split-labels
  header-three-rows
  header-two-rows
  header-unknown-labels
  header-without-rows
  header-words-over-rows
  heading-above-the-header
  hidden-rows-and-columns
  hidden-sheet
  item-over-rows-merged
  item-over-rows-unmerged
  label-twice-category
  label-twice-level
  labels-of-other-wording
  level-words-in-cells
  levels-many-labels
  levels-none
  levels-one-column
  levels-three-columns
  map-by-label
  map-by-letter
  map-unknown-labels
  mapping-file
  merged-across
  merged-downwards
  merges-filled-by-repetition
  method-as-full-text
  notes-below
  number-column-missing
  number-label-missing
  number-per-category
  numbering-coded
  numbering-restarts
  options-before-mapping-before-title
  other-sheets
  page-continuation-without-header
  page-continues-an-item
  page-headings-are-categories
  page-in-parts
  page-note-between-parts
  page-of-several-tables
  page-other-table-of-same-width
  page-repeats-title
  page-with-other-tables
  place-in-file-name
  place-in-sheet-name
  prose
  run-together
  sections-are-categories
  sections-are-domains
  sections-numbered
  sheet-names-with-remarks
  sheets-are-domains
  signatures-below
  tables-on-one-sheet
  tables-side-by-side
  tasks-ditto-and-merges
  tasks-filled-down
  tasks-in-groups
  tasks-lead-and-support
  tasks-numbered-groups
  tasks-sections
  tasks-units-and-persons
  tasks-unnamed-columns
  tasks-without-names
  three-level-items
  tick-with-words
  ticks-of-every-kind
  title-over-lines
  title-rows
  traditional-characters
  village-columns
  village-content-names-items
  village-items-over-rows
  village-list
  village-told-by-places
  village-without-title
  village-words-in-catalogue
  website-column
  website-column-plan
  words-for-ticks
`
  .trim()
  .split(/\s+/);

it('has a fixture for each layout, and names each fixture', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  expect(files.map((name) => name.replace('.yaml', '')).toSorted()).toEqual(QUIRKS.toSorted());
});

describe.each(QUIRKS)('the layout %s', (quirk) => {
  const fixture = loadLayout(`${FOLDER}/${quirk}.yaml`);
  const expected = { expects: fixture.expects ?? [], problems: fixture.problems ?? [] };
  const file = fixture.file ?? '目录.xlsx';

  it('is read from a grid', () => {
    const found = describeReading(readTables(file, layoutGrid(fixture), layoutOptions(fixture)));
    expect(cutTo(expected, found)).toEqual(expected);
  });

  it.each(layoutFiles(fixture))('is read from a %s', async (_, bytes) => {
    const found = describeReading(await readFile(file, bytes, layoutOptions(fixture)));
    expect(cutTo(expected, found)).toEqual(expected);
  });

  it('says in both languages what is odd about it', () => {
    expect(fixture.quirk).toMatch(/[\u4e00-\u9fff].* · .*[a-z]/);
  });
});
