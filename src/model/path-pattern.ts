/** More than so many alternatives of one pattern are not looked at. */
const MOST_ALTERNATIVES = 100;

/**
 * Whether a path is one that a pattern stands for: `*` any name or part of one, `?` one character, `**` any folders, `{a,b}`
 * one or the other. A pattern without any of these stands for the path itself and, of a folder, for all below it.
 */
export function matchesPattern(path: string, pattern: string): boolean {
  const steps = path.split('/');
  return expandBraces(toSlashes(pattern)).some((alternative) => {
    const wanted = alternative.replace(/^\.\//u, '').replace(/\/$/u, '').split('/');
    return matchSequence(steps, isPlain(alternative) ? [...wanted, '**'] : wanted, '**', matchName);
  });
}

/** A pattern as Windows writes paths, with the slashes that patterns have; a backslash before a bracket takes its meaning away and stays. */
export function toSlashes(pattern: string): string {
  return pattern.replaceAll(/\\(?![[\](){}!])/gu, '/');
}

/** Whether a text names files by a pattern, and not one file. */
export function isPattern(text: string): boolean {
  return !isPlain(text);
}

function isPlain(pattern: string): boolean {
  return !/[*?{]/u.test(pattern);
}

function matchName(name: string, pattern: string): boolean {
  return matchSequence([...name], [...pattern], '*', (character, wanted) => wanted === '?' || wanted === character);
}

/** Compares part by part; `any` stands for any number of parts. Only the last `any` is ever tried again, so the work is the product of both lengths at worst. */
function matchSequence(
  parts: readonly string[],
  wanted: readonly string[],
  any: string,
  matches: (part: string, wanted: string) => boolean,
): boolean {
  let at = 0;
  let next = 0;
  let lastAny = -1;
  let taken = 0;
  while (at < parts.length) {
    const want = wanted[next];
    if (want === any) {
      lastAny = next;
      taken = at;
      next += 1;
    } else if (want !== undefined && matches(parts[at] ?? '', want)) {
      at += 1;
      next += 1;
    } else if (lastAny === -1) return false;
    else {
      taken += 1;
      at = taken;
      next = lastAny + 1;
    }
  }
  while (wanted[next] === any) next += 1;
  return next === wanted.length;
}

/** The patterns that a pattern with braces stands for; braces within braces are read from the inside. */
function expandBraces(pattern: string): string[] {
  let open = [pattern];
  const done: string[] = [];
  while (open.length > 0 && open.length + done.length <= MOST_ALTERNATIVES) {
    const following: string[] = [];
    for (const one of open) {
      const end = one.indexOf('}');
      const start = end === -1 ? -1 : one.lastIndexOf('{', end);
      if (start === -1) done.push(one);
      else for (const choice of one.slice(start + 1, end).split(',')) following.push(one.slice(0, start) + choice + one.slice(end + 1));
    }
    open = following;
  }
  return [...done, ...open].slice(0, MOST_ALTERNATIVES);
}
