import { validate, type Validation, type ValidationSettings } from '../../src/commands/validation.ts';

/** Validates texts or bytes in memory, in Chinese, as of a fixed day. */
export async function validateFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  settings: Partial<ValidationSettings> = {},
): Promise<Validation> {
  const inputs = Object.entries(files).map(([path, content]) => ({
    path,
    read: () => (typeof content === 'string' ? Buffer.from(content) : content),
  }));
  return validate(inputs, { language: 'zh', failOn: 'error', asOf: '2026-11-21', clock: () => 0, ...settings });
}
