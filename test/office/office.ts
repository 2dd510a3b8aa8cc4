import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';

/** A folder for files and for a profile of LibreOffice's own, so that an open window of the user's is not disturbed. */
export class Office {
  readonly folder = mkdtempSync(join(tmpdir(), 'catalogue-office-'));

  /** Writes a file into the folder. */
  put(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  /** Has LibreOffice save a file in another format, and gives the bytes. `filter` is what stands after the format's ending. */
  convert(path: string, format: string, filter?: string): Uint8Array {
    const out = join(this.folder, `converted-${format}`);
    const target = join(out, `${basename(path, extname(path))}.${format}`);
    rmSync(target, { force: true });
    const args = [
      '--headless',
      `-env:UserInstallation=file://${join(this.folder, 'profile')}`,
      '--convert-to',
      filter === undefined ? format : `${format}:${filter}`,
      '--outdir',
      out,
      path,
    ];
    execFileSync('soffice', args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 100_000 });
    if (!existsSync(target)) throw new Error(`LibreOffice did not save ${basename(path)} as ${format}`);
    return readFileSync(target);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
