import type { AcceptedChangesDocument } from '../model/accepted-changes.generated.ts';
import type { AcceptedChange, Change } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { Language, Words } from '../model/words.ts';
import { writeJson } from '../model/yaml-json.ts';
import { toLine } from '../reporters/printable.ts';
import type { Host } from './define.ts';
import { readKeptFile } from './kept-file.ts';
import type { Validation } from './validation.ts';

/** Which changes count, and what is wrong with the list of those that do not. */
export interface Acceptances {
  readonly left: readonly Change[];
  readonly accepted: readonly AcceptedChange[];
  /** One line each; any of them fails the gate. */
  readonly faults: readonly string[];
}

/** Parts the changes of a comparison into those that count and those that were accepted. */
export type Accept = (changes: readonly Change[]) => Acceptances;

/** Reads the accepted changes, or reports what is wrong with their file. */
export async function loadAccepted(
  host: Host,
  language: Language,
  path: string,
): Promise<{ readonly accept: Accept } | { readonly broken: Validation }> {
  const file = { path, kind: 'accepted-changes', flag: '--accept' } as const;
  const read = await readKeptFile(host, language, file, lacksReason);
  if ('broken' in read) return read;
  const { value, placeOf } = read.kept;
  const entries = (value as AcceptedChangesDocument).entries.map((entry, index) => ({ ...entry, place: placeOf(['entries', index]) }));
  return { accept: (changes) => partChanges(changes, entries, language) };
}

/** An entry without a reason accepts nothing, and is told as such. */
function lacksReason({ data }: Finding): boolean {
  return data['key'] === 'reason';
}

interface PlacedEntry {
  readonly place: string;
  readonly fingerprint: string;
  readonly reason?: unknown;
  readonly kind?: string;
  readonly item?: string;
}

function partChanges(changes: readonly Change[], entries: readonly PlacedEntry[], language: Language): Acceptances {
  const present = new Map(changes.map((change) => [change.fingerprint, change]));
  const reasons = new Map<string, string>();
  const faults: string[] = [];
  for (const entry of entries) {
    const { fingerprint, reason } = entry;
    if (typeof reason !== 'string' || reason.trim() === '') faults.push(tell(NO_REASON, entry, language));
    else if (!present.has(fingerprint)) faults.push(tell(STALE, entry, language));
    else if (reasons.has(fingerprint)) faults.push(tell(TWICE, entry, language));
    else reasons.set(fingerprint, reason);
  }
  return {
    left: changes.filter(({ fingerprint }) => !reasons.has(fingerprint)),
    accepted: changes.flatMap((change) => {
      const reason = reasons.get(change.fingerprint);
      return reason === undefined ? [] : [{ change, reason }];
    }),
    faults,
  };
}

const NO_REASON: Words = { zh: '没有写明理由，未予认可', en: 'gives no reason, so the change is not accepted' };
const STALE: Words = {
  zh: '没有这处变化（已不存在，或内容、涉及的事项有变），请删去或更新',
  en: 'there is no such change any more, or it reads otherwise or concerns other items; take the entry out or renew it',
};
const TWICE: Words = { zh: '与前面的一条重复，请删去', en: 'repeats an entry above; take it out' };

function tell(words: Words, { place, fingerprint, kind, item }: PlacedEntry, language: Language): string {
  const what = [fingerprint, kind, item].filter((text) => text !== undefined).join(' ');
  return toLine(language === 'zh' ? `${place}：${what}：${words.zh}` : `${place}: ${what}: ${words.en}`);
}

const HEAD: Readonly<Record<Language, string>> = {
  zh: '# 待认可的变化：逐条写明理由，不认可的删去，再用 catalogue diff --accept 本文件。',
  en: '# Changes to be accepted: give each a reason, drop those that are not, and run catalogue diff --accept with this file.',
};

/** Changes as entries that want nothing but a reason. */
export function writeAccepted(changes: readonly Change[], language: Language): string {
  const lines = changes.flatMap(({ kind, message, fingerprint, occurrences }) => {
    const [first] = occurrences;
    const name = (first?.after ?? first?.before)?.name;
    return [
      `  # ${toLine(message)}`,
      `  - fingerprint: "${fingerprint}"`,
      `    kind: ${kind}`,
      ...(name === undefined ? [] : [`    item: ${writeJson(name)}`]),
      '    reason: ""',
    ];
  });
  return [HEAD[language], 'kind: accepted-changes', lines.length === 0 ? 'entries: []' : 'entries:', ...lines, ''].join('\n');
}
