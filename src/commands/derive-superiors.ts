import { posix } from 'node:path';

import type { Superior } from '../derivation/hand-down.ts';
import type { DerivedLevel } from '../derivation/unit.ts';
import type { Spell } from '../exporters/ids.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { LEVELS } from '../model/phrases.ts';
import type { Language, Words } from '../model/words.ts';
import type { ReadingOptions } from '../readers/reading-options.ts';
import { UsageError } from './define.ts';
import { gatherDocuments, type GatheredDocument } from './gather-documents.ts';
import { identify, nameDocument } from './import-document.ts';
import type { Input } from './validation.ts';

/** A superior's catalogue, with the file that it was read from. */
export interface ReadSuperior extends Superior {
  readonly path: string;
}

/**
 * Reads the catalogues that a unit of a level can be derived from, and says what else the files hold.
 *
 * @throws UsageError where something cannot be read: what is missing would count as taken away by the county
 */
export async function readSuperiors(
  inputs: readonly Input[],
  { level, reading, spell, language }: { level: DerivedLevel; reading: ReadingOptions; spell: Spell; language: Language },
): Promise<{ readonly superiors: readonly ReadSuperior[]; readonly notices: readonly string[] }> {
  const { documents, notices, unread, faulty } = await gatherDocuments(inputs, reading, language);
  if (unread + faulty > 0) throw cannotRead(notices);
  const used = new Set<string>();
  const superiors: ReadSuperior[] = [];
  const passedOver: string[] = [];
  for (const gathered of documents) {
    const { path, document } = gathered;
    const reason = whyNoSuperior(gathered, level);
    if (reason === undefined && document.kind === 'catalogue') superiors.push({ path, ...withIds(path, document, used, spell) });
    else if (reason !== undefined) passedOver.push(`${path}${language === 'zh' ? '：' : ': '}${reason[language]}`);
  }
  return { superiors, notices: [...notices, ...passedOver] };
}

function cannotRead(notices: readonly string[]): UsageError {
  const all = notices.join('\n');
  return new UsageError({
    zh: `${all}\n有文件没有读全，没有派生任何目录：缺少的事项会被当作上级已经取消；请先改正，或不要列入这些文件`,
    en: `${all}\nNot everything could be read, so nothing was derived: what is missing would count as taken away by the superior; mend these files, or leave them out`,
  });
}

function whyNoSuperior({ document }: GatheredDocument, level: DerivedLevel): Words | undefined {
  if (document.kind !== 'catalogue') return { zh: '不是标准目录，不从中派生', en: 'is no catalogue; nothing is derived from it' };
  if (document.reference !== undefined) {
    return {
      zh: '是参照，不是哪个地方的目录，不从中派生；起草目录请用 catalogue new',
      en: 'is a reference and no place’s catalogue; nothing is derived from it; to draft one use catalogue new',
    };
  }
  const own = document.locality.level?.value;
  if (own === undefined || LEVELS.indexOf(own) < LEVELS.indexOf(level)) return undefined;
  return {
    zh: '本身就是这一级（或更低一级）的目录，不从中派生',
    en: 'is of that level itself, or of a lower one; nothing is derived from it',
  };
}

function withIds(path: string, document: Catalogue, used: Set<string>, spell: Spell): Superior {
  const id = nameDocument(document, posix.basename(path).replace(/\.[^.]{1,5}$/u, ''), used, spell);
  const identified = identify(document, id, path, undefined, spell);
  if ('refused' in identified) throw new TypeError(`${path} was refused though nothing was compared`);
  return { catalogue: document, id, itemIds: identified.items.map((item) => item.id) };
}
