import { mergeDocuments, type MergedDocument } from '../merging/merge-documents.ts';
import type { Language } from '../model/words.ts';
import type { Command, Outcome } from './define.ts';
import { pairSides, readSide } from './merge-sides.ts';
import { describeConflict } from './merge-words.ts';

export const command: Command = {
  name: 'merge',
  summary: {
    zh: '三方合并：上级修订了目录，把其改动并入本级已改写的目录（YAML）',
    en: 'Three-way merge: bring what a superior revised into the catalogue that you have adapted (YAML)',
  },
  arguments: [
    { name: '<base>', summary: { zh: '双方共同的旧版', en: 'The version that both began with' } },
    { name: '<ours>', summary: { zh: '我方现版，其顺序、注释和写法保留', en: 'Ours: its order, comments and way of writing stay' } },
    { name: '<theirs>', summary: { zh: '对方现版，其改动并入我方', en: 'Theirs: what it changed is brought into ours' } },
  ],
  options: [
    {
      flags: '--out <file>',
      summary: {
        zh: '结果写入此文件（可以就是我方文件）；默认写到标准输出',
        en: 'Write the result here, which may be ours; default: standard output',
      },
    },
    {
      flags: '--path <name>',
      summary: { zh: '作为 git 合并驱动时文件的本名（%P）', en: "The file's own name where git calls this as a merge driver (%P)" },
    },
  ],
  examples: [
    'catalogue merge county-2024.yaml town.yaml county-2025.yaml --out town.yaml',
    'catalogue merge base.yaml ours.yaml theirs.yaml > merged.yaml',
  ],
  async run(request) {
    const { args, options, language } = request;
    const [base = '', ours = '', theirs = ''] = args;
    const out = options['out'] === undefined ? undefined : String(options['out']);
    const named = options['path'] === undefined ? undefined : String(options['path']);
    const sides = { base: readSide(request, base, true), ours: readSide(request, ours), theirs: readSide(request, theirs) };
    const labels = named === undefined ? { base, ours, theirs } : { base: 'base', ours: 'ours', theirs: 'theirs' };
    const merged = mergeDocuments(sides.base, sides.ours, sides.theirs, pairSides(sides), labels);
    const said = describe(merged, named ?? out ?? ours, language);
    return conclude(merged, said, out);
  },
};

function describe({ conflicts, taken }: MergedDocument, path: string, language: Language): readonly string[] {
  const lines = conflicts.map((conflict) => `${path}: ${describeConflict(conflict, language)}`);
  return [...lines, SUMMARY[language](path, taken, conflicts.length)];
}

const SUMMARY: Readonly<Record<Language, (path: string, taken: MergedDocument['taken'], conflicts: number) => string>> = {
  zh: (path, { elements, added, removed }, conflicts) =>
    `${path}：并入对方改动 ${elements} 处、新增事项 ${added} 个、删去事项 ${removed} 个；${conflicts === 0 ? '没有冲突' : `${conflicts} 处冲突，已用 <<<<<<< 标出，须人工处理`}`,
  en: (path, { elements, added, removed }, conflicts) =>
    `${path}: took ${elements} elements, ${added} new items and ${removed} removals from theirs; ${conflicts === 0 ? 'no conflict' : `${conflicts} ${conflicts === 1 ? 'conflict is' : 'conflicts are'} marked with <<<<<<< and left to you`}`,
};

function conclude(merged: MergedDocument, said: readonly string[], out: string | undefined): Outcome {
  const exitCode = merged.conflicts.length === 0 ? 0 : 1;
  if (out === undefined) return { outputs: [{ text: merged.text, exact: true }], files: [], exitCode, notice: said.join('\n') };
  return { outputs: [{ path: out, content: merged.text }], files: [], exitCode, whenWritten: said };
}
