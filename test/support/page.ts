import { Parser } from 'htmlparser2';
import { expect } from 'vitest';

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The tags of a page in order, and its words; every tag has to be closed where HTML asks for it. */
export function parsePage(page: string): { readonly tags: readonly Tag[]; readonly words: string } {
  const tags: Tag[] = [];
  const open: string[] = [];
  let words = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      tags.push({ name, attributes: { ...attributes } });
      open.push(name);
    },
    ontext: (text) => (words += text),
    onclosetag(name, implied) {
      expect(open.pop()).toBe(name);
      expect([name, implied && !['br', 'col', 'input', 'meta'].includes(name)]).toEqual([name, false]);
    },
  });
  parser.end(page);
  expect(open).toEqual([]);
  return { tags, words };
}
