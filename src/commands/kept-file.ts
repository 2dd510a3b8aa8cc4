import type { DocumentKind } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { formatPlace } from '../model/place.ts';
import type { Language } from '../model/words.ts';
import { decodeText } from '../readers/decode.ts';
import { readYamlText } from '../readers/read-file.ts';
import { UsageError, type Host } from './define.ts';
import { validate, type Validation } from './validation.ts';

/** A file that users keep beside their catalogues, checked and read. */
export interface KeptFile {
  readonly path: string;
  readonly value: unknown;
  /** Faults that its reader deals with itself. */
  readonly faults: readonly Finding[];
  /** `changes.yaml:4:3`, of a value. */
  placeOf(path: readonly (string | number)[]): string;
}

/**
 * Reads a file of a kind, or reports what is wrong with it: nothing is judged by a file that cannot be trusted.
 *
 * @param tolerates which faults do not keep it from being used
 * @throws UsageError where it is not there, or of another kind
 */
export async function readKeptFile(
  host: Host,
  language: Language,
  { path, kind, flag }: { readonly path: string; readonly kind: DocumentKind; readonly flag: string },
  tolerates: (finding: Finding) => boolean = () => false,
): Promise<{ readonly kept: KeptFile } | { readonly broken: Validation }> {
  if (!host.exists(path)) {
    throw new UsageError({ zh: `没有 ${flag} 所指的文件 ${path}，请核对路径`, en: `there is no file ${path}, which ${flag} names` });
  }
  const settings = { language, failOn: 'error' as const, asOf: host.today(), clock: () => host.clock(), excerpts: 20 };
  const checked = await validate([{ path, read: () => host.readFile(path) }], settings);
  if (checked.exitCode > 1 || !checked.report.findings.every((finding) => finding.severity !== 'error' || tolerates(finding))) {
    return { broken: checked };
  }
  const [read] = readYamlText(path, decodeText(host.readFile(path))).documents;
  const structure = read?.structure;
  if (read === undefined || structure?.kind !== kind) {
    throw new UsageError({ zh: `${path} 开头应写 kind: ${kind}`, en: `${path} should begin with kind: ${kind}` });
  }
  return {
    kept: {
      path,
      value: structure.value,
      faults: checked.report.findings,
      placeOf: (steps) => `${path}:${formatPlace(read.document.source.place(structure.at(steps, 'value')))}`,
    },
  };
}
