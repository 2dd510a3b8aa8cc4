// npm run new:rule -- <id>: a rule file to fill in. It does not type-check, and its examples fail, until that is done.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../src/rules');

function template(id) {
  return `import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';

export const rule = defineRule({
  id: '${id}',
  severity: 'warning',
  about: 'catalogue',
  what: { zh: '', en: '' },
  why: { zh: '', en: '' },
  // The act and article that demand it, from ./legal.ts where it is there; empty only where \`why\` says why none is needed.
  legal: TO_BE_FILLED_IN,
  examples: {
    bad: [
      { item: {}, says: '' },
      { item: {}, says: '' },
    ],
    good: [{ item: {} }, { item: {} }],
  },
  *check({ catalogue }) {
    for (const item of catalogue.items) {
      if (TO_BE_FILLED_IN) yield { at: item.at, owner: ownerOf(item), data: {} };
    }
  },
  message: {
    zh: (_, owner) => \`\${owner}\`,
    en: (_, owner) => \`\${owner}\`,
  },
});
`;
}

function main() {
  const [id] = process.argv.slice(2);
  const families = new Set(readdirSync(FOLDER).map((name) => name.split('-')[0]));
  if (id === undefined || !/^[a-z]+(-[a-z0-9]+)+$/.test(id) || id.startsWith('no-')) {
    throw new Error(
      'usage: npm run new:rule -- <id>, an id like deadline-not-auditable: the element in front, then the fault, never no-...',
    );
  }
  const path = join(FOLDER, `${id}.ts`);
  if (existsSync(path)) throw new Error(`${path} is there already`);
  writeFileSync(path, template(id));
  console.log(`written: src/rules/${id}.ts; fill it in, then: npm run docs`);
  const family = id.split('-')[0];
  if (!families.has(family)) console.log(`note: no rule begins with ${family}- yet; is there a family that it belongs to?`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
