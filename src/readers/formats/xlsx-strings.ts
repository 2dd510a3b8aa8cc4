import { exceeds, type Limits } from '../../ooxml/limits.ts';
import { parseXml } from '../../ooxml/xml.ts';
import type { Zip } from '../../ooxml/zip.ts';
import { createTextCollector } from './xlsx-text.ts';

/**
 * The shared strings of a workbook, by index: the runs of rich text joined, phonetic guides left out.
 * @throws InputError `workbook-damaged` or `limit-exceeded`
 */
export async function readSharedStrings(zip: Zip, part: string, limits: Limits): Promise<readonly string[]> {
  const strings: string[] = [];
  const collector = createTextCollector(limits, { part });
  let characters = 0;
  let inText = false;
  let inPhonetics = false;
  await parseXml(
    zip.read(part, 'textPartBytes'),
    part,
    {
      open(name) {
        if (name === 't') inText = !inPhonetics;
        else if (name === 'rPh') inPhonetics = true;
      },
      text(text) {
        if (inText) collector.add(text);
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') inPhonetics = false;
        if (name !== 'si') return;
        const text = collector.take();
        characters += text.length;
        if (characters > limits.stringCharacters) throw exceeds(limits, 'stringCharacters', characters, { part });
        if (strings.push(text) > limits.strings) throw exceeds(limits, 'strings', strings.length, { part });
      },
    },
    limits,
  );
  return strings;
}
