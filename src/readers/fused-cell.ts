import type { FusedElement } from './synonyms.ts';
import { parseBasis, parseChannels, parseDeadline, parseMethod } from '../phrases/index.ts';

/**
 * The part of a fused cell that belongs to one of its elements: `《条例》;信息形成之日起20个工作日内` under 公开要求. A piece that
 * reads as none of them belongs to the first, so that nothing is lost.
 */
export function takePart(text: string, parts: readonly FusedElement[], wanted: FusedElement): string {
  const pieces = text.split(/[\n；;。]+/).flatMap((piece) => cutAfterAct(piece.trim(), parts));
  return pieces
    .filter((piece) => piece !== '' && (parts.toReversed().find((part) => READS_AS[part]?.(piece)) ?? parts[0]) === wanted)
    .join('\n');
}

const READS_AS: Partial<Record<FusedElement, (piece: string) => boolean>> = {
  basis: (piece) => parseBasis(piece).citations.length > 0 || parseBasis(piece).looseNumbers.length > 0,
  deadline: (piece) => parseDeadline(piece).clauses.length > 0,
  channel: (piece) => parseChannels(piece).channels.some(({ kind }) => kind !== 'unknown'),
  method: (piece) => parseMethod(piece).every((method) => method !== undefined),
};

/** An act and a deadline may stand in one sentence: the act ends with its title, number and articles. */
function cutAfterAct(piece: string, parts: readonly FusedElement[]): readonly string[] {
  const end = piece.lastIndexOf('》') + 1;
  if (end === 0 || !parts.includes('basis')) return [piece];
  const rest =
    /^\s*(?:[(（][^()（）]*[)）])?(?:第[零一二三四五六七八九十百\d]+[条款项][、,，和]?)*[,，:：]?/.exec(piece.slice(end))?.[0] ?? '';
  return [piece.slice(0, end + rest.length).replace(/[,，:：]$/, ''), piece.slice(end + rest.length).trim()];
}
