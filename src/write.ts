import type { Host } from './commands/define.ts';
import type { Artifact } from './model/report.ts';
import type { Language, Words } from './model/words.ts';

/** A host that can also write files. */
export interface DiskHost extends Host {
  /** Writes a file whole or not at all; folders on the way are made. @throws Error where the system refuses */
  writeFile(path: string, content: string | Uint8Array): void;
}

/** A file that replaces an earlier one. */
export interface Replacing extends Artifact {
  /** Another file of the same run, before it in the list: where that could not be written, this one is not. */
  readonly follows?: string | undefined;
}

/**
 * Writes reports, which replace earlier ones, and new files, which never replace anything.
 *
 * @returns 0, or 2 where something could not be written
 */
export function writeArtifacts(host: DiskHost, reports: readonly Replacing[], created: readonly Artifact[], language: Language): number {
  const taken = created.filter(({ path }) => host.exists(path));
  if (taken.length > 0) {
    const paths = taken.map(({ path }) => path).join(language === 'zh' ? '、' : ', ');
    host.writeError(
      language === 'zh' ? `catalogue: 已有 ${paths}，未作任何改动\n` : `catalogue: ${paths} exists already; nothing was changed\n`,
    );
    return 2;
  }
  const code = writeAll(host, [...reports, ...created], language);
  if (code === 0) for (const { path } of created) host.writeError(language === 'zh' ? `已写入 ${path}\n` : `written: ${path}\n`);
  return code;
}

function writeAll(host: DiskHost, files: readonly Replacing[], language: Language): number {
  const refused = new Set<string>();
  for (const { path, content, follows } of files) {
    if (follows !== undefined && refused.has(follows)) continue;
    try {
      host.writeFile(path, content);
    } catch (error) {
      const reason = describeRefusal(error, language);
      refused.add(path);
      host.writeError(language === 'zh' ? `catalogue: 无法写入 ${path}：${reason}\n` : `catalogue: cannot write ${path}: ${reason}\n`);
    }
  }
  return refused.size === 0 ? 0 : 2;
}

/** What people can do about a refusal of the system, by its code. */
const REFUSALS: ReadonlyMap<string, Words> = new Map([
  ['EACCES', { zh: '没有写入权限', en: 'it may not be written to' }],
  ['EPERM', { zh: '没有写入权限，或文件正被其他程序打开', en: 'it may not be written to, or another program has it open' }],
  ['EBUSY', { zh: '文件正被其他程序打开，请先关闭', en: 'another program has it open; close it first' }],
  ['EROFS', { zh: '磁盘是只读的', en: 'the disk is read-only' }],
  ['ENOSPC', { zh: '磁盘空间不足', en: 'the disk is full' }],
  ['EISDIR', { zh: '已有同名的文件夹', en: 'a folder has that name' }],
  ['ENOTDIR', { zh: '路径中有一段是文件，不是文件夹', en: 'a part of the path is a file and no folder' }],
  ['EEXIST', { zh: '路径中有一段是文件，不是文件夹', en: 'a part of the path is a file and no folder' }],
  ['ENAMETOOLONG', { zh: '文件名太长', en: 'the name is too long' }],
]);

function describeRefusal(error: unknown, language: Language): string {
  const message = error instanceof Error ? error.message : String(error);
  const [code = ''] = /^E[A-Z]+(?=:)/u.exec(message) ?? [];
  const known = REFUSALS.get(code);
  if (known === undefined) return message;
  return language === 'zh' ? `${known.zh}（${code}）` : `${known.en} (${code})`;
}
