import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { readFile } from '../../src/readers/read-file.ts';
import { runCommandLine } from '../support/host.ts';
import { saidByCatalogue } from '../support/round-trip.ts';
import { Office } from './office.ts';

const office = new Office();
afterAll(() => office.remove());

const EXAMPLES = resolve(import.meta.dirname, '../../catalogues/examples');

async function readOne(file: string, bytes: Uint8Array): Promise<Catalogue> {
  const { documents, problems } = await readFile(file, bytes);
  expect(problems).toEqual([]);
  const document = documents[0]?.document;
  if (document?.kind !== 'catalogue') throw new Error(`${file} holds no catalogue`);
  return document;
}

describe('an exported catalogue that LibreOffice has opened and saved again', () => {
  it.each([
    ['qingyuan/social-assistance.yaml', 'xlsx'],
    ['qingyuan/social-assistance.yaml', 'docx'],
    ['qingyuan/budgets.yaml', 'xlsx'],
    ['qingyuan/budgets.yaml', 'docx'],
  ])('%s as %s is the same catalogue', async (file, format) => {
    const bytes = readFileSync(resolve(EXAMPLES, file));
    const { disk } = await runCommandLine(`export 目录.yaml --to ${format} --out out`, { files: { '目录.yaml': bytes } });
    const exported = disk.get(`out/目录.${format}`);
    if (!(exported instanceof Uint8Array)) throw new Error('nothing was exported');
    const before = await readOne('目录.yaml', bytes);
    const after = await readOne(`目录.${format}`, office.convert(office.put(`目录.${format}`, exported), format));
    // With what the columns cannot hold: ids, place, domain, edition, date.
    expect(saidByCatalogue(after, before)).toEqual(saidByCatalogue(before));
  });
});
