import type { Facts } from '../model/finding.ts';

/**
 * A document, or the part of one that matters: the rest is filled in from a clean one. `table` holds what else a task table says, `roster` the units of a list of units, by
 * itself or beside a task table; `village` what else a village's list says, which has a clean item of finances behind the given ones unless they are the `whole`.
 * `domains` are entries of a list of domains, which keeps all other pilot domains, `exempt` its items; `town` are items of a town, and `county` those of its county. `file` is a whole file's text, one character a byte.
 */
export type Given =
  | { readonly item: Facts }
  | { readonly items: readonly Facts[] }
  | { readonly catalogue: Facts; readonly item?: Facts }
  | { readonly tasks: readonly Facts[]; readonly table?: Facts; readonly roster?: readonly Facts[] }
  | { readonly villageItems: readonly Facts[]; readonly village?: Facts; readonly whole?: true }
  | { readonly domains: readonly Facts[]; readonly exempt?: readonly Facts[] }
  | { readonly town: readonly Facts[]; readonly county: readonly Facts[] }
  | { readonly roster: readonly Facts[] }
  | { readonly file: string; readonly name?: string };

/** Examples are documentation and tests at once. `says` is what the Chinese message must contain. */
export interface Examples {
  readonly bad: readonly (Given & { readonly says: string })[];
  readonly good: readonly Given[];
}

/** An example as people read it: `deadline: 30个工作日内`. */
export function illustrate(given: Given | undefined): string {
  if (given === undefined) return '';
  if ('file' in given) return given.file.replace(/[^\n\u0020-\u007e\u00a0-\uffff]/gu, '·').slice(0, 200);
  if ('catalogue' in given) return [writeFields(given.catalogue), ...(given.item === undefined ? [] : [writeEntry(given.item)])].join('\n');
  if ('item' in given) return writeFields(given.item);
  if ('items' in given) return given.items.map(writeEntry).join('\n');
  if ('villageItems' in given) return [...writeTable(given.village), ...given.villageItems.map(writeEntry)].join('\n');
  if ('domains' in given) return [...given.domains, ...(given.exempt ?? [])].map(writeEntry).join('\n');
  if ('town' in given) return ['# county', ...given.county.map(writeEntry), '# town', ...given.town.map(writeEntry)].join('\n');
  if ('tasks' in given) return [...writeTable(given.table), ...given.tasks.map(writeEntry), ...writeRoster(given.roster)].join('\n');
  return given.roster.map(writeEntry).join('\n');
}

function writeTable(table: Facts = {}): readonly string[] {
  return Object.keys(table).length === 0 ? [] : [writeFields(table)];
}

/** The list of units that stands beside a task table. */
function writeRoster(units: readonly Facts[] = []): readonly string[] {
  return units.length === 0 ? [] : ['# kind: unit-roster', ...units.map(writeEntry)];
}

function writeEntry(fields: Facts): string {
  return `- ${writeFields(fields).replaceAll('\n', '\n  ')}`;
}

function writeFields(fields: Facts): string {
  return Object.entries(fields)
    .map(([key, value]) => (value === undefined ? `# ${key}` : `${key}: ${writeValue(value)}`))
    .join('\n');
}

function writeValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeValue).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value || '""' : String(value);
  return `{ ${Object.entries(value)
    .map(([key, entry]) => `${key}: ${writeValue(entry)}`)
    .join(', ')} }`;
}
