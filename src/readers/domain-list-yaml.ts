import { DOMAIN_STATUSES, type DomainList, type DomainStatus, type InapplicableItem, type ListedDomain } from '../model/domain-list.ts';
import type { Source } from '../model/source.ts';
import type { YamlFile } from './formats/yaml.ts';
import type { YamlNode } from './formats/yaml-node.ts';
import { entriesOf, findValue, readLocality, readText } from './yaml-fields.ts';

/** Reads a `kind: domain-list` document. Total: what has the wrong shape is left out here and named by the schema. */
export function readDomainListYaml(file: YamlFile, root: YamlNode, source: Source): DomainList {
  return {
    kind: 'domain-list',
    source,
    at: root.at,
    id: readText(file, findValue(root, 'id')),
    title: readText(file, findValue(root, 'title')),
    locality: readLocality(file, findValue(root, 'place')),
    domains: entriesOf(findValue(root, 'domains')).flatMap((node) => readDomain(file, node) ?? []),
    items: entriesOf(findValue(root, 'items')).flatMap((node) => readItem(file, node) ?? []),
  };
}

const CHINESE: ReadonlyMap<string, DomainStatus> = new Map([
  ['保留', 'kept'],
  ['自设', 'own'],
  ['不适用', 'not-applicable'],
]);

function readDomain(file: YamlFile, node: YamlNode): ListedDomain | undefined {
  const domain = readText(file, findValue(node, 'domain'));
  if (domain === undefined) return undefined;
  const status = readText(file, findValue(node, 'status'))?.value ?? '';
  return {
    at: node.at,
    domain,
    status: CHINESE.get(status) ?? DOMAIN_STATUSES.find((known) => known === status),
    reason: readText(file, findValue(node, 'reason')),
  };
}

function readItem(file: YamlFile, node: YamlNode): InapplicableItem | undefined {
  const [domain, name] = [readText(file, findValue(node, 'domain')), readText(file, findValue(node, 'name'))];
  if (domain === undefined || name === undefined) return undefined;
  return {
    at: node.at,
    domain,
    category: readText(file, findValue(node, 'category')),
    name,
    reason: readText(file, findValue(node, 'reason')),
  };
}
