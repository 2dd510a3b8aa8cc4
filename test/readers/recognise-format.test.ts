import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../../src/readers/recognise-format.ts';
import { problemOf } from '../support/problem.ts';

function nameFormat(file: string, content: string): string {
  const format = recogniseFormat(file, Buffer.from(content, 'latin1'));
  return format === 'yaml' ? format : format.name;
}

describe('recogniseFormat', () => {
  it.each([
    ['目录.yaml', 'kind: catalogue\n', 'yaml'],
    ['目录.json', '{"kind":"catalogue"}', 'yaml'],
    ['目录', 'anything', 'yaml'],
    ['目录.txt', 'kind: catalogue\n', 'yaml'],
    ['目录.yaml', '\u00ff\u00fek\u0000i\u0000n\u0000d\u0000', 'yaml'],
    ['目录.yaml', '\u00fe\u00ff\u0000k\u0000i\u0000n\u0000d', 'yaml'],
    ['目录.yaml', '', 'yaml'],
    ['目录.xlsx', 'PK\u0003\u0004', 'xlsx'],
    ['目录.yaml', 'PK\u0003\u0004', 'xlsx'],
    ['目录.csv', 'PK\u0003\u0004', 'xlsx'],
    ['目录.xls', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'xlsx'],
    ['目录.xlsx', 'kind: catalogue\n', 'yaml'],
    ['目录.yaml', 'title: <table>\n', 'yaml'],
  ])('takes %s with %j for %s', (file, content, wanted) => {
    expect(nameFormat(file, content)).toBe(wanted);
  });

  it.each([
    ['目录.yaml', '%PDF-1.7', 'PDF'],
    ['目录.rar', 'Rar!\u001a\u0007\u0000', 'RAR'],
    ['截图.png', '\u0089PNG\r\n\u001a\n', 'PNG'],
    ['截图.jpg', '\u00ff\u00d8\u00ff\u00e0', 'JPEG'],
    ['目录.doc', '{\\rtf1', 'RTF'],
    ['目录.xls', '<html><table>', 'HTML'],
    ['目录.xls', '\r\n<!DOCTYPE html>', 'HTML'],
    ['目录.xls', '\u00ef\u00bb\u00bf<TABLE>', 'HTML'],
    ['目录.csv', 'no,name\n1,a\n', 'CSV'],
    ['目录.TSV', '', 'TSV'],
    ['目录.htm', '', 'HTML'],
    ['说明/README.md', '# Title', 'Markdown'],
    ['目录.yaml', 'a\u0000b', null],
    ['目录.dat', '\u0001\u0002\u0000', null],
  ])('refuses %s with %j as %s', async (file, content, looksLike) => {
    expect(await problemOf(() => nameFormat(file, content))).toEqual({ code: 'format-unknown', data: { looksLike } });
  });
});
