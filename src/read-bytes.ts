import { readFileSync, statSync } from 'node:fs';

import { InputError } from './model/problem.ts';
import { FILE_SIZE_LIMIT } from './readers/read-file.ts';

/**
 * The bytes of a file of the disk.
 *
 * @throws InputError `file-too-large`, or `file-unreadable` with the system's reason
 */
export function readBytes(path: string): Uint8Array {
  try {
    const stats = statSync(path);
    if (stats.size > FILE_SIZE_LIMIT) throw new InputError('file-too-large', { bytes: stats.size, limit: FILE_SIZE_LIMIT });
    // A device such as /dev/zero never ends.
    if (stats.isCharacterDevice() || stats.isBlockDevice()) throw new InputError('file-unreadable', { path, reason: 'ENODEV' });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError('file-unreadable', { path, reason: codeOf(error) });
  }
}

/** The code of a system error: ENOENT. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
