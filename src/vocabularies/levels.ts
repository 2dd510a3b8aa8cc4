import type { Level } from '../model/phrases.ts';
import { LEVELS as DATA } from './data.generated.ts';
import { comparable } from './normalise.ts';

const BY_LABEL = new Map(
  DATA.entries.flatMap((entry) => [entry.label, ...entry.aliases].map((label) => [comparable(label), entry.levels] as const)),
);

/** The levels that one label stands for: 区级, 县(区)级, 乡、村级. `undefined` where the label is not known. */
export function findLevels(text: string): readonly Level[] | undefined {
  const label = comparable(text);
  return BY_LABEL.get(label) ?? BY_LABEL.get(`${label}级`);
}
