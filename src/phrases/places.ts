import { splitOutsideBrackets } from './brackets.ts';
import { readChecklist } from './checklist.ts';
import { memoise } from './memoise.ts';

/**
 * The places or forms that a village's cell names: the ticked boxes of a checklist, or a list of names. What stands in brackets
 * stays together. Nothing where no box is ticked.
 */
export const parsePlaces: (text: string) => readonly string[] = memoise((text) => {
  const boxes = readChecklist(text);
  const names =
    boxes === undefined
      ? splitOutsideBrackets(text, '、;；,，\r\n')
      : boxes.flatMap(({ mark, label, ticked }) => (ticked || mark === '' ? [label] : []));
  return names.map((name) => name.trim()).filter((name) => name !== '');
});
