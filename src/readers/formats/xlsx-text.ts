import { detach } from '../../model/detach.ts';
import { exceeds, type Limits } from '../../ooxml/limits.ts';

/** Spreadsheets write characters that XML cannot hold as `_x000D_`, and a literal `_x000D_` as `_x005F_x000D_` (ECMA-376, ST_Xstring). */
function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Collects the pieces of one cell's text: runs of rich text, CDATA, what stands between entities. */
export interface TextCollector {
  add(piece: string): void;
  /** The text so far, decoded; the collector starts afresh. */
  take(): string;
}

/** @param where the part, for the error when a text outgrows a cell */
export function createTextCollector(limits: Limits, where: Readonly<Record<string, unknown>>): TextCollector {
  let collected = '';
  return {
    add(piece) {
      collected += piece;
      if (collected.length > limits.cellText) throw exceeds(limits, 'cellText', collected.length, where);
    },
    take() {
      const text = detach(decodeEscapes(collected));
      collected = '';
      return text;
    },
  };
}
