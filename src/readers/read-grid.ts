import { InputError, type Problem } from '../model/problem.ts';
import { FILE_START } from './decode.ts';
import type { FormatOptions } from './formats/define.ts';
import type { Grid } from './grid.ts';
import { FILE_SIZE_LIMIT } from './read-file.ts';
import { recogniseFormat } from './recognise-format.ts';

/**
 * Reads the sheets of a file without asking what they are about: for workbooks that went out and came back. Our own reports are
 * read too. Never throws for what a file holds; a text that is no table is a problem `format-unknown`.
 */
export async function readGrid(
  file: string,
  bytes: Uint8Array,
  options: Pick<FormatOptions, 'readOldWorkbook'> = {},
): Promise<{ readonly grid: Grid } | { readonly problem: Problem }> {
  try {
    if (bytes.length === 0) throw new InputError('file-empty');
    if (bytes.length > FILE_SIZE_LIMIT) throw new InputError('file-too-large', { bytes: bytes.length, limit: FILE_SIZE_LIMIT });
    const format = await recogniseFormat(file, bytes);
    if (format === 'yaml') throw new InputError('format-unknown', { looksLike: null });
    return { grid: await format.read(bytes, { file, ...options, ownReports: true }) };
  } catch (error) {
    if (error instanceof InputError) return { problem: { code: error.code, place: FILE_START, data: error.data } };
    throw error;
  }
}
