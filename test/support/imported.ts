import { isImported } from '../../src/commands/import-document.ts';
import { documentFields } from '../../src/exporters/yaml-document.ts';
import { writeYaml } from '../../src/exporters/yaml-text.ts';
import type { Catalogue, Item } from '../../src/model/catalogue.ts';
import type { ChannelUse } from '../../src/model/phrases.ts';
import type { TaskTable } from '../../src/model/task-table.ts';
import type { VillageItem, VillageList } from '../../src/model/village-list.ts';
import { readYamlText } from '../../src/readers/read-file.ts';
import type { Reading } from '../../src/readers/reading.ts';
import { checkStructure } from '../../src/schema/check.ts';

/** The YAML of a document, with ids that count. */
export function yamlOf(document: Catalogue | TaskTable | VillageList): string {
  const ids =
    document.kind === 'task-table' ? [] : document.items.map((_, index) => `item-${'abcdefghijklmnopqrstuvwxyz'[index % 26]}${index}`);
  const fields = documentFields(document, document.kind === 'task-table' ? 'qingyuan-tasks' : 'qingyuan-test', ids);
  return writeYaml(fields, ['a comment']);
}

/** The document that a YAML text holds, with the faults of its structure. */
export function readBack(text: string): { readonly document: Catalogue | TaskTable | VillageList; readonly faults: readonly string[] } {
  const reading: Reading = readYamlText('目录.yaml', text);
  const [read] = reading.documents;
  if (read?.structure === undefined || !isImported(read.document)) throw new Error(`${JSON.stringify(reading.problems)}\n${text}`);
  const faults = checkStructure(read.structure.kind, read.structure.value).map(({ kind, path }) => `${kind} ${path.join('/')}`);
  return { document: read.document, faults };
}

/** What a document says, without the places and the spelling that lists divide otherwise. */
export function valuesOf(document: Catalogue | TaskTable | VillageList): unknown {
  const { title, locality } = document;
  const common = {
    title: title?.value,
    place: locality.name?.value,
    level: locality.name === undefined ? undefined : locality.level?.value,
  };
  if (document.kind === 'catalogue') {
    const { domain, edition, effective, items } = document;
    return clean({
      ...common,
      domain: domain?.value,
      edition: edition?.value,
      effective: effective?.value,
      items: items.map(itemValues),
    });
  }
  if (document.kind === 'village-list') {
    const { edition, effective, items } = document;
    return clean({ ...common, edition: edition?.value, effective: effective?.value, items: items.map(villageValues) });
  }
  const { year, issued, tasks } = document;
  return clean({
    ...common,
    year: year?.value,
    issued: issued?.value,
    tasks: tasks.map(({ number, group, name, rows }) => ({
      number: number?.value,
      group: group?.value,
      name: name?.value,
      rows: rows.map(({ demand, units, due, leaders, extra }) => ({
        demand: demand?.value,
        units: units.map(({ value }) => JSON.stringify(value)).toSorted(),
        due: due?.value,
        leaders: leaders.map(({ label, value }) => [label, value]),
        extra: extra.map(({ label, value }) => [label, value]),
      })),
    })),
  });
}

function villageValues(item: VillageItem): unknown {
  const values = <T>(list: readonly { readonly value: T }[]): T[] => list.map(({ value }) => value);
  const { number, category, name, time, frequency } = item;
  return {
    number: number?.value,
    category: category?.value,
    name: name?.value,
    content: values(item.content),
    time: time?.value,
    place: values(item.place),
    frequency: frequency?.value,
    responsible: values(item.responsible),
    basis: values(item.basis).flatMap(({ citations, unresolved }) => [citations, unresolved]),
    extra: item.extra.map(({ label, value }) => [label, value]),
  };
}

function itemValues(item: Item): unknown {
  const values = <T>(list: readonly { readonly value: T }[]): T[] => list.map(({ value }) => value);
  const basis = values(item.basis);
  return {
    number: item.number?.value,
    category: item.category?.value,
    name: item.name?.value,
    content: values(item.content),
    basis: {
      citations: basis.flatMap(({ citations }) => citations),
      looseNumbers: basis.flatMap(({ looseNumbers }) => looseNumbers),
      unresolved: basis.flatMap(({ unresolved }) => unresolved),
    },
    deadline: item.deadline?.value,
    subject: values(item.subject),
    channel: values(item.channel).map(channelValue),
    audience: values(item.audience),
    method: values(item.method).map((method) => method ?? 'neither'),
    level: values(item.level),
    extra: item.extra.map(({ value }) => value),
  };
}

/** A box whose words came from another cell is spelt with them; what it says is the same. */
function channelValue({ text, id, kind, note }: ChannelUse): unknown {
  return note === undefined ? { text, id, kind } : { id, kind, note };
}

function clean(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
