import { CONFIDENCES, REFERENCE_FIELDS, type Confidence, type Reference, type ReferenceSource, type Support } from '../model/reference.ts';
import type { Located } from '../model/source.ts';
import type { YamlFile } from './formats/yaml.ts';
import type { YamlNode } from './formats/yaml-node.ts';
import { entriesOf, findValue, readText, readTexts } from './yaml-fields.ts';

/** What a catalogue says of itself as a reference; wrong shapes are left out, and the schema names them. */
export function readReference(file: YamlFile, node: YamlNode | undefined): Reference | undefined {
  if (node?.kind !== 'mapping') return undefined;
  return {
    at: node.at,
    asOf: readText(file, findValue(node, 'asOf')),
    guide: readText(file, findValue(node, 'guide')),
    sources: entriesOf(findValue(node, 'sources')).flatMap((entry) => readSource(file, entry)),
    notes: readTexts(file, findValue(node, 'notes')),
  };
}

function readSource(file: YamlFile, node: YamlNode): readonly Located<ReferenceSource>[] {
  const text = (key: string): string | undefined => readText(file, findValue(node, key))?.value;
  const [id, place, title] = [text('id'), text('place'), text('title')];
  if (id === undefined || place === undefined || title === undefined) return [];
  return [{ at: node.at, value: { id, place, title, url: text('url'), year: text('year') } }];
}

/** How sure an item of a reference is. */
export function readSupport(file: YamlFile, node: YamlNode | undefined): Support | undefined {
  if (node?.kind !== 'mapping') return undefined;
  const confidence = findValue(node, 'confidence');
  const sources = findValue(node, 'sources');
  const said = REFERENCE_FIELDS.flatMap((field) => {
    const text = confidence === undefined ? undefined : readText(file, findValue(confidence, field));
    return text !== undefined && isConfidence(text.value) ? [[field, { at: text.at, value: text.value }] as const] : [];
  });
  const shown = REFERENCE_FIELDS.flatMap((field) => {
    const list = sources === undefined ? undefined : findValue(sources, field);
    return list === undefined ? [] : [[field, readTexts(file, list)] as const];
  });
  return {
    at: node.at,
    confidence: Object.fromEntries(said),
    sources: Object.fromEntries(shown),
    optionalChannels: readTexts(file, findValue(node, 'optionalChannels')),
    otherNames: readTexts(file, findValue(node, 'otherNames')),
    note: readText(file, findValue(node, 'note')),
  };
}

function isConfidence(text: string): text is Confidence {
  return CONFIDENCES.some((known) => known === text);
}
