import { posix } from 'node:path';

import { deriveCatalogue } from '../derivation/derive-catalogue.ts';
import { deriveVillageList } from '../derivation/derive-village-list.ts';
import type { Account } from '../derivation/hand-down.ts';
import { readUnit, type DerivedLevel, type DerivedUnit } from '../derivation/unit.ts';
import { makeDocumentId, type Spell } from '../exporters/ids.ts';
import { documentFields } from '../exporters/yaml-document.ts';
import { writeYaml } from '../exporters/yaml-text.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { VillageList } from '../model/village-list.ts';
import type { Language } from '../model/words.ts';
import { findDomain } from '../vocabularies/index.ts';
import { UsageError } from './define.ts';
import type { ReadSuperior } from './derive-superiors.ts';
import { schemaPath } from './schema-path.ts';

/** A town's catalogue, or a village's list. */
export type DerivedDocument = Catalogue | VillageList;

/** What was derived from one catalogue of the superior's. */
export interface Derived extends Account {
  readonly document: DerivedDocument;
  readonly superior: ReadSuperior;
  readonly unit: DerivedUnit;
  readonly id: string;
}

/** Whom it is derived for: what the user wrote. */
export interface Asked {
  readonly level: DerivedLevel;
  readonly unit: string;
}

/** @throws UsageError where the name is no name of a place of the level */
export function deriveDocument(superior: ReadSuperior, { level, unit: name }: Asked, spell: Spell): Derived {
  const { domain, locality } = superior.catalogue;
  const unit = readUnit(name, level, locality.name?.value);
  if (unit === undefined) throw noUnit(name, level);
  const words = {
    kind: 'catalogue' as const,
    place: unit.place,
    domain: domain === undefined ? superior.id : (findDomain(domain.value)?.id ?? domain.value),
    otherwise: superior.id,
  };
  const id = makeDocumentId(words, spell);
  const derive = level === 'town' ? deriveCatalogue : deriveVillageList;
  return { superior, unit, id, ...derive(superior, unit, id) };
}

function noUnit(name: string, level: DerivedLevel): UsageError {
  return level === 'town'
    ? new UsageError({
        zh: `--unit 应写一个镇、乡、街道的名称，如 清溪镇，现为“${name}”`,
        en: `--unit must name a town, ending in 镇, 乡, 街道 or 苏木, such as 清溪镇, not "${name}"`,
      })
    : new UsageError({
        zh: `--unit 应写一个村、社区的名称，如 清泉村，现为“${name}”`,
        en: `--unit must name a village, ending in 村, 社区 or 嘎查, such as 清泉村, not "${name}"`,
      });
}

/** A derivation as it is written for the unit, which edits it from then on. */
export function writeDerived({ document, superior }: Derived, path: string, language: Language): string {
  const schema = schemaPath(posix.dirname(path), document.kind);
  const heading = schema === undefined ? [] : [`yaml-language-server: $schema=${schema}`];
  return writeDocument(document, [...heading, ORIGIN[language](superior.path)]);
}

const ORIGIN: Readonly<Record<Language, (path: string) => string>> = {
  zh: (path) => `由 catalogue derive 从 ${path} 派生；上级修订后再派生一次，其改动会并入本文件，本文件的改写、次序和注释保留`,
  en: (path) =>
    `Derived from ${path} by catalogue derive; when the superior has revised it, derive again: its changes are merged in, and what was edited here stays`,
};

/** A derivation as it is kept to tell later what the superior has changed since; the same in every language. */
export function writeBase(document: DerivedDocument): string {
  return writeDocument(document, [
    '上次派生的结果，供下次合并时对照；请勿改动或删除，与目录一起保存。',
    'What was derived last, to compare with when deriving again; do not edit or delete it, and keep it with the catalogue.',
  ]);
}

function writeDocument(document: DerivedDocument, comments: readonly string[]): string {
  const ids = document.items.map(({ id }) => id?.value ?? '');
  return writeYaml(documentFields(document, document.id?.value ?? '', ids), comments);
}
