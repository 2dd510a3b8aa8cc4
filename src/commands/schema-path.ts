import { posix } from 'node:path';

import type { DocumentKind } from '../model/document.ts';

/** From a document's folder to the schemas that `catalogue init` writes; unknown where the folder lies elsewhere. */
export function schemaPath(folder: string, kind: DocumentKind): string | undefined {
  if (posix.isAbsolute(folder) || /^(?:\.\.(?:\/|$)|[A-Za-z]:)/u.test(folder)) return undefined;
  const depth = folder.split('/').filter((part) => part !== '' && part !== '.').length;
  return `${'../'.repeat(depth)}.catalogue/${kind}.schema.json`;
}
