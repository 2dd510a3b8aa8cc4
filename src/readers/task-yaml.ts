import type { UnitReference } from '../model/phrases.ts';
import type { Source } from '../model/source.ts';
import type { Task, TaskRow, TaskTable } from '../model/task-table.ts';
import { parseTaskDue, parseUnits } from '../phrases/index.ts';
import type { YamlFile } from './formats/yaml.ts';
import type { YamlNode } from './formats/yaml-node.ts';
import { type Field, findField, findValue, readEach, readExtra, readLocality, readText } from './yaml-fields.ts';

/** The keys that hold units, with the role each gives. */
const UNIT_KEYS: readonly (readonly [string, UnitReference['role']])[] = [
  ['lead', 'lead'],
  ['units', 'responsible'],
  ['support', 'support'],
];

/** Reads a `kind: task-table` document. Total: what has the wrong shape is left out here and named by the schema. */
export function readTaskTableYaml(file: YamlFile, root: YamlNode, source: Source): TaskTable {
  const yearText = readText(file, findValue(root, 'year'));
  const year = yearText !== undefined && /^\d{4}$/u.test(yearText.value) ? { value: Number(yearText.value), at: yearText.at } : undefined;
  const tasks = findField(root, 'tasks')?.value;
  return {
    kind: 'task-table',
    source,
    at: root.at,
    id: readText(file, findValue(root, 'id')),
    title: readText(file, findValue(root, 'title')),
    locality: readLocality(file, findValue(root, 'place')),
    year,
    issued: readText(file, findValue(root, 'issued')),
    tasks: mappings(tasks).map((node) => readTask(file, node, year?.value)),
    absentColumns: [],
  };
}

function mappings(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'sequence' ? node.children.filter((child) => child.kind === 'mapping') : [];
}

function readTask(file: YamlFile, node: YamlNode, year: number | undefined): Task {
  return {
    at: node.at,
    number: readText(file, findValue(node, 'number')),
    group: readText(file, findValue(node, 'group')),
    name: readText(file, findValue(node, 'name')),
    rows: mappings(findField(node, 'rows')?.value).map((row) => readRow(file, row, year)),
  };
}

function readRow(file: YamlFile, node: YamlNode, year: number | undefined): TaskRow {
  const due = readText(file, findValue(node, 'due'));
  return {
    at: node.at,
    demand: readText(file, findValue(node, 'demand')),
    units: UNIT_KEYS.flatMap(([key, role]) => readEach(file, findValue(node, key), (text) => [parseUnits(text, role)])),
    due: due === undefined ? undefined : { value: parseTaskDue(due.value, year), at: due.at, raw: due.value },
    leaders: readExtra(file, findValue(node, 'leaders')),
    extra: readExtra(file, findValue(node, 'extra')),
    places: { demand: findField(node, 'demand')?.key.at, unit: findField(node, 'units')?.key.at, due: findField(node, 'due')?.key.at },
    damaged: [
      ...(isMisshapen(findField(node, 'units'), ['sequence']) ? (['unit'] as const) : []),
      ...(isMisshapen(findField(node, 'due'), []) ? (['due'] as const) : []),
    ],
  };
}

/** Whether a field holds something that is neither a text nor of the given shapes. Nothing at all is missing and not misshapen. */
function isMisshapen(field: Field | undefined, shapes: readonly YamlNode['kind'][]): boolean {
  if (field === undefined || field.value.kind === 'empty' || field.value.value === null || typeof field.value.value === 'string')
    return false;
  return !shapes.includes(field.value.kind);
}
