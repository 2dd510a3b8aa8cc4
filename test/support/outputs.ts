import type { FindingsOutput } from '../../src/reporters/json.ts';
import { findElements, parseXml } from './xml.ts';

/** The fingerprints that a reader of each format finds. */
export const FINGERPRINTS = {
  json: (text: string): string[] => (JSON.parse(text) as FindingsOutput).findings.map(({ fingerprint }) => fingerprint),
  gitlab: (text: string): string[] => (JSON.parse(text) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint),
  sarif: (text: string): string[] => {
    const { runs } = JSON.parse(text) as { runs: { results: { partialFingerprints: Record<string, string> }[] }[] };
    return runs.flatMap(({ results }) => results.map(({ partialFingerprints }) => partialFingerprints['catalogueFinding/v1'] ?? ''));
  },
  junit: (text: string): string[] => findElements(parseXml(text), 'property').map(({ attributes }) => attributes['value'] ?? ''),
} as const;

/** A finding in each format that has no fingerprints. */
export const LINES = {
  compact: /^\S+?: (?:error|warning|info) [a-z-]+ /gmu,
  github: /^::(?:error|warning|notice) file=/gmu,
  markdown: /^\| \S+ \| (?:错误|警告|提示) \| /gmu,
  pretty: /^\S+ (?:错误|警告|提示) |^ {2}\S+ +(?:错误|警告|提示) /gmu,
} as const;
