import type { Revision, RevisionGate } from '../model/revision.ts';
import { reporters } from '../reporters/revision/index.generated.ts';
import { makeLaw } from '../vocabularies/index.ts';
import { readDay } from './day.ts';
import type { Command, Outcome, Request } from './define.ts';
import { gatherDocuments } from './gather-documents.ts';
import { collectInputs } from './inputs.ts';
import { makeRevision, type ReadSide } from './revise.ts';

export const command: Command = {
  name: 'diff',
  summary: {
    zh: '比较两版目录：改了什么，公开是变宽还是变窄',
    en: 'Compare two revisions: what changed, and whether openness narrowed or widened',
  },
  arguments: [
    { name: '<before>', summary: { zh: '修订前的文件或文件夹', en: 'The file or folder before' } },
    { name: '<after>', summary: { zh: '修订后的文件或文件夹', en: 'The file or folder after' } },
  ],
  options: [
    {
      flags: '--fail-on <which>',
      choices: ['narrowing', 'any', 'never'],
      summary: { zh: '有哪类变化即不通过（默认 narrowing）', en: 'Fail where there are such changes (default: narrowing)' },
    },
    {
      flags: '--as-of <date>',
      summary: { zh: '按此日期判断（YYYY-MM-DD，默认今天）', en: 'Judge as of this day (YYYY-MM-DD, default: today)' },
    },
  ],
  examples: ['catalogue diff 2024 2025'],
  async run(request) {
    const { host, language, args, options } = request;
    const started = host.clock();
    const [before, after] = [await readSide(request, args[0] ?? ''), await readSide(request, args[1] ?? '')];
    const { revision } = makeRevision(before.side, after.side, {
      law: makeLaw(),
      asOf: readDay(options['asOf'], '--as-of') ?? host.today(),
      language,
      failOn: (options['failOn'] as RevisionGate | undefined) ?? 'narrowing',
      notices: [...before.notices, ...after.notices],
      durationMs: () => host.clock() - started,
    });
    return conclude(revision);
  },
};

async function readSide(
  { host, language }: Request,
  path: string,
): Promise<{ readonly side: ReadSide; readonly notices: readonly string[] }> {
  const inputs = await collectInputs(host, { paths: [path], ignore: [], allowEmpty: false, standardInputName: undefined });
  const { documents, notices } = await gatherDocuments(inputs, {}, language);
  return { side: { name: path, files: inputs.length, documents: documents.map(({ document }) => document) }, notices };
}

function conclude(revision: Revision): Outcome {
  const outputs = reporters.flatMap((reporter) =>
    'render' in reporter ? [{ text: reporter.render(revision, { width: 100, color: false, quiet: false, maxFindings: 200 }) }] : [],
  );
  return { outputs, files: [], exitCode: revision.gate.passed ? 0 : 1 };
}
