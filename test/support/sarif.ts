import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

function isUri(text: string, base?: string): boolean {
  return /^[\x21-\x7e]*$/.test(text) && !/[\\^`{|}<>"]|%(?![0-9A-Fa-f]{2})/.test(text) && URL.canParse(text, base);
}

/** The schema of SARIF 2.1.0, formats included. */
export function compileSarifSchema(): ValidateFunction {
  const schema: unknown = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../fixtures/sarif/sarif-2.1.0.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addFormat('uri', (text: string) => isUri(text));
  ajv.addFormat('uri-reference', (text: string) => isUri(text, 'file:///'));
  ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
  ajv.addFormat('uuid', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
  return ajv.compile(schema as object);
}
