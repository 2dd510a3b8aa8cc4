import type { Limits } from './limits.ts';
import { parseXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** One arrow from a part to another (ECMA-376 part 2, §9.3). */
export interface Relationship {
  readonly id: string;
  /** The last step of its type, which the transitional and the strict namespaces share: `worksheet`, `sharedStrings`. */
  readonly type: string;
  /** The name of the part it leads to, resolved. */
  readonly target: string;
}

/** The relationships of a part that lead to other parts, by id; of the whole package for `''`. Empty where there are none. */
export async function readRelationships(zip: Zip, part: string, limits: Limits): Promise<Map<string, Relationship>> {
  const relationships = new Map<string, Relationship>();
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!zip.has(file)) return relationships;
  await parseXml(
    zip.read(file, 'listPartBytes'),
    file,
    {
      open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
        if (name !== 'Relationship' || id === undefined || target === undefined || mode === 'External') return;
        relationships.set(id, { id, type: (type ?? '').slice((type ?? '').lastIndexOf('/') + 1), target: resolveTarget(folder, target) });
      },
      close() {},
    },
    limits,
  );
  return relationships;
}

/** A target is relative to the part's folder, or absolute; some producers write backslashes or percent signs. */
function resolveTarget(folder: string, target: string): string {
  const path = decodePercents(target.replaceAll('\\', '/'));
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decodePercents(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
