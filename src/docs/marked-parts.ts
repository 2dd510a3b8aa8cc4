/**
 * Replaces what stands between `<!-- name:start -->` and `<!-- name:end -->`.
 *
 * @throws Error where the marks are missing: a page that lost them would silently go stale
 */
export function replacePart(page: string, name: string, content: string): string {
  const start = `<!-- ${name}:start -->`;
  const end = `<!-- ${name}:end -->`;
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from === -1 || to < from) throw new Error(`the marks ${start} and ${end} are missing`);
  return `${page.slice(0, from + start.length)}\n${content}\n${page.slice(to)}`;
}
