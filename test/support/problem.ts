import { InputError, type ProblemCode } from '../../src/model/problem.ts';
import type { Facts } from '../../src/model/finding.ts';

/** What a reader throws, as `{ code, data }`; an error of any other kind is our bug and fails the test. */
export async function problemOf(reading: () => unknown): Promise<{ readonly code: ProblemCode; readonly data: Facts } | 'none'> {
  try {
    await reading();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { code: error.code, data: error.data };
  }
  return 'none';
}
