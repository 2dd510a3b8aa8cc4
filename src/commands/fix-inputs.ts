import type { Refusal } from '../exporters/fix/define.ts';
import type { FixedContent } from '../exporters/fix/fix-file.ts';
import type { FixableFinding } from '../exporters/fix/plan-fixes.ts';
import type { Finding } from '../model/finding.ts';
import { InputError } from '../model/problem.ts';
import { decodeText, encodeLike, stripMarks } from '../readers/decode.ts';
import { recogniseFormat } from '../readers/recognise-format.ts';
import { textPositions } from '../readers/text-source.ts';
import { groupBy } from '../reporters/severity.ts';
import { readInput, validate, type Apart, type Input, type Validation, type ValidationSettings } from './validation.ts';

/** Which fixes are wanted. */
export interface FixChoice {
  /** Those that need an eye as well. */
  readonly unsafe: boolean;
  /** Rules to heed; all where none is named. */
  readonly only: ReadonlySet<string> | undefined;
}

/** An input for which there are fixes, wanted or not. */
export interface FixedInput extends FixedContent {
  readonly input: Input;
  readonly before: Uint8Array;
  /** Fixes that need an eye, which nobody asked for. */
  readonly unsafe: number;
}

/** What became of a run's files. */
export interface FixedInputs {
  /** How all files were before. */
  readonly validation: Validation;
  readonly files: readonly FixedInput[];
}

/** Finds what can be fixed and fixes it in memory, file by file. Each is judged again by itself after every attempt. */
export async function fixInputs(
  inputs: readonly Input[],
  settings: ValidationSettings,
  choice: FixChoice,
  apart: Apart | undefined,
): Promise<FixedInputs> {
  const validation = await validate(inputs, { ...settings, suppressions: withoutBaseline(settings) }, apart);
  const byFile = groupBy(validation.report.findings, ({ file }) => file);
  const files: FixedInput[] = [];
  for (const input of inputs) {
    const findings = byFile.get(input.path) ?? [];
    if (findings.some(({ fix }) => fix !== undefined)) files.push(await fixInput(input, findings, settings, choice));
  }
  return { validation, files };
}

/** What is accepted as old is fixed all the same; what a reason was given for is not. No file is asked what suppressions say of others. */
function withoutBaseline({ suppressions }: ValidationSettings): ValidationSettings['suppressions'] {
  return suppressions === undefined ? undefined : { ...suppressions, baseline: undefined, whole: false };
}

async function fixInput(
  input: Input,
  findings: readonly Finding[],
  settings: ValidationSettings,
  { unsafe, only }: FixChoice,
): Promise<FixedInput> {
  const before = await input.read();
  const isMeant = (finding: Finding): finding is FixableFinding => finding.fix !== undefined && (only?.has(finding.ruleId) ?? true);
  const wants = (finding: Finding): finding is FixableFinding => isMeant(finding) && (unsafe || finding.fix.risk === 'safe');
  const all = findings.some(wants) ? await fixContent(input, before, findings, settings, wants) : keep(before, findings);
  // What suppressions of other files say is theirs.
  const fixed = { ...all, findings: all.findings.filter(({ file }) => file === input.path) };
  const left = fixed.findings.filter((finding) => isMeant(finding) && !wants(finding));
  return { ...fixed, input, before, unsafe: left.length };
}

function keep(content: Uint8Array, findings: readonly Finding[], left: FixedContent['left'] = []): FixedContent {
  return { content, applied: [], left, findings };
}

async function fixContent(
  input: Input,
  before: Uint8Array,
  findings: readonly Finding[],
  settings: ValidationSettings,
  wants: (finding: Finding) => finding is FixableFinding,
): Promise<FixedContent> {
  const format = await recogniseFormat(input.path, before);
  const refuse = (refusal: Refusal): FixedContent =>
    keep(
      before,
      findings,
      findings.filter(wants).map((finding) => ({ finding, ...refusal })),
    );
  if (format !== 'yaml' && format.name !== 'xlsx') return refuse({ refused: 'format' });
  const suppressions = withoutBaseline(settings);
  const alone: ValidationSettings = { ...settings, suppressions, excerpts: 0, onProgress: undefined };
  const judge = async (content: Uint8Array) => {
    const changed: Input = { ...input, onDisk: false, read: () => content };
    const { report } = await validate([changed], alone);
    const { documents, problems } = await readInput(changed, settings.reading);
    return { findings: report.findings, documents: documents.map(({ document }) => document), problems: problems.length };
  };
  const [{ fixFile }, { openYaml }, { openWorkbook }] = await Promise.all([
    import('../exporters/fix/fix-file.ts'),
    import('../exporters/fix/open-yaml.ts'),
    import('../exporters/fix/open-workbook.ts'),
  ]);
  try {
    return await fixFile(before, format === 'yaml' ? async (content) => openYaml(content, CODEC) : openWorkbook, judge, wants);
  } catch (error) {
    // A workbook that can be read may still be built in a way that cannot be changed.
    if (!(error instanceof InputError)) throw error;
    return refuse({ refused: 'markup' });
  }
}

const CODEC = {
  decode: (content: Uint8Array) => stripMarks(decodeText(content)),
  encode: encodeLike,
  positions: textPositions,
};
