import type { Input } from './validation.ts';

/** Whether a path lies in a folder, or is it. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '.'
    ? !path.startsWith('..') && !path.startsWith('/')
    : path === folder || path.startsWith(`${folder.replace(/\/$/u, '')}/`);
}

/** The folder that the names of copies count from: the one that was given, or the one that all inputs share. */
export function commonFolder(args: readonly string[], inputs: readonly Input[]): string {
  const [given = ''] = args;
  const alone = given.replace(/\/+$/u, '');
  if (args.length === 1 && inputs.every(({ path }) => path.startsWith(`${alone}/`))) return alone;
  const [first = [], ...others] = inputs.map(({ path }) => path.split('/').slice(0, -1));
  let shared = first.length;
  for (const steps of others) while (first.slice(0, shared).some((step, index) => steps[index] !== step)) shared -= 1;
  return first.slice(0, shared).join('/');
}

/** A file's name below the folder that names count from; no step of it leads out of where it is put. */
export function nameBelow(path: string, root: string): string {
  const relative = root !== '' && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  const steps = relative.split('/').filter((step) => step !== '' && step !== '.' && step !== '..');
  return steps.join('/').replaceAll(/[:<>"|?*\\]/gu, '_');
}
