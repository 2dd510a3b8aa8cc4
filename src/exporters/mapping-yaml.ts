import { posix } from 'node:path';
import { stringify } from 'yaml';

import type { MappingDocument } from './mapping.ts';
import type { Artifact } from '../model/report.ts';

/** The folder into which `catalogue init` copies the schemas. */
const SCHEMA = '.catalogue/mapping.schema.json';

/** The mapping that stands beside an exported table. @param table its path; where it is relative, editors find the schema */
export function writeMapping(table: string, mapping: MappingDocument): Artifact {
  const path = `${table}.mapping.yaml`;
  const heading = posix.isAbsolute(path)
    ? ''
    : `# yaml-language-server: $schema=${posix.relative(posix.join('/', posix.dirname(path)), posix.join('/', SCHEMA))}\n`;
  return { path, content: `${heading}${NOTE}${stringify(mapping, { lineWidth: 0 })}` };
}

const NOTE =
  '# 与同名表格放在一起：表格没有的编号、地方、领域、版本，读取表格时由此补全。\n' +
  '# Keep it beside its table: ids, place, domain and edition, which the table has no column for.\n';
