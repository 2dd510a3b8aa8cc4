import type { Coverage } from '../model/coverage.ts';
import { reporters } from '../reporters/coverage/index.generated.ts';
import type { Writer } from './formats.ts';

/** Every way of writing a measurement. */
export const coverageFormats: readonly Writer<Coverage>[] = reporters;
