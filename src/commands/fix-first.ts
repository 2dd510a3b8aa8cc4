import { UsageError, type Outcome, type Output, type Request } from './define.ts';
import { fixInputs } from './fix-inputs.ts';
import { describeFixes } from './fix-summary.ts';
import type { Input, ValidationSettings } from './validation.ts';

/** Files as they are once they are fixed, and what makes them so. */
export interface FixedFirst extends Pick<Outcome, 'outputs' | 'whenWritten'> {
  readonly inputs: readonly Input[];
}

/** Applies the safe fixes before files are checked. @throws UsageError for standard input, which has no place to be fixed in */
export async function fixFirst(
  inputs: readonly Input[],
  settings: ValidationSettings,
  { args, host, language }: Request,
): Promise<FixedFirst> {
  if (args.includes('-')) {
    throw new UsageError({
      zh: '--fix 修改原文件，不能用于标准输入；请用 catalogue fix -',
      en: '--fix changes files in place and standard input has none; use catalogue fix -',
    });
  }
  const fixed = await fixInputs(inputs, settings, { unsafe: false, only: undefined }, host.apart);
  const changed = fixed.files.filter(({ applied }) => applied.length > 0);
  const contents = new Map(changed.map(({ input, content }) => [input.path, content]));
  return {
    inputs: inputs.map((input) => {
      const content = contents.get(input.path);
      return content === undefined ? input : { ...input, onDisk: false, read: () => content };
    }),
    outputs: changed.map(({ input, content }): Output => ({ path: input.path, content })),
    whenWritten: describeFixes(fixed, { language, dryRun: false, countsFindings: false }),
  };
}
