import { isScalar, parseDocument, visit, type Alias, type Node, type Scalar } from 'yaml';

import type { Place, Point } from '../../model/place.ts';
import { applyEdits } from '../../ooxml/xml-elements.ts';
import { toSourceEdits, type DecodedText } from './decoded-text.ts';
import type { FixEditor, FixTarget, Refusal, WrittenChange } from './define.ts';
import { decodeScalar, encodePiece, type ScalarStyle } from './yaml-scalar.ts';

/** Lines and columns of a text, and offsets in it. */
export interface Positions {
  point(offset: number): Point;
  offset(point: Point): number;
}

/** How the bytes of a file are a text, and how lines are counted in it. */
export interface TextCodec {
  /** Without a byte order mark. */
  decode(content: Uint8Array): string;
  /** In the encoding that the old content has, with its mark. */
  encode(text: string, old: Uint8Array): Uint8Array;
  positions(text: string): Positions;
}

/** Opens a YAML or JSON file, which must be valid. */
export function openYaml(content: Uint8Array, codec: TextCodec): FixEditor {
  const text = codec.decode(content);
  const survey = surveyYaml(text);
  const positions = codec.positions(text);
  return {
    targetsAt(place) {
      if (place.kind !== 'text') return { refused: 'markup' };
      const { start, end } = place;
      return findTargets(survey, positions.offset(start), positions.offset(end), positions);
    },
    async write(changes) {
      const written = rewriteText(survey, changes);
      if ('refused' in written) return written;
      const moved = codec.positions(written.text);
      return { content: codec.encode(written.text, content), move: (place) => movePlace(place, positions, moved, written) };
    },
  };
}

interface FoundScalar {
  readonly start: number;
  readonly end: number;
  readonly target: FixTarget;
}

/** What stands where in a YAML text, in the order of the text. */
interface YamlSurvey {
  readonly text: string;
  /** Every node as it must be again after a change: what it is, what it is called, and what it says. */
  readonly shape: readonly string[];
  readonly scalars: readonly FoundScalar[];
  /** The index of a scalar in the shape, by its id. */
  readonly slots: ReadonlyMap<string, number>;
  readonly scalarAt: ReadonlyMap<number, FoundScalar>;
  /** Behind the key that begins at an offset. */
  readonly keys: ReadonlyMap<number, number>;
  /** The end of the outermost collection that begins at an offset. */
  readonly collections: ReadonlyMap<number, number>;
  /** What an alias at an offset stands for. */
  readonly aliases: ReadonlyMap<number, Node | undefined>;
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function surveyYaml(text: string): YamlSurvey {
  const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false, uniqueKeys: false });
  const shape: string[] = document.errors.map(({ code }) => `error ${code}`);
  const scalars: FoundScalar[] = [];
  const slots = new Map<string, number>();
  const keys = new Map<number, number>();
  const collections = new Map<number, number>();
  const aliases = new Map<number, Node | undefined>();
  const anchors = new Map<string, Node>();
  const note = (node: Node & { anchor?: string | undefined; tag?: string | undefined }, says: string): void => {
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    shape.push(`${node.tag ?? ''} &${node.anchor ?? ''} ${says}`);
  };
  visit(document, {
    Scalar(key, node) {
      const [start = 0, end = 0] = node.range ?? [];
      if (key === 'key') keys.set(start, end);
      else if (typeof node.value === 'string' && start < end) {
        const target = toTarget(`scalar ${shape.length}`, text.slice(start, end), node);
        slots.set(target.id, shape.length);
        scalars.push({ start, end, target });
      }
      note(node, sayScalar(node.value));
    },
    Alias(_, node: Alias) {
      aliases.set(node.range?.[0] ?? 0, anchors.get(node.source));
      note(node, `*${node.source}`);
    },
    Collection(_, node) {
      const [start = 0, end = 0] = node.range ?? [];
      if (!collections.has(start)) collections.set(start, end);
      note(node, `collection of ${node.items.length}`);
    },
  });
  const scalarAt = new Map(scalars.map((scalar) => [scalar.start, scalar]));
  return { text, shape, scalars, slots, scalarAt, keys, collections, aliases };
}

