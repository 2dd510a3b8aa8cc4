import type { Words } from '../model/words.ts';
import { createPaint } from '../reporters/paint.ts';
import { wrapText } from '../reporters/wrap-text.ts';
import type { DrawStyle } from './draw-vocabularies.ts';

/** A part of an explanation under its own heading. */
export interface ExplanationPart {
  readonly heading: Words;
  readonly lines: readonly Words[];
}

/** What `catalogue explain` says of one thing. */
export interface Explanation {
  readonly title: Words;
  /** What it is, in a sentence. */
  readonly what: Words;
  readonly parts: readonly ExplanationPart[];
}

/** A text that is the same in both languages: titles of acts, numbers, ids. */
export function same(text: string): Words {
  return { zh: text, en: text };
}

/** A part, or nothing where it would be empty. */
export function part(heading: Words, lines: readonly Words[]): readonly ExplanationPart[] {
  return lines.length === 0 ? [] : [{ heading, lines }];
}

/** Explanations as text for people, one below the other. */
export function drawExplanations(explanations: readonly Explanation[], { language, width, color }: DrawStyle): string {
  const paint = createPaint(color);
  const texts = explanations.map(({ title, what, parts }) => {
    const lines = [
      ...wrapText(title[language], width).map((line) => paint.strong(line)),
      '',
      ...wrapText(what[language], width),
      ...parts.flatMap(({ heading, lines: said }) => [
        '',
        paint.faint(heading[language]),
        ...said.flatMap((line) => indent(line[language], width)),
      ]),
    ];
    return `${lines.join('\n')}\n`;
  });
  return texts.join('\n');
}

/** Lines of a YAML example keep the blanks that they begin with. */
function indent(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const own = /^ */u.exec(line)?.[0] ?? '';
    return wrapText(line.trim(), width - 2 - own.length, 2).map((wrapped) => `  ${own}${wrapped}`);
  });
}
