import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

import { diskInput } from './commands/inputs.ts';
import { validateShare, type ShareSettings } from './commands/validation.ts';
import { readBytes } from './read-bytes.ts';

/** One thread's share of a long run: it reads its files by itself and sends back what it found. */
const { paths, settings } = workerData as { readonly paths: readonly string[]; readonly settings: ShareSettings };
const inputs = paths.map((path) => diskInput(path, { exists: existsSync, readFile: readBytes }));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
parentPort?.postMessage(await validateShare(inputs, settings));
