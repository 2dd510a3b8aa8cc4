import { InputError } from './model/problem.ts';
import type { PlainGrid } from './readers/formats/define.ts';
import { readXls } from './readers/formats/xls-workbook.ts';

/** What the process says: a grid, or why there is none. */
export type ChildAnswer = { readonly grid: PlainGrid } | { readonly problem: Pick<InputError, 'code' | 'data'> };

/** The other end of `read-old-workbook.ts`: a workbook on standard input, the answer as JSON on standard output. */
const pieces: Uint8Array[] = [];
for await (const piece of process.stdin) pieces.push(piece as Uint8Array);
process.stdout.write(JSON.stringify(await answer(Buffer.concat(pieces))));

async function answer(bytes: Uint8Array): Promise<ChildAnswer> {
  try {
    return { grid: await readXls(bytes) };
  } catch (error) {
    if (error instanceof InputError) return { problem: { code: error.code, data: error.data } };
    throw error;
  }
}
