import type { Outcome } from './define.ts';
import { renderReport } from './render-report.ts';
import type { Validation } from './validation.ts';

/** What is wrong with a file that the command line or the configuration names, and nothing else: nothing is done by broken data. */
export function refuseBroken({ report }: Validation): Outcome {
  return { outputs: [{ text: renderReport(report, 'compact') }], files: [], exitCode: 2 };
}
