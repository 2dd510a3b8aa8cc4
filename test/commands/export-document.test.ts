import { describe, expect, it } from 'vitest';

import { exportDocument, type ExportFormat } from '../../src/commands/export-document.ts';
import { readCatalogue } from '../../src/commands/read-document.ts';
import { catalogueTable } from '../support/table.ts';

async function readPlaced() {
  const { documents, problems } = await readCatalogue('目录.xlsx', catalogueTable([{}]), { facts: { place: { name: '清源县' } } });
  expect(problems).toEqual([]);
  const [catalogue] = documents;
  if (catalogue === undefined) throw new Error('nothing was read');
  return catalogue;
}

describe('a document in the library', () => {
  it('takes from the options what its table does not say', async () => {
    const { locality } = await readPlaced();
    expect([locality.name?.value, locality.level?.value]).toEqual(['清源县', 'county']);
  });

  it.each<[ExportFormat, boolean]>([
    ['xlsx', false],
    ['docx', false],
    ['html', true],
    ['csv', true],
    ['json', false],
  ])('is exported as %s, which leaves a mapping to be kept beside it: %s', async (format, beside) => {
    const before = await readPlaced();
    const { content, mapping } = await exportDocument(before, format);
    expect(content.length).toBeGreaterThan(100);
    expect(mapping !== undefined).toBe(beside);
  });
});
