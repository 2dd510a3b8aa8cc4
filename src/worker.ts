import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

import { diskInput } from './commands/inputs.ts';
import { validateShare, type ShareSettings } from './commands/validation.ts';
import { readBytes } from './read-bytes.ts';
import { readOldWorkbook } from './read-old-workbook.ts';

/** One thread's share of a long run: it reads its files by itself and sends back what it found. */
const { paths, settings } = workerData as { readonly paths: readonly string[]; readonly settings: ShareSettings };
const child = new URL('./xls-child.js', import.meta.url);
const disk = { exists: existsSync, readFile: readBytes, readOldWorkbook: (bytes: Uint8Array) => readOldWorkbook(bytes, child) };
const inputs = paths.map((path) => diskInput(path, disk));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
parentPort?.postMessage(await validateShare(inputs, settings));
