import type { Finding } from '../model/finding.ts';
import { drawCellFrame } from './cell-frame.ts';
import type { FrameStyle } from './paint.ts';
import { drawTextFrame } from './text-frame.ts';

/**
 * Draws the surroundings of a finding with the place marked, one string per line; nothing where the report carries no
 * surroundings. Gutters and grids are ASCII, since box-drawing characters take two cells on many Chinese consoles.
 */
export function drawFrame(finding: Finding, style: FrameStyle): string[] {
  const { excerpt, place } = finding;
  if (excerpt === undefined) return [];
  if (excerpt.kind === 'text') return place.kind === 'text' ? drawTextFrame(excerpt, place, finding.severity, style) : [];
  return place.kind === 'cell' ? drawCellFrame(excerpt, place, finding.severity, style) : [];
}
