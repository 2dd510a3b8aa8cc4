// Which YAML parser reads catalogues fast, and what positions cost. tsx test/bench/yaml-parsers.ts [--rounds 15]
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { JSON_SCHEMA, load, type EventType, type State } from 'js-yaml';
import { parse, parseDocument } from 'yaml';
import { generateCatalogue } from './generate-corpus.ts';
import { formatTable } from './table.ts';

interface Candidate {
  readonly name: string;
  readonly positions: string;
  read(text: string): unknown;
}

/** js-yaml calls the listener when it opens and when it closes a node; the offset is on its state. */
function loadWithPositions(text: string): readonly number[] {
  const positions: number[] = [];
  const listener = function (this: State & { position?: number }, event: EventType, state: State & { position?: number }): void {
    if (event === 'open') positions.push(state.position ?? -1);
  };
  load(text, { schema: JSON_SCHEMA, listener });
  return positions;
}

const CANDIDATES: readonly Candidate[] = [
  { name: 'js-yaml 4 load', positions: 'none', read: (text) => load(text, { schema: JSON_SCHEMA }) },
  { name: 'js-yaml 4 load, listener', positions: 'offset of every node', read: loadWithPositions },
  { name: 'yaml parse', positions: 'none', read: (text) => parse(text) },
  { name: 'yaml parseDocument', positions: 'range of every node', read: (text) => parseDocument(text) },
  ...readNewJsYaml(),
  { name: 'JSON.parse (the floor)', positions: 'none', read: (text) => JSON.parse(jsonOf(text)) },
];

/** js-yaml 5 comes with the peers (npm run bench:peers); without them its line is left out. */
function readNewJsYaml(): readonly Candidate[] {
  try {
    const newer = createRequire(new URL('./peers/package.json', import.meta.url))('js-yaml-5');
    return [
      { name: 'js-yaml 5 load', positions: 'none', read: (text) => newer.load(text) },
      { name: 'js-yaml 5 parseEvents', positions: 'offset of every node', read: (text) => [...newer.parseEvents(text)] },
    ];
  } catch {
    return [];
  }
}

const jsonTexts = new Map<string, string>();
function jsonOf(text: string): string {
  const known = jsonTexts.get(text) ?? JSON.stringify(load(text, { schema: JSON_SCHEMA }));
  jsonTexts.set(text, known);
  return known;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function measure(read: Candidate['read'], texts: readonly string[]): number {
  const started = performance.now();
  for (const text of texts) read(text);
  return performance.now() - started;
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });
const texts = Array.from({ length: 20 }, (_, index) => generateCatalogue(index, 50));
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
const times = new Map(CANDIDATES.map(({ name }) => [name, [] as number[]]));
for (const { read } of CANDIDATES) for (let warmUp = 0; warmUp < 3; warmUp += 1) measure(read, texts);
// Each round runs every candidate once, so that a busy moment of the machine hits all of them.
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const { name, read } of CANDIDATES) times.get(name)?.push(measure(read, texts));
}

const reference = times.get('js-yaml 4 load') ?? [];
const rows = CANDIDATES.map(({ name, positions }) => {
  const taken = times.get(name) ?? [];
  const ratio = median(taken.map((time, round) => time / (reference[round] ?? Number.NaN)));
  return [name, positions, (megabytes / (median(taken) / 1000)).toFixed(1), ratio.toFixed(2)];
});
console.log(
  `${texts.length} catalogues of 50 items, ${((megabytes * 1000) / texts.length).toFixed(1)} kB each (UTF-8); medians of ${values.rounds} rounds\n`,
);
console.log(formatTable(['parser', 'positions', 'MB/s', 'time, js-yaml 4 load = 1'], rows));
