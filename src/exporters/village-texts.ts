import { parsePlaces } from '../phrases/index.ts';

/** Places or persons as one text that reads as the same list: 村务公开栏、广播. A name that would be cut in two stands behind a box. */
export function spellPlaces(names: readonly string[]): string {
  const plain = names.join('、');
  return isRead(plain, names) ? plain : names.map((name) => `■${name}`).join('\n');
}

/** Places or persons as entries of a list, each of which reads as itself. */
export function listPlaces(names: readonly string[]): readonly string[] {
  return names.map((name) => (isRead(name, [name]) ? name : `■${name}`));
}

function isRead(text: string, names: readonly string[]): boolean {
  const read = parsePlaces(text);
  return read.length === names.length && read.every((name, index) => name === names[index]);
}