function sayScalar(value: unknown): string {
  return `${typeof value} ${String(value)}`;
}

function toTarget(id: string, source: string, { value, type, anchor }: Scalar): FixTarget {
  const style = STYLES[type ?? ''];
  const text = String(value);
  return {
    id,
    text,
    anchor,
    rewrite(edits) {
      const decoded = style === undefined ? undefined : decodeAs(text, source, style);
      if (style === undefined || decoded === undefined) return undefined;
      const written = toSourceEdits(decoded, edits, (piece) => encodePiece(piece, style));
      return written === undefined ? undefined : applyEdits(source, written);
    },
  };
}

/** The places of a scalar's characters, where they can be told for certain. */
function decodeAs(text: string, source: string, style: ScalarStyle): DecodedText | undefined {
  const decoded = decodeScalar(source, style);
  return decoded !== undefined && decoded.value.startsWith(text) && decoded.value.slice(text.length).trim() === '' ? decoded : undefined;
}

function findTargets(survey: YamlSurvey, start: number, end: number, { point }: Positions): readonly FixTarget[] | Refusal {
  const { scalarAt, keys, collections, aliases } = survey;
  const scalar = scalarAt.get(start);
  if (scalar !== undefined) return [scalar.target];
  if (keys.get(start) === end) return { refused: 'key' };
  if (aliases.has(start)) return findAnchored(survey, aliases.get(start));
  const stop = collections.get(start);
  if (stop === undefined) return { refused: 'not-found' };
  return findWithin(survey, start, stop).map((found) => {
    const at = point(found.start);
    return { ...found.target, within: { kind: 'text', start: at, end: at } };
  });
}

function findAnchored(survey: YamlSurvey, node: Node | undefined): readonly FixTarget[] | Refusal {
  const [start = 0, end = 0] = node?.range ?? [];
  return isScalar(node) && !survey.scalarAt.has(start)
    ? { refused: 'not-found' }
    : findWithin(survey, start, end).map(({ target }) => target);
}

function findWithin({ scalars }: YamlSurvey, start: number, end: number): readonly FoundScalar[] {
  let [low, high] = [0, scalars.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scalars[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: FoundScalar[] = [];
  for (let index = low; index < scalars.length; index += 1) {
    const scalar = scalars[index];
    if (scalar === undefined || scalar.start >= end) break;
    found.push(scalar);
  }
  return found;
}

/** A stretch of the old text that was written anew. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface RewrittenText {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** Writes scalars anew and reads the whole text again: all nodes must be as before but for what was changed. */
function rewriteText(survey: YamlSurvey, changes: ReadonlyMap<string, WrittenChange>): RewrittenText | Refusal {
  const expected = [...survey.shape];
  const stretches = survey.scalars.flatMap(({ start, end, target }): Stretch[] => {
    const change = changes.get(target.id);
    const slot = survey.slots.get(target.id);
    if (change === undefined || slot === undefined) return [];
    const before = expected[slot] ?? '';
    expected[slot] = before.slice(0, before.length - sayScalar(target.text).length) + sayScalar(change.value);
    return [{ start, end, text: change.source }];
  });
  const text = applyEdits(survey.text, stretches);
  const { shape } = surveyYaml(text);
  const isSame = shape.length === expected.length && shape.every((says, index) => says === expected[index]);
  return isSame ? { text, stretches } : { refused: 'quoting' };
}

function movePlace(place: Place, from: Positions, to: Positions, { stretches }: RewrittenText): Place {
  if (place.kind !== 'text') return place;
  const move = (point: Point): Point => to.point(moveOffset(from.offset(point), stretches));
  return { kind: 'text', start: move(place.start), end: move(place.end) };
}

function moveOffset(offset: number, stretches: readonly Stretch[]): number {
  let moved = offset;
  for (const { start, end, text } of stretches) {
    if (end > offset) break;
    moved += text.length - (end - start);
  }
  return moved;
}
