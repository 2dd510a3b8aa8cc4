import { LEVELS } from '../model/phrases.ts';
import { UNIT_TYPES, type RosterUnit, type UnitAlias, type UnitRoster } from '../model/roster.ts';
import type { Source } from '../model/source.ts';
import type { YamlFile } from './formats/yaml.ts';
import type { YamlNode } from './formats/yaml-node.ts';
import { entriesOf, findValue, readText, readTexts } from './yaml-fields.ts';

/** Reads a `kind: unit-roster` document. Total: what has the wrong shape is left out here and named by the schema. */
export function readRosterYaml(file: YamlFile, root: YamlNode, source: Source): UnitRoster {
  return {
    kind: 'unit-roster',
    source,
    at: root.at,
    id: readText(file, findValue(root, 'id')),
    place: readText(file, findValue(root, 'place')),
    units: entriesOf(findValue(root, 'units')).flatMap((node) => readUnit(file, node) ?? []),
  };
}

function readUnit(file: YamlFile, node: YamlNode): RosterUnit | undefined {
  const name = readText(file, findValue(node, 'name'));
  if (name === undefined) return undefined;
  const type = readText(file, findValue(node, 'type'))?.value;
  const level = readText(file, findValue(node, 'level'))?.value;
  return {
    at: node.at,
    name,
    aliases: entriesOf(findValue(node, 'aliases')).flatMap((entry) => readAlias(file, entry) ?? []),
    type: UNIT_TYPES.find((known) => known === type),
    level: LEVELS.find((known) => known === level),
    parent: readText(file, findValue(node, 'parent')),
    groups: readTexts(file, findValue(node, 'groups')),
  };
}

/** A name alone, or one with the days on which it was in use. */
function readAlias(file: YamlFile, node: YamlNode): UnitAlias | undefined {
  const name = readText(file, node.kind === 'mapping' ? findValue(node, 'name') : node);
  if (name === undefined) return undefined;
  return { name, from: readText(file, findValue(node, 'from'))?.value, until: readText(file, findValue(node, 'until'))?.value };
}
