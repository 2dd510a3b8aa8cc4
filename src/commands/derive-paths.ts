import { posix } from 'node:path';

import { toSlashes } from '../model/path-pattern.ts';
import { UsageError } from './define.ts';
import type { ReadSuperior } from './derive-superiors.ts';

/**
 * The file of each derivation: the one that is named, or one in the folder, called as the superior's file and in the same folders
 * below the one that was asked for, so that it is found again whatever else is derived with it.
 *
 * @param out a folder, or a file that ends in `.yaml`
 * @param args the paths that the user gave
 * @throws UsageError where two would go to one file
 */
export function choosePaths(superiors: readonly ReadSuperior[], out: string, args: readonly string[]): readonly string[] {
  if (/\.ya?ml$/iu.test(out)) {
    if (superiors.length > 1) throw TOO_MANY(out, superiors.length);
    return superiors.map(() => posix.normalize(out));
  }
  const folders = args.map((path) => `${toSlashes(path).replace(/^(?:\.\/)+|\/+$/gu, '')}/`);
  const taken = new Map<string, string>();
  return superiors.map(({ path, catalogue, id }) => {
    const isAlone = superiors.every((other) => other.path !== path || other.id === id);
    const folder = folders.filter((given) => path.startsWith(given)).toSorted((a, b) => b.length - a.length)[0];
    const below = folder === undefined ? posix.basename(path) : path.slice(folder.length);
    const stem = below.replace(/(?<=[^/])\.[^./]+$/u, '');
    const name = isAlone ? stem : `${stem}-${(catalogue.domain?.value ?? id).replaceAll('/', ' ')}`;
    const chosen = posix.join(out, `${name.replaceAll(UNSAFE, '')}.yaml`);
    const other = taken.get(chosen.toLowerCase());
    if (other !== undefined) throw SAME_PLACE(other, path, chosen);
    taken.set(chosen.toLowerCase(), path);
    return chosen;
  });
}

/** Characters that file systems refuse; standard input is called <stdin>. */
const UNSAFE = /[<>:"\\|?*\u0000-\u001f]/gu;

const TOO_MANY = (out: string, count: number): UsageError =>
  new UsageError({
    zh: `--out ${out} 只能接收一份目录，现有 ${count} 份；请用 --out 给出文件夹`,
    en: `--out ${out} takes one catalogue, and there are ${count}; give --out a folder`,
  });

const SAME_PLACE = (one: string, other: string, chosen: string): UsageError =>
  new UsageError({
    zh: `${one} 和 ${other} 都会派生为 ${chosen}，请分别派生`,
    en: `${one} and ${other} would both be derived as ${chosen}; derive them one by one`,
  });
