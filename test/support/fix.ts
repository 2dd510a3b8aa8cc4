import type { Judge, OpenEditor } from '../../src/exporters/fix/define.ts';
import { fixFile, type FixedContent } from '../../src/exporters/fix/fix-file.ts';
import { openWorkbook } from '../../src/exporters/fix/open-workbook.ts';
import { openYaml } from '../../src/exporters/fix/open-yaml.ts';
import { decodeText, encodeLike, stripMarks } from '../../src/readers/decode.ts';
import { readFile } from '../../src/readers/read-file.ts';
import { textPositions } from '../../src/readers/text-source.ts';
import { defineRule, type AnyRule } from '../../src/rules/define.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { startRun } from '../../src/rules/run.ts';
import type { Item } from '../../src/model/catalogue.ts';
import type { At } from '../../src/model/source.ts';

/** A misprint of a trial rule, and what should stand in its stead. */
export type Misprint = readonly [original: string, replacement: string];

/** Where a trial rule looks: every located text of an item with its handle. */
type Look = (item: Item) => readonly { readonly text: string; readonly at: At }[];

const NAMES: Look = ({ name, category }) =>
  [name, category].flatMap((text) => (text === undefined ? [] : [{ text: text.value, at: text.at }]));
const BASES: Look = ({ basis }) => basis.map(({ value, at }) => ({ text: value.text, at }));
const CONTENTS: Look = ({ content }) => content.map(({ value, at }) => ({ text: value, at }));
/** All texts of an item that a trial rule may look at. */
const EVERYWHERE: Look = (item) => [...NAMES(item), ...BASES(item), ...CONTENTS(item)];

/** A rule that finds words: one finding for each place and word, as real rules have it. */
export function wordRule(id: string, words: readonly Misprint[], risk: 'safe' | 'unsafe' = 'safe', look: Look = EVERYWHERE): AnyRule {
  return defineRule({
    id,
    severity: 'warning',
    fix: risk,
    about: 'catalogue',
    what: { zh: '', en: '' },
    why: { zh: '', en: '' },
    legal: [],
    examples: { bad: [], good: [] },
    *check({ catalogue }) {
      for (const item of catalogue.items) {
        for (const { text, at } of look(item)) {
          for (const [original, replacement] of words) {
            if (text.includes(original)) yield { at, data: { original }, fix: { risk, original, replacement } };
          }
        }
      }
    },
    message: { zh: ({ original }) => `写了“${original}”`, en: ({ original }) => `says ${original}` },
  });
}

/** Reads a file and has rules judge it. */
export function judgeBy(chosen: readonly AnyRule[] = rules, path = 'a.yaml'): Judge {
  return async (content) => {
    const { documents, problems } = await readFile(path, content);
    const run = startRun(chosen, { language: 'zh', severities: new Map(), excerpts: 0, asOf: '2026-11-21' });
    const judged = documents.map(({ document }) => ({ document, faults: [] }));
    return {
      findings: run.judge({ path, documents: judged, problems }),
      documents: documents.map(({ document }) => document),
      problems: problems.length,
    };
  };
}

export const openYamlFile: OpenEditor = async (content) =>
  openYaml(content, { decode: (bytes) => stripMarks(decodeText(bytes)), encode: encodeLike, positions: textPositions });

/** Fixes a YAML text. */
export async function fixYaml(
  text: string | Uint8Array,
  chosen?: readonly AnyRule[],
  wants: Parameters<typeof fixFile>[3] = () => true,
): Promise<FixedContent & { readonly text: string }> {
  const fixed = await fixFile(typeof text === 'string' ? Buffer.from(text) : text, openYamlFile, judgeBy(chosen), wants);
  return { ...fixed, text: Buffer.from(fixed.content).toString() };
}

/** Fixes a workbook. */
export function fixWorkbook(content: Uint8Array, chosen?: readonly AnyRule[]): Promise<FixedContent> {
  return fixFile(content, openWorkbook, judgeBy(chosen, 'a.xlsx'), () => true);
}
