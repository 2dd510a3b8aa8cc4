import type { Finding } from '../model/finding.ts';
import type { ReadDocument } from '../readers/reading.ts';
import type { Run } from '../rules/run.ts';
import { findShared, mayDiffer, nameSource, outline, type SourceMember, type SourceName } from '../rules/sources.ts';
import { namePlace, pairTowns, type PlaceName } from '../rules/towns.ts';
import type { Law } from '../vocabularies/index.ts';

/** Enough of a catalogue to see, without its texts, which others it has to agree with. Plain data. */
export type CatalogueName = SourceName & PlaceName;

/** The catalogues of a file whose place and domain are known. */
export function nameCatalogues(path: string, documents: readonly ReadDocument[], law: Law): readonly CatalogueName[] {
  return documents.flatMap(({ document }, index) => {
    if (document.kind !== 'catalogue') return [];
    const [source, place] = [nameSource(path, index, document, law), namePlace(document, law)];
    return source === undefined || place === undefined ? [] : [{ ...source, ...place }];
  });
}

/** Reads a file once more. */
type Read = (path: string) => Promise<readonly ReadDocument[]>;

/** Has the rules compare catalogues of different files that should agree; only files with such catalogues are read again. */
export async function compareFiles(
  names: readonly CatalogueName[],
  startRun: () => Run,
  read: Read,
): Promise<{ readonly findings: readonly Finding[]; readonly crashes: number }> {
  const [shared, pairs] = [findShared(names), pairTowns(names)];
  if (shared.length === 0 && pairs.length === 0) return { findings: [], crashes: 0 };
  const run = startRun();
  const findings: Finding[] = [];
  for (const group of shared) {
    // The numbers of many large files go into memory where their texts may not.
    const outlines = await readMembers(group, read, ({ catalogue }) => outline(catalogue));
    if (!mayDiffer(outlines)) continue;
    findings.push(...run.compare(await readMembers(group, read, keepWhole)));
  }
  // A county's files are read once for all its towns, and a town's once for all its domains.
  for (const ofCounty of run.judgesTowns ? groupByFiles(pairs, ({ county }) => county) : []) {
    const county = await readMembers([...new Set(ofCounty.flatMap((pair) => pair.county))], read, keepWhole);
    for (const ofTown of groupByFiles(ofCounty, ({ town }) => town)) {
      const town = await readMembers([...new Set(ofTown.flatMap((pair) => pair.town))], read, keepWhole);
      for (const pair of ofTown) findings.push(...run.compareTown(pick(town, pair.town), pick(county, pair.county)));
    }
  }
  return { findings, crashes: run.crashes };
}

function keepWhole(member: SourceMember): SourceMember {
  return member;
}

/** Reads catalogues again, file by file, and keeps of each what is asked for. */
async function readMembers<Kept>(names: readonly SourceName[], read: Read, keep: (member: SourceMember) => Kept): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const path of new Set(names.map((name) => name.path))) {
    const documents = await read(path);
    for (const { document } of names.filter((name) => name.path === path)) {
      const catalogue = documents[document]?.document;
      if (catalogue?.kind === 'catalogue') kept.push(keep({ path, document, catalogue }));
    }
  }
  return kept;
}

/** Pairs that the same files of one side hold. */
function groupByFiles<Pair>(pairs: readonly Pair[], sideOf: (pair: Pair) => readonly SourceName[]): Iterable<readonly Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const key = JSON.stringify([...new Set(sideOf(pair).map(({ path }) => path))].toSorted());
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pair]);
    else group.push(pair);
  }
  return groups.values();
}

function pick(members: readonly SourceMember[], names: readonly SourceName[]): readonly SourceMember[] {
  return members.filter(({ path, document }) => names.some((name) => name.path === path && name.document === document));
}
