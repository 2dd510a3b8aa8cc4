import { buildCellFinding, buildTextFinding } from './report.ts';
import type { Finding } from '../../src/model/finding.ts';

/** A text with what each format has to escape: markup, separators, line breaks, control characters, half a surrogate pair. */
export const HOSTILE = '<b>&"\'|*_`\\ %0A,:;::error::\r\n]]>\u0000\u0008\u001b[2J\u007f\u0085\u2028\u202e\ud800 @someone $x$ =1+1 公开';

/** Findings whose every text is hostile, the file's name included. */
export function buildHostile(): Finding[] {
  const texts = { message: HOSTILE, itemName: HOSTILE, itemId: HOSTILE };
  const related = [{ file: `目录/${HOSTILE}`, place: { kind: 'cell', sheet: HOSTILE, row: 1, column: 1 }, message: HOSTILE }] as const;
  return [
    buildTextFinding({
      ...texts,
      file: './目录/a b#?%[1]:,|.yaml',
      fix: { risk: 'unsafe', original: '旧', replacement: HOSTILE },
      related,
    }),
    buildTextFinding({ ...texts, file: `目录/${HOSTILE}.yaml`, legal: [{ act: HOSTILE, article: HOSTILE, confidence: 'recheck' }] }),
    buildCellFinding({ ...texts, place: { kind: 'cell', sheet: HOSTILE, row: 3, column: 28 } }),
  ];
}
