import type { UnitReference } from '../model/phrases.ts';
import type { Source } from '../model/source.ts';
import type { Task, TaskRow, TaskTable } from '../model/task-table.ts';
import { parseTaskDue, parseUnits } from '../phrases/index.ts';
import type { YamlFile } from './formats/yaml.ts';
import type { YamlNode } from './formats/yaml-tree.ts';
import { readFields, readLocality, readText, readTexts } from './yaml-fields.ts';

/** The keys that hold units, with the role each gives. */
const UNIT_KEYS: readonly (readonly [string, UnitReference['role']])[] = [
  ['lead', 'lead'],
  ['units', 'responsible'],
  ['support', 'support'],
];

/** Reads a `kind: task-table` document. Total: what has the wrong shape is left out here and named by the schema. */
export function readTaskTableYaml(file: YamlFile, root: YamlNode, source: Source): TaskTable {
  const fields = readFields(root);
  const yearText = readText(file, fields.get('year'));
  const year = yearText !== undefined && /^\d{4}$/u.test(yearText.value) ? { value: Number(yearText.value), at: yearText.at } : undefined;
  const tasks = fields.get('tasks')?.value;
  return {
    kind: 'task-table',
    source,
    at: root.at,
    id: readText(file, fields.get('id')),
    title: readText(file, fields.get('title')),
    locality: readLocality(file, fields.get('place')),
    year,
    issued: readText(file, fields.get('issued')),
    tasks: mappings(tasks).map((node) => readTask(file, node, year?.value)),
    absentColumns: [],
  };
}

function mappings(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'sequence' ? node.children.filter((child) => child.kind === 'mapping') : [];
}

function readTask(file: YamlFile, node: YamlNode, year: number | undefined): Task {
  const fields = readFields(node);
  return {
    at: node.at,
    number: readText(file, fields.get('number')),
    group: readText(file, fields.get('group')),
    name: readText(file, fields.get('name')),
    rows: mappings(fields.get('rows')?.value).map((row) => readRow(file, row, year)),
  };
}

function readRow(file: YamlFile, node: YamlNode, year: number | undefined): TaskRow {
  const fields = readFields(node);
  const due = readText(file, fields.get('due'));
  return {
    at: node.at,
    demand: readText(file, fields.get('demand')),
    units: UNIT_KEYS.flatMap(([key, role]) => readTexts(file, fields.get(key)).map(({ value, at }) => ({ value: parseUnits(value, role), at, raw: value }))),
    due: due === undefined ? undefined : { value: parseTaskDue(due.value, year), at: due.at, raw: due.value },
    places: { demand: fields.get('demand')?.key.at, unit: fields.get('units')?.key.at, due: fields.get('due')?.key.at },
  };
}
