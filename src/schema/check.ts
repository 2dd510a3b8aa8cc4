import type { ErrorObject } from 'ajv';

import type { DocumentKind } from '../model/document.ts';
import { REQUIRED_ELEMENTS } from '../model/elements.ts';
import type { Fault } from '../model/problem.ts';
import { VILLAGE_ELEMENTS } from '../model/village-list.ts';
import { nearest } from '../vocabularies/nearest.ts';
import * as compiled from './validators.generated.ts';

type Path = readonly (string | number)[];

/** A compiled schema: it leaves what is wrong in `errors`. */
interface Validator {
  (value: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

/** The code is generated and has no types of its own. */
const VALIDATORS: Readonly<Record<DocumentKind, Validator>> = {
  catalogue: compiled.catalogue,
  'task-table': compiled.task_table,
  'village-list': compiled.village_list,
  'domain-list': compiled.domain_list,
  'unit-roster': compiled.unit_roster,
  mapping: compiled.mapping,
  vocabulary: compiled.vocabulary,
  suppressions: compiled.suppressions,
  baseline: compiled.baseline,
  matches: compiled.matches,
  'accepted-changes': compiled.accepted_changes,
  'task-progress': compiled.task_progress,
  config: compiled.config,
};

/**
 * Holds a parsed document against the schema of its kind: one fault per cause, in neutral terms.
 * What a rule judges on tables as well (an element that is missing or empty, a method that is neither) is left to that rule.
 */
export function checkStructure(kind: DocumentKind, value: unknown): Fault[] {
  const validate = VALIDATORS[kind];
  if (validate(value)) return [];
  const faults: Fault[] = [];
  for (const error of validate.errors ?? []) {
    const path = parsePointer(error.instancePath, value);
    if (isJudgedByRule(kind, error, path)) continue;
    const fault = toFault(error, path);
    if (fault !== undefined) faults.push(fault);
  }
  return tellOnce(faults);
}

/** A mistyped key is not missing as well, and a value of the wrong type not malformed as well. */
function tellOnce(faults: Fault[]): Fault[] {
  const told = new Set<string>();
  for (const { kind, path, data } of faults) {
    if (kind === 'key-unknown' && data['nearest'] !== null) told.add(JSON.stringify([...path.slice(0, -1), data['nearest']]));
    if (kind === 'value-of-wrong-type') told.add(JSON.stringify(path));
  }
  if (told.size === 0) return faults;
  return faults.filter(({ kind, path, data }) => {
    if (kind === 'key-missing') return !told.has(JSON.stringify([...path, data['key']]));
    return kind !== 'value-malformed' || !told.has(JSON.stringify(path));
  });
}

/** A JSON pointer as keys and indices; a number is an index only where the value there is a list. */
function parsePointer(pointer: string, root: unknown): Path {
  const path: (string | number)[] = [];
  let value = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) {
      path.push(Number(key));
      value = value[Number(key)];
    } else {
      path.push(key);
      value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
    }
  }
  return path;
}

/** For each kind of document, how deep the elements lie that rules judge on tables as well, and which they are. */
const JUDGED: Readonly<Partial<Record<DocumentKind, { readonly depth: number; readonly keys: ReadonlySet<unknown> }>>> = {
  catalogue: { depth: 2, keys: new Set(REQUIRED_ELEMENTS) },
  'task-table': { depth: 4, keys: new Set(['units', 'due']) },
  'village-list': { depth: 2, keys: new Set(VILLAGE_ELEMENTS) },
};

/** A missing or blank element belongs to the rule for missing ones, a method that is neither to `method-missing`. */
function isJudgedByRule(kind: DocumentKind, error: ErrorObject, path: Path): boolean {
  const judged = JUDGED[kind];
  if (judged === undefined) return false;
  if (error.keyword === 'required') return path.length === judged.depth && judged.keys.has(error.params['missingProperty']);
  const element = path[judged.depth];
  if (!judged.keys.has(element)) return false;
  if (element === 'method' && error.keyword === 'enum' && typeof error.data === 'string') return true;
  // What is blank deeper inside, such as the trigger of a deadline, nobody else would tell.
  const isElement = path.slice(judged.depth + 1).every((step) => typeof step === 'number');
  return isElement && isBlank(error.data);
}

function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isBlank);
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function toFault(error: ErrorObject, path: Path): Fault | undefined {
  const key = path.findLast((step) => typeof step === 'string') ?? null;
  switch (error.keyword) {
    case 'required': {
      const missing = String(error.params['missingProperty']);
      return { kind: 'key-missing', path, part: 'value', data: { key: missing } };
    }
    case 'additionalProperties': {
      const unknown = String(error.params['additionalProperty']);
      const known = Object.keys((error.parentSchema?.['properties'] as Record<string, unknown> | undefined) ?? {});
      return {
        kind: 'key-unknown',
        path: [...path, unknown],
        part: 'key',
        data: { key: unknown, nearest: nearest(unknown, known) ?? null, allowed: known },
      };
    }
    case 'type':
      return {
        kind: 'value-of-wrong-type',
        path,
        part: 'value',
        data: { key, expected: [error.params['type']].flat(), actual: typeName(error.data) },
      };
    case 'const':
    case 'enum': {
      const allowed = error.keyword === 'const' ? [error.params['allowedValue']] : (error.params['allowedValues'] as unknown[]);
      const value = typeof error.data === 'object' ? JSON.stringify(error.data) : String(error.data);
      return {
        kind: 'value-not-allowed',
        path,
        part: 'value',
        data: { key, value, allowed, nearest: nearest(value, allowed.map(String)) ?? null },
      };
    }
    case 'minItems':
    case 'minLength':
      return { kind: 'value-malformed', path, part: 'value', data: { key, expected: 'not-empty' } };
    case 'minimum':
      return { kind: 'value-malformed', path, part: 'value', data: { key, expected: 'minimum', limit: error.params['limit'] } };
    case 'pattern':
      if (error.params['pattern'] === NOT_BLANK)
        return { kind: 'value-malformed', path, part: 'value', data: { key, expected: 'not-empty' } };
      return {
        kind: 'value-malformed',
        path,
        part: 'value',
        data: { key, expected: patternName(String(error.params['pattern'])), value: String(error.data) },
      };
    case 'if':
      // The errors of the branch that was taken say it.
      return undefined;
    default:
      return { kind: 'value-malformed', path, part: 'value', data: { key, expected: error.keyword } };
  }
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'object' ? 'object' : typeof value;
}

/** At least one character that can be seen. */
const NOT_BLANK = '\\S';

/** The shapes that our schemas ask for by pattern. */
function patternName(pattern: string): string {
  if (pattern.includes('\\d{4}')) return 'date';
  return pattern.startsWith('^(0[1-9]') ? 'month-day' : 'identifier';
}
