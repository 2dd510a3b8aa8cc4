import type { Finding } from '../model/finding.ts';
import { ELEMENT_NAMES } from '../model/elements.ts';
import type { Language, Sentence } from '../model/words.ts';
import { describePlace } from './place-text.ts';

export { describeFix, describeLegal } from '../model/advice.ts';

const MORE_RELATED: Sentence<number> = {
  zh: (count) => `… 另有 ${count} 处，见 json 报告`,
  en: (count) => `… ${count} more, see the json report`,
};

/** The places that belong to a finding, one text each; at most `limit`, then one that counts the rest. */
export function listRelated(finding: Finding, limit: number, language: Language): string[] {
  const texts = finding.related
    .slice(0, limit)
    .map(({ file, place, message }) => `${file === finding.file ? '' : `${file}:`}${describePlace(place)} ${message}`);
  const rest = finding.related.length - texts.length;
  return rest > 0 ? [...texts, MORE_RELATED[language](rest)] : texts;
}

/** ` [政策法规文件]`, to follow a message; empty where there is no item, or where the message names it already. */
export function appendItem({ message, itemName, itemId }: Finding): string {
  const item = itemName ?? itemId;
  return item === undefined || message.includes(item) ? '' : ` [${item}]`;
}

/** Which item and which of its elements a finding is about; empty where it is about none. */
export function describeSubject(finding: Finding, language: Language): string {
  const element = finding.element === undefined ? undefined : ELEMENT_NAMES[finding.element][language];
  return [finding.itemName ?? finding.itemId, element].filter((part) => part !== undefined && part !== '').join(' · ');
}
