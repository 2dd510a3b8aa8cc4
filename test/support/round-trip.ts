import { exporters } from '../../src/exporters/formats/index.generated.ts';
import { makeMapping } from '../../src/exporters/mapping.ts';
import { writeMapping } from '../../src/exporters/mapping-yaml.ts';
import { makeOfficialTable, type TableDocument } from '../../src/exporters/official-table.ts';
import type { Catalogue, Item } from '../../src/model/catalogue.ts';
import type { ChannelUse } from '../../src/model/phrases.ts';
import { parseMapping } from '../../src/readers/mapping.ts';
import { readFile } from '../../src/readers/read-file.ts';

/** Exports a document and reads the file again, with the mapping that stands beside it. */
export async function exportAndRead<Kind extends TableDocument>(document: Kind, format: string): Promise<Kind> {
  const exporter = exporters.find(({ name }) => name === format);
  if (exporter === undefined) throw new Error(`no format ${format}`);
  const mapping = makeMapping(document);
  const content = await exporter.write({ document, table: makeOfficialTable(document), ...(mapping === undefined ? {} : { mapping }) });
  const path = `table.${format}`;
  const beside = exporter.mapping === 'beside' && mapping !== undefined ? writeMapping(path, mapping).content : undefined;
  const options = beside === undefined ? {} : { mapping: parseMapping(Buffer.from(beside)) };
  const { documents, problems } = await readFile(path, Buffer.from(content), options);
  const [read] = documents;
  if (problems.length > 0 || documents.length !== 1 || read === undefined || read.document.kind !== document.kind) {
    throw new Error(`read as ${documents.length} documents with ${JSON.stringify(problems)}`);
  }
  return read.document as Kind;
}

/**
 * All that an official table and its mapping say of a catalogue, without where it stands.
 * @param before the catalogue that was exported: a fact that it lacks may have been found since, in the title for instance
 */
export function saidByCatalogue(catalogue: Catalogue, before: Catalogue = catalogue) {
  const { items } = catalogue;
  const counted = items.every(({ number }) => number === undefined);
  const known = factsOf(before);
  return {
    facts: Object.fromEntries(Object.entries(factsOf(catalogue)).filter(([fact]) => known[fact] !== undefined)),
    ids: items.map(({ id, derivedFrom }, index) => (before.items[index]?.id === undefined ? undefined : [id?.value, derivedFrom?.value])),
    items: items.map((item, index) => saidByItem(item, counted ? String(index + 1) : item.number?.value)),
  };
}

function factsOf({
  id,
  title,
  domain,
  locality,
  edition,
  effective,
  derivedFrom,
}: Catalogue): Readonly<Record<string, string | undefined>> {
  const { name, code, level } = locality;
  const facts = { id, title, domain, edition, effective, derivedFrom, name, code, level };
  return Object.fromEntries(Object.entries(facts).map(([fact, located]) => [fact, located?.value]));
}

function saidByItem(item: Item, number: string | undefined) {
  const bases = item.basis.map(({ value }) => value);
  return {
    number,
    category: item.category?.value,
    name: item.name?.value,
    content: item.content.map(({ value }) => value),
    basis: keptBasis(item) ?? bases.map(({ text }) => text).join('\n'),
    // Parts that were written apart come back as a text does: in one width, and without what is absent.
    citations: JSON.parse(JSON.stringify(bases.flatMap(({ citations }) => citations)).normalize('NFKC')) as unknown,
    deadline: item.deadline?.value.text,
    subject: item.subject.map(({ value }) => value),
    channel: item.channel.map(({ value }) => spellChannel(value)).toSorted(),
    audience: item.audience.map(({ value }) => JSON.stringify(value)).toSorted(),
    method: item.method.map(({ value }) => value),
    level: item.level.map(({ value }) => value).toSorted(),
    // A label that would pass for an official one is changed.
    extra: new Map(item.extra.map(({ label, value }) => [label.replace(/^其他/u, ''), value])),
  };
}

/** JSON has the acts one by one, and the cell beside them where it says more than they do. */
function keptBasis({ raw }: Item): string | undefined {
  return raw?.basis?.startsWith('同上') === true ? undefined : raw?.basis;
}

/** Words beside a box stand in the name of the channel, or apart from it. */
function spellChannel({ id = '', kind, note = '', text }: ChannelUse): string {
  return [id, kind, note, text.replace(/[:：（(].*$/u, '')].join('|');
}
