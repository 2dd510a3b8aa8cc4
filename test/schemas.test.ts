import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../src/model/document.ts';
import { REQUIRED_ELEMENTS } from '../src/model/elements.ts';
import { parseAudience, parseChannels, parseDeadline, parseLevels, parseMethod, parseTaskDue } from '../src/phrases/index.ts';
import { SCHEMAS } from '../src/schema/schemas.generated.ts';
import { findDomain } from '../src/vocabularies/index.ts';
import { validateFiles } from './support/run.ts';

const ROOT = resolve(import.meta.dirname, '..');

interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly examples?: readonly unknown[];
}

function readSchema(file: string): Schema {
  return JSON.parse(readFileSync(resolve(ROOT, 'schemas', file), 'utf8')) as Schema;
}

/** Every schema within a schema, with its JSON pointer. */
function partsOf(value: unknown, pointer = ''): (readonly [string, Schema])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    partsOf(part, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
  return Array.isArray(value) ? inner : [[pointer, value as Schema], ...inner];
}

const FILES = readdirSync(resolve(ROOT, 'schemas')).filter((name) => name.endsWith('.json'));
const USER_FILES = DOCUMENT_KINDS.map((kind) => `${kind}.schema.json`);

describe('every schema', () => {
  it('is one of a kind of document, or that of our output', () => {
    expect(FILES.toSorted()).toEqual([...USER_FILES, 'coverage.schema.json', 'findings.schema.json', 'revision.schema.json'].toSorted());
  });

  it.each(FILES)('%s is of draft 2020-12, is named as its file, and compiles under strict rules', (file) => {
    const schema = readSchema(file);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id?.endsWith(`/${file}`)).toBe(true);
    // Union types, and keys of objects among them, are written on purpose.
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  it.each(DOCUMENT_KINDS)('of kind %s is the one that the program holds documents against', (kind) => {
    expect(SCHEMAS[kind]).toEqual(readSchema(`${kind}.schema.json`));
  });
});

describe('what people see of a schema', () => {
  const properties = USER_FILES.flatMap((file) => {
    const schema = readSchema(file);
    // A condition is for the machine alone.
    const own = partsOf(schema)
      .filter(([pointer]) => !pointer.endsWith('/if'))
      .flatMap(([pointer, part]) =>
        Object.entries(part.properties ?? {}).map(([key, property]) => [`${file}#${pointer}/${key}`, property] as const),
      );
    // What a property does not say itself, what it refers to says.
    const resolved = own.map(
      ([name, property]) => [name, { ...schema.$defs?.[property.$ref?.split('/').at(-1) ?? ''], ...property }] as const,
    );
    return [[file, schema] as const, ...resolved];
  });

  it.each(properties)('%s has a title and a description in both languages', (_, { title, description }) => {
    expect(title).toMatch(/^\p{Script=Han}[^·]* · \p{Lu}[^·\p{Script=Han}]*$/u);
    expect(description).toMatch(/\p{Script=Han}[^·]*。 · [^·]*[a-z][^·]*\.$/u);
  });

  it.each(USER_FILES)('%s: every example is valid where it stands', (file) => {
    const schema = readSchema(file);
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema(schema);
    const examples = partsOf(schema).flatMap(([pointer, { examples: given }]) =>
      Array.isArray(given) ? given.map((example: unknown) => [pointer, example] as const) : [],
    );
    for (const [pointer, example] of examples)
      expect([pointer, example, ajv.validate(`${schema.$id}#${encodeURI(pointer)}`, example)]).toEqual([pointer, example, true]);
  });
});

describe('the schema of catalogues', () => {
  const { item, method, level } = SCHEMAS.catalogue.$defs;

  it('requires of an item its id and the eight elements', () => {
    expect(item.required).toEqual(['id', ...REQUIRED_ELEMENTS]);
  });

  it('allows methods that are understood', () => {
    expect(method.enum.map((text) => [text, parseMethod(text)])).toEqual([
      ['proactive', ['proactive']],
      ['on-request', ['on-request']],
      ['主动', ['proactive']],
      ['依申请', ['on-request']],
      ['主动公开', ['proactive']],
      ['依申请公开', ['on-request']],
    ]);
  });

  it('allows levels that are understood, as the schema of task tables does', () => {
    const wanted = [
      'province',
      'city',
      'county',
      'town',
      'village',
      'province',
      'city',
      'county',
      'county',
      'town',
      'town',
      'town',
      'village',
      'village',
    ];
    expect(level.enum.map((text) => parseLevels(text))).toEqual(wanted.map((one) => ({ levels: [one], unresolved: [] })));
    expect(SCHEMAS['task-table'].properties.place.properties.level.enum).toEqual(level.enum);
  });

  it('gives examples that are understood', () => {
    const { channel, audience, deadline } = item.properties;
    expect(channel.items.examples.flatMap((text) => parseChannels(text).channels.map(({ kind }) => kind))).toEqual(
      channel.items.examples.map(() => 'standard'),
    );
    expect(audience.examples.map((text) => parseAudience(text))).toEqual([[{ kind: 'everyone' }], [{ kind: 'group', who: '申请人' }]]);
    expect(deadline.examples.flatMap((text) => parseDeadline(text).unresolved)).toEqual([]);
    expect(SCHEMAS.catalogue.properties.domain.examples.filter((text) => findDomain(text) === undefined)).toEqual([]);
    const { due } = SCHEMAS['task-table'].$defs.row.properties;
    expect(due.examples.filter((text) => parseTaskDue(text, 2021).kind === 'unresolved')).toEqual([]);
  });
});

describe('the schema of vocabularies', () => {
  const FOLDER = resolve(ROOT, 'catalogues/vocabularies');
  const files = readdirSync(FOLDER);

  it('names every vocabulary that is shipped', () => {
    expect(SCHEMAS.vocabulary.properties.id.enum.map((id) => `${id}.yaml`)).toEqual(files.toSorted());
    expect(SCHEMAS.vocabulary.allOf.map(({ if: { properties } }) => properties.id.const)).toEqual(SCHEMAS.vocabulary.properties.id.enum);
  });

  it.each(files)('%s has no fault', async (file) => {
    const { report } = await validateFiles({ [file]: readFileSync(resolve(FOLDER, file)) });
    expect(report.findings.map(({ ruleId, message, place }) => [ruleId, message, place])).toEqual([]);
    expect(report.files.map(({ kinds }) => kinds)).toEqual([['vocabulary']]);
  });
});

describe('the catalogue of the README', () => {
  it.each(['README.md', 'README.zh-CN.md'])('%s has no fault', async (file) => {
    const [example] = [...readFileSync(resolve(ROOT, file), 'utf8').matchAll(/```yaml\n([^`]*?^kind: catalogue\n[^`]*)```/gmu)].map(
      (match) => match[1],
    );
    const { report, exitCode } = await validateFiles({ '目录.yaml': example ?? '' });
    expect(report.findings.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
    expect([report.summary.items, exitCode]).toEqual([1, 0]);
  });
});
