import { localName, type Attributes } from '../../ooxml/xml.ts';

/** An attribute by its name without prefix: `w:val` in nearly every text document, another prefix in some. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  const usual = attributes[`w:${name}`];
  if (usual !== undefined) return usual;
  for (const key in attributes) if (localName(key) === name) return attributes[key];
  return undefined;
}

/** An on-off property (ECMA-376 part 1, §17.17.4): on where its value is not given. */
export function isOn(attributes: Attributes): boolean {
  const value = attributeOf(attributes, 'val');
  return value === undefined || value === '1' || value === 'true' || value === 'on';
}

/** A count, such as of columns that a cell takes; `otherwise` where there is none, or no whole number above it. */
export function countOf(attributes: Attributes, name: string, otherwise: number): number {
  const count = Number(attributeOf(attributes, name));
  return Number.isInteger(count) && count > otherwise ? count : otherwise;
}
