import { posix } from 'node:path';

import { draftCatalogue, type DraftedItem, type DraftPlace } from '../derivation/draft-catalogue.ts';
import { readUnit } from '../derivation/unit.ts';
import { loadSpelling, makeDocumentId } from '../exporters/ids.ts';
import { catalogueFields } from '../exporters/yaml-document.ts';
import { writeYaml } from '../exporters/yaml-text.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { ELEMENT_NAMES } from '../model/elements.ts';
import type { Language } from '../model/words.ts';
import { decodeText } from '../readers/decode.ts';
import { readYamlText } from '../readers/read-file.ts';
import { DOMAINS, findDomain, nearest, type Domain } from '../vocabularies/index.ts';
import { UsageError, type Command, type Host, type Outcome, type Request } from './define.ts';
import { schemaPath } from './schema-path.ts';

export const command: Command = {
  name: 'new',
  summary: {
    zh: '依据参照起草一个领域的目录，待填写处由 validate 逐一提示',
    en: 'Draft the catalogue of a domain from the reference, with blanks that validate names until they are filled in',
  },
  arguments: [
    { name: '<domain>', summary: { zh: '领域的名称或编号，如 社会救助', en: 'The domain by name or id, such as social-assistance' } },
  ],
  options: [
    { flags: '--place <name>', summary: { zh: '哪个地方的目录，如 清源县', en: 'Whose catalogue it is to be, such as 清源县' } },
    {
      flags: '--level <level>',
      choices: ['county', 'town'],
      summary: { zh: '该地方的层级（默认按名称判断）', en: 'The level of that place (default: by its name)' },
    },
    {
      flags: '--out <file>',
      summary: {
        zh: '写入此文件，已有的文件不覆盖；默认写到标准输出',
        en: 'Write to this file, which must not exist; default: standard output',
      },
    },
  ],
  examples: [
    'catalogue new social-assistance --place 清源县 --out catalogues/social-assistance.yaml',
    'catalogue new 社会救助 --place 清源县清溪镇 > town.yaml',
  ],
  async run(request) {
    const { args, options, host, language } = request;
    const domain = findDomain(args[0] ?? '') ?? refuseDomain(args[0] ?? '');
    const place = readPlace(options);
    const reference = readReference(host, domain);
    const spell = await loadSpelling();
    const id = makeDocumentId({ kind: 'catalogue', place: place.name, domain: domain.id, otherwise: domain.id }, spell);
    const draft = draftCatalogue(reference, place, { id, title: `${place.name}${domain.name}领域基层政务公开标准目录` });
    if (draft.items.length === 0) throw nothingForLevel(domain, place);
    return conclude(request, draft, reference, language);
  },
};

function refuseDomain(given: string): never {
  const near = nearest(given, [...DOMAINS.map(({ name }) => name), ...DOMAINS.map(({ id }) => id)]);
  const list = DOMAINS.map(({ id, name }) => `${name}（${id}）`).join('、');
  const listInEnglish = DOMAINS.map(({ id, name }) => `${id} (${name})`).join(', ');
  throw new UsageError({
    zh: `参照中没有领域“${given}”${near === undefined ? '' : `，是否应为 ${near}`}；可用：${list}`,
    en: `the reference has no domain "${given}"${near === undefined ? '' : `; did you mean ${near}`}; available: ${listInEnglish}`,
  });
}

function readPlace({ place, level }: Request['options']): DraftPlace {
  const name = String(place ?? '').trim();
  if (name === '') throw new UsageError({ zh: '请给出 --place，如 --place 清源县', en: 'give --place, such as --place 清源县' });
  const isTown = level === 'town' || (level === undefined && /(?:镇|乡|街道|苏木)$/u.test(name));
  if (isTown && readUnit(name, 'town', undefined) === undefined) {
    throw new UsageError({
      zh: `--place 应写镇、乡、街道的名称，如 清源县清溪镇，现为“${name}”`,
      en: `--place must name a town, ending in 镇, 乡, 街道 or 苏木, such as 清源县清溪镇, not "${name}"`,
    });
  }
  return { name, level: isTown ? 'town' : 'county' };
}

function readReference(host: Host, { id, name }: Domain): Catalogue {
  const path = posix.join(host.referenceFolder.replaceAll('\\', '/'), `${id}.yaml`);
  if (!host.exists(path)) {
    throw new UsageError({ zh: `没有“${name}”领域的参照（${path}）`, en: `there is no reference for ${id} (${path})` });
  }
  const document = readYamlText(path, decodeText(host.readFile(path))).documents[0]?.document;
  if (document?.kind === 'catalogue' && document.reference !== undefined) return document;
  throw new UsageError({ zh: `${path} 不是参照，程序安装不完整`, en: `${path} is no reference; the program is not installed whole` });
}

