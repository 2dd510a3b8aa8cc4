import { readInput, type Input } from './validation.ts';

/**
 * The inputs without the reports of an earlier run that this run is to replace: whoever checks a folder every week writes
 * the report into it every week. One that the user names, or that stands alone, is an input like any other.
 *
 * @param paths as the user gave them
 * @param targets the files that this run writes
 * @param noteSkipped is told what was left out
 */
export async function leaveOutEarlierReports(
  inputs: readonly Input[],
  paths: readonly string[],
  targets: ReadonlySet<string>,
  noteSkipped: (path: string) => void,
): Promise<readonly Input[]> {
  const kept: Input[] = [];
  const left: string[] = [];
  for (const input of inputs) {
    const doubtful = targets.has(input.path) && !paths.includes(input.path);
    if (doubtful && (await isReport(input))) left.push(input.path);
    else kept.push(input);
  }
  if (kept.length === 0) return inputs;
  for (const path of left) noteSkipped(path);
  return kept;
}

async function isReport(input: Input): Promise<boolean> {
  const { problems } = await readInput(input);
  return problems.some(({ code, data }) => code === 'table-not-found' && data['reason'] === 'report');
}
