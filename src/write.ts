import type { Host } from './commands/define.ts';
import type { Artifact } from './model/report.ts';
import type { Language } from './model/words.ts';

/** A host that can also write files. */
export interface DiskHost extends Host {
  /** Writes a file whole or not at all; folders on the way are made. @throws Error where the system refuses */
  writeFile(path: string, content: string | Uint8Array): void;
}

/**
 * Writes reports, which replace earlier ones, and new files, which never replace anything.
 *
 * @returns 0, or 2 where something could not be written
 */
export function writeArtifacts(host: DiskHost, reports: readonly Artifact[], created: readonly Artifact[], language: Language): number {
  const taken = created.filter(({ path }) => host.exists(path));
  if (taken.length > 0) {
    const paths = taken.map(({ path }) => path).join(language === 'zh' ? '、' : ', ');
    host.writeError(
      language === 'zh' ? `catalogue: 已有 ${paths}，未作任何改动\n` : `catalogue: ${paths} exists already; nothing was changed\n`,
    );
    return 2;
  }
  let code = 0;
  for (const { path, content } of [...reports, ...created]) {
    try {
      host.writeFile(path, content);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      host.writeError(language === 'zh' ? `catalogue: 无法写入 ${path}：${reason}\n` : `catalogue: cannot write ${path}: ${reason}\n`);
      code = 2;
    }
  }
  if (code === 0) for (const { path } of created) host.writeError(language === 'zh' ? `已写入 ${path}\n` : `written: ${path}\n`);
  return code;
}
