import type { Level } from '../model/phrases.ts';
import { findLevels } from '../vocabularies/levels.ts';
import { compact } from '../vocabularies/normalise.ts';
import { splitOutsideBrackets } from './brackets.ts';
import { readChecklist } from './checklist.ts';
import { memoise } from './memoise.ts';

/** The levels of government that a cell names, each once, and the words that name none. */
export interface LevelReading {
  readonly levels: readonly Level[];
  readonly unresolved: readonly string[];
}

/** Reads 县级, 区级;乡、村级, 镇(街)级, county. 市级 is the city above the county; whose city 清源市级 means cannot be told. */
export const parseLevels: (text: string) => LevelReading = memoise(readLevels);

function readLevels(text: string): LevelReading {
  const boxes = readChecklist(text);
  const words =
    boxes === undefined
      ? text
      : boxes
          .filter((box) => box.ticked)
          .map((box) => box.label || box.mark)
          .join(';');
  const levels = new Set<Level>();
  const unresolved = (boxes ?? []).filter((box) => box.mark === '').map((box) => box.label);
  for (const piece of splitOutsideBrackets(compact(words), ';,。|')) {
    if (piece === '') continue;
    const found = findLevels(piece) ?? findSeveral(piece);
    if (found === undefined) unresolved.push(piece);
    for (const level of found ?? []) levels.add(level);
  }
  return { levels: [...levels], unresolved };
}

/** Labels in a row, 县级、乡级 or 县级/乡级/村级: all of them or none. */
function findSeveral(piece: string): readonly Level[] | undefined {
  const found = splitOutsideBrackets(piece, '、/和及').map((label) => findLevels(label));
  return found.every((levels) => levels !== undefined) ? found.flat() : undefined;
}
