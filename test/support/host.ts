import { normalize } from 'node:path/posix';

import type { Git } from '../../src/commands/git-repository.ts';
import type { DiskHost } from '../../src/write.ts';
import { InputError } from '../../src/model/problem.ts';
import { main } from '../../src/cli.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The world of a test: everything that a host has and does, unless told otherwise. */
export interface World {
  readonly files: Files;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly terminal: DiskHost['terminal'];
  readonly today: string;
  /** What the clock says, call after call; the last goes on. */
  readonly times: readonly number[];
  readonly standardInput: string | Uint8Array;
  readonly git: Git | undefined;
  /** Paths that the system refuses to write to. */
  readonly readOnly: readonly string[];
}

/** A host in memory that keeps what it was told. */
export interface RecordingHost extends DiskHost {
  readonly output: () => string;
  readonly errors: () => string;
  /** The files as they are now, as texts. */
  readonly disk: ReadonlyMap<string, string | Uint8Array>;
}

const PLAIN: World = {
  files: {},
  environment: {},
  terminal: { output: false, errors: false, columns: 100 },
  today: '2026-11-21',
  times: [0],
  standardInput: '',
  git: undefined,
  readOnly: [],
};

export function createRecordingHost(world: Partial<World> = {}): RecordingHost {
  const { files, environment, terminal, today, times, standardInput, git, readOnly }: World = { ...PLAIN, ...world };
  const disk = new Map(Object.entries(files));
  const said: string[] = [];
  const warned: string[] = [];
  let ticks = 0;
  return {
    environment,
    terminal,
    git,
    referenceFolder: 'reference',
    disk,
    output: () => said.join(''),
    errors: () => warned.join(''),
    today: () => today,
    clock: () => times[Math.min(ticks++, times.length - 1)] ?? 0,
    readFile(path) {
      const content = disk.get(path);
      if (content === undefined) throw new InputError('file-unreadable', { path, reason: 'ENOENT' });
      return toBytes(content);
    },
    readStandardInput: async () => toBytes(standardInput),
    exists: (path) => disk.has(path),
    realPath: (path) => normalize(path),
    listFiles: async (path, ignore) => {
      const [skipped, all] = [
        [...disk.keys()].filter((file) => SKIPPED.test(file)),
        [...disk.keys()].filter((file) => !SKIPPED.test(file)),
      ];
      return { files: listFiles(all, path, ignore), skipped: skipped.filter((file) => file.startsWith(`${path}/`)) };
    },
    writeOutput: (text) => void said.push(text),
    writeError: (text) => void warned.push(text),
    writeFile(path, content) {
      if (readOnly.includes(path)) throw new Error(`EACCES: permission denied, open '${path}'`);
      disk.set(path, content);
    },
  };
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

/** What the real one leaves aside: scans, and the locks of open documents. */
const SKIPPED = /(?:^|\/)~\$|\.pdf$/u;

/** A file stands for itself; anything else is a folder, without what is hidden in it. The patterns of `ignore` end in `/**` or are paths. */
function listFiles(all: readonly string[], path: string, ignore: readonly string[]): string[] {
  if (all.includes(path)) return [path];
  const isIgnored = (file: string): boolean => ignore.some((pattern) => file === pattern || file.startsWith(pattern.replace(/\*\*$/u, '')));
  const folder = `${path.replace(/\/+$/u, '')}/`;
  const isHidden = (file: string): boolean => `/${file.slice(folder.length)}`.includes('/.');
  return all.filter((file) => file.startsWith(folder) && /\.(?:yaml|xlsx)$/u.test(file) && !isHidden(file) && !isIgnored(file)).toSorted();
}

/** How a command line ended. */
export interface Ending {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
  readonly disk: RecordingHost['disk'];
}

/** Runs one command line, given as words between blanks, in a world of its own. */
export async function runCommandLine(line: string | readonly string[], world: Partial<World> = {}): Promise<Ending> {
  const host = createRecordingHost(world);
  const argv = typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line;
  const exitCode = await main(argv, host);
  return { exitCode, output: host.output(), errors: host.errors(), disk: host.disk };
}
