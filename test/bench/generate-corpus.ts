// Writes the benchmark's invented catalogues: the same bytes for the same seed, everywhere.
//   tsx test/bench/generate-corpus.ts FOLDER [--files 1000] [--items 50] [--seed 1]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CHANNELS, COMMON_ACTS, CONTENTS, DEADLINES, DOMAINS, GROUPS, ITEM_NAMES, RESULT_DEADLINE, type Domain } from './corpus-phrases.ts';

/** Of a hundred items, this many have a fault planted. */
const DEFECTS_PER_HUNDRED = 2;
const TOWNS = ['清溪镇', '白石镇', '柳林街道', '云台乡', '河湾镇', '石桥镇', '松岭乡', '东门街道'];

/** Of these the invented counties are named, each file's another. */
const SYLLABLES = [...'清云松石白柳河泉梅兰竹桂枫荷溪潭岭峰原谷湾渡'];

function nameCounty(seed: number): string {
  const at = (place: number): string => SYLLABLES[Math.floor(seed / SYLLABLES.length ** place) % SYLLABLES.length] ?? '';
  return `${at(0)}${at(1)}${at(2)}县`;
}

/** mulberry32: a whole number below `limit` at each call. */
function createRandom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

type Random = ReturnType<typeof createRandom>;

function pick<T>(random: Random, from: readonly T[]): T {
  const chosen = from[random(from.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

function pickSeveral(random: Random, from: readonly string[], count: number): readonly string[] {
  const chosen = new Set<string>();
  while (chosen.size < count) chosen.add(pick(random, from));
  return [...chosen];
}

type Lines = Record<
  'id' | 'name' | 'content' | 'basis' | 'deadline' | 'subject' | 'channel' | 'audience' | 'method' | 'level' | 'extra',
  string
>;

const DEFECTS: readonly ((lines: Lines) => Lines)[] = [
  (lines) => ({ ...lines, deadline: '' }),
  (lines) => ({ ...lines, basis: '' }),
  (lines) => ({ ...lines, basis: '    basis: 按照相关规定执行\n' }),
  (lines) => ({ ...lines, basis: '    basis:\n      - 《信息公开条例》\n' }),
  (lines) => ({ ...lines, deadline: '    deadline: 20个工作日\n' }),
  (lines) => ({ ...lines, deadline: '    deadline: { within: twenty, unit: working-day, trigger: 信息形成之日 }\n' }),
  (lines) => ({ ...lines, subject: '    subject: [民政部门]\n' }),
  (lines) => ({ ...lines, channel: '    channel: [政府网站, 其他]\n' }),
  (lines) => ({ ...lines, channel: '    channel: []\n' }),
  (lines) => ({ ...lines, method: '    method: 依职权\n' }),
  (lines) => ({ ...lines, extra: '    remark: 待定\n' }),
];

function pickDeadline(random: Random, { deadline }: Domain, name: string): string {
  if (/许可|处罚/u.test(name)) return RESULT_DEADLINE;
  return deadline ?? pick(random, DEADLINES);
}

function writeItem(random: Random, county: string, domain: Domain, number: number, defects: boolean): string {
  const category = pick(random, domain.categories);
  const name = `${pick(random, TOWNS)}${category}${pick(random, ITEM_NAMES)}（${number}）`;
  const acts = [...new Set([pick(random, COMMON_ACTS), ...pickSeveral(random, domain.acts, 1 + random(2))])];
  const subjects = random(4) === 0 ? `${county}${domain.organ}, ${pick(random, TOWNS)}人民政府` : `${county}${domain.organ}`;
  const contents = pickSeveral(random, CONTENTS, 1 + random(3));
  const lines: Lines = {
    id: `  - id: ${domain.id}.item-${number}\n    number: ${number}\n    category: ${category}\n`,
    name: `    name: ${name}\n`,
    content: `    content:\n${contents.map((text) => `      - ${text}\n`).join('')}`,
    basis: `    basis:\n${acts.map((text) => `      - ${text}\n`).join('')}`,
    deadline: `    deadline: ${pickDeadline(random, domain, name)}\n`,
    subject: `    subject: [${subjects}]\n`,
    channel: `    channel: [${['政府网站', ...pickSeveral(random, CHANNELS, random(4))].join(', ')}]\n`,
    audience: random(6) === 0 ? `    audience: { group: ${pick(random, GROUPS)} }\n` : '    audience: 全社会\n',
    method: `    method: ${random(12) === 0 ? 'on-request' : 'proactive'}\n`,
    level: `    level: [${random(2) === 0 ? 'county' : 'county, town'}]\n`,
    extra: random(10) === 0 ? '    extra: { 咨询电话: 0123-4567890 }\n' : '',
  };
  const damaged = random(100) < DEFECTS_PER_HUNDRED && defects ? pick(random, DEFECTS)(lines) : lines;
  return Object.values(damaged).join('');
}

/** One catalogue as YAML. Conforms to schemas/catalogue.schema.json but for the planted faults. */
export function generateCatalogue(seed: number, items: number, { defects = true }: { defects?: boolean } = {}): string {
  const random = createRandom(seed);
  const domain = pick(random, DOMAINS);
  const county = nameCounty(seed);
  const head = `# yaml-language-server: $schema=https://openness-catalogue.dev/schemas/catalogue.schema.json
kind: catalogue
id: qingyuan-${domain.id}-${seed}
title: ${county}${domain.name}领域基层政务公开标准目录
domain: ${domain.id}
place: { name: ${county}, code: "990001", level: county }
edition: "2025"
effective: "2025-03-01"
items:
`;
  const written: string[] = [];
  for (let number = 1; number <= items; number += 1) written.push(writeItem(random, county, domain, number, defects));
  return head + written.join('');
}

/** Writes `files` catalogues of `items` items each, in folders of a thousand. */
export function writeCorpus(folder: string, files: number, items: number, seed: number): void {
  for (let file = 0; file < files; file += 1) {
    const part = join(folder, files > 1000 ? `part-${String(Math.floor(file / 1000)).padStart(3, '0')}` : '.');
    if (file % 1000 === 0) mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `catalogue-${String(file).padStart(5, '0')}.yaml`), generateCatalogue(seed * 1_000_003 + file, items));
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      files: { type: 'string', default: '1000' },
      items: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('usage: generate-corpus.ts FOLDER [--files N] [--items N] [--seed N]');
  writeCorpus(folder, Number(values.files), Number(values.items), Number(values.seed));
}