function nothingForLevel({ id, name }: Domain, { level }: DraftPlace): UsageError {
  return new UsageError({
    zh: `“${name}”领域的参照里没有属于${level === 'town' ? '乡级' : '县级'}的事项`,
    en: `the reference of ${id} has no item for the level ${level}`,
  });
}

type Draft = ReturnType<typeof draftCatalogue>;

function conclude(request: Request, { catalogue, items }: Draft, reference: Catalogue, language: Language): Outcome {
  const out = request.options['out'] === undefined ? undefined : String(request.options['out']).replaceAll('\\', '/');
  const schema = schemaPath(out === undefined ? '' : posix.dirname(out), 'catalogue');
  const ids = catalogue.items.map(({ id }) => id?.value ?? '');
  const text = writeYaml(
    catalogueFields(catalogue, catalogue.id?.value ?? '', ids),
    [...(schema === undefined ? [] : [`yaml-language-server: $schema=${schema}`]), ...describeOrigin(reference, language)],
    items.map((item) => describeDoubt(item, language)),
  );
  const [placeholders, unsure] = [countOf(items, ({ placeholders: blanks }) => blanks), countOf(items, (item) => item.unsure)];
  const notice = NOTICE[language](items.length, placeholders, unsure);
  if (out === undefined) return { outputs: [{ text, exact: true }], files: [], exitCode: 0, notice };
  return { outputs: [], files: [{ path: out, content: text }], exitCode: 0, notice };
}

function countOf(items: readonly DraftedItem[], listOf: (item: DraftedItem) => readonly unknown[]): number {
  return items.reduce((sum, item) => sum + listOf(item).length, 0);
}

const NOTICE: Readonly<Record<Language, (items: number, placeholders: number, unsure: number) => string>> = {
  zh: (items, placeholders, unsure) =>
    `起草了 ${items} 个事项：${placeholders} 处须填写（catalogue validate 会逐一提示），${unsure} 处注有“待核实”。参照是重建的，不是正式文本`,
  en: (items, placeholders, unsure) =>
    `drafted ${items} items: ${placeholders} blanks to be filled in (catalogue validate names each), ${unsure} fields marked 待核实, to be checked. The reference is a reconstruction and no official text`,
};

function describeOrigin({ reference }: Catalogue, language: Language): readonly string[] {
  const guide = reference?.guide?.value;
  return [ORIGIN[language](reference?.asOf?.value ?? ''), ...(guide === undefined ? [] : [GUIDE[language](guide)]), TO_DO[language]];
}

const ORIGIN: Readonly<Record<Language, (asOf: string) => string>> = {
  zh: (asOf) => `由 catalogue new 依据参照起草。参照是根据公开的目录和法律重建的，不是任何部门印发的正式文本；依据和机关核对至 ${asOf}。`,
  en: (asOf) =>
    `Drafted by catalogue new from the reference, a reconstruction from published tables and the law and no official text; acts and bodies as of ${asOf}.`,
};

const GUIDE: Readonly<Record<Language, (guide: string) => string>> = {
  zh: (guide) => `正式的要求见${guide}。`,
  en: (guide) => `What is officially asked: ${guide}.`,
};

const TO_DO: Readonly<Record<Language, string>> = {
  zh: '“XX”和【】处须填写；注“待核实”的，参照没有法律或公开目录可以依据。',
  en: 'Fill in XX and 【】; what is marked 待核实 (to be checked) rests on neither a law nor published tables.',
};

/** What stands above an item: what is to be checked, and the channels that are left open. */
function describeDoubt({ unsure, optionalChannels }: DraftedItem, language: Language): readonly string[] {
  const [colon, comma] = language === 'zh' ? ['：', '、'] : [': ', ', '];
  const names = unsure.map((field) => (field === 'item' ? WHOLE[language] : ELEMENT_NAMES[field][language]));
  return [
    ...(names.length === 0 ? [] : [`待核实${colon}${names.join(comma)}`]),
    ...(optionalChannels.length === 0 ? [] : [`${OPTIONAL[language]}${colon}${optionalChannels.join(comma)}`]),
  ];
}

const WHOLE: Readonly<Record<Language, string>> = { zh: '是否列入这一事项', en: 'whether the item belongs here at all' };
const OPTIONAL: Readonly<Record<Language, string>> = { zh: '可选的公开渠道和载体', en: 'channels that may be added' };
