import type { MergeConflict } from '../merging/merge-documents.ts';
import type { Value } from '../merging/merge-values.ts';
import { ELEMENT_NAMES } from '../model/elements.ts';
import type { Language } from '../model/words.ts';
import { flatten } from './merge-sides.ts';

/** So much of a value is told. */
const SHOWN = 40;

/** One line for a conflict: the item, the element, and what stands on each side. */
export function describeConflict({ item, about, base, ours, theirs }: MergeConflict, language: Language): string {
  const label = item === undefined ? '' : `“${labelItem(item)}”`;
  if (about === 'item' && (ours === undefined || theirs === undefined)) return GONE[language](label, ours === undefined);
  const name = about === 'item' ? '' : about in ELEMENT_NAMES ? ELEMENT_NAMES[about as keyof typeof ELEMENT_NAMES][language] : about;
  return BOTH[language](label, name, show(base, language), show(ours, language), show(theirs, language));
}

/** Category and name of an item, each once. */
function labelItem(item: ReadonlyMap<string, Value>): string {
  return [...new Set([item.get('category'), item.get('name')].flatMap((part) => part ?? []).map(flatten))].join(' › ');
}

/** The same for programs: texts in full, `null` for what is not there. */
export function conflictData({ item, about, base, ours, theirs }: MergeConflict): object {
  const text = (value: Value | undefined): string | null => (value === undefined ? null : flatten(value));
  return { item: item === undefined ? null : labelItem(item), element: about, base: text(base), ours: text(ours), theirs: text(theirs) };
}

const GONE: Readonly<Record<Language, (label: string, byUs: boolean) => string>> = {
  zh: (label, byUs) => `冲突：事项${label}${byUs ? '我方已删去，对方作了修改' : '对方已删去，我方作了修改'}`,
  en: (label, byUs) => `conflict: ${label} was removed by ${byUs ? 'us and changed by them' : 'them and changed by us'}`,
};

const BOTH: Readonly<Record<Language, (label: string, name: string, base: string, ours: string, theirs: string) => string>> = {
  zh: (label, name, base, ours, theirs) =>
    name === ''
      ? `冲突：事项${label}双方都作了修改`
      : `冲突：${label === '' ? '目录' : `事项${label}`}的${name}，双方都改了：原为“${base}”，我方“${ours}”，对方“${theirs}”`,
  en: (label, name, base, ours, theirs) =>
    name === ''
      ? `conflict: both changed ${label}`
      : `conflict: both changed the ${name} of ${label === '' ? 'the catalogue' : label}: was “${base}”, ours “${ours}”, theirs “${theirs}”`,
};

function show(value: Value | undefined, language: Language): string {
  if (value === undefined) return language === 'zh' ? '（无）' : '(none)';
  const text = flatten(value).replaceAll(/\s+/gu, ' ');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
