// Writes the hostile file of a name to the path given.
import { renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { HOSTILE } from './hostile/index.ts';

const path = process.argv[2] ?? '';
const content = await HOSTILE.find(({ file }) => file === basename(path))?.bytes();
if (content === undefined) throw new Error(`no hostile file is called ${path}`);
writeFileSync(`${path}.part`, content);
renameSync(`${path}.part`, path);
