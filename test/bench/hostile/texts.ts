import { packText, writeZip } from '../../../src/ooxml/write-zip.ts';
import { cell, row } from '../../support/docx.ts';
import { relationships } from '../../support/workbook.ts';
import { ABOVE, createRandom, DAMAGED, GIBIBYTE, HEADER, MEBIBYTE, writeOldWorkbook, pageOf, type HostileFile } from './hostile-file.ts';
import { around, repeat } from './packed-workbook.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Bombs of the other formats. */
export const TEXTS: readonly HostileFile[] = [
  {
    file: 'spans.html',
    ending: ABOVE,
    bytes: () => pageOf(`<table><tr>${'<td rowspan=1000000 colspan=1000>文</td>'.repeat(3000)}</table>`),
  },
  { file: 'nested-divs.html', ending: ABOVE, bytes: () => pageOf(`${'<div>'.repeat(200_000)}文${'</div>'.repeat(200_000)}`) },
  { file: 'one-cell-40mb.csv', ending: ABOVE, bytes: () => Buffer.from(`${HEADER.join(',')}\n"${'文件'.repeat((40 * MEBIBYTE) / 6)}"\n`) },
  {
    file: 'cells-2m.csv',
    ending: 'table-not-found',
    bytes: () =>
      Buffer.concat(
        Array.from({ length: 199_000 }, (_, index) =>
          Buffer.from(`${Array.from({ length: 10 }, (_column, column) => `${index}-${column}`).join(',')}\n`),
        ),
      ),
  },
  {
    file: 'bomb-1.5g.docx',
    ending: ABOVE,
    bytes: async () =>
      writeZip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: '_rels/.rels', content: relationships([['rId1', 'officeDocument', 'word/document.xml']]) },
        {
          name: 'word/document.xml',
          content: await packText(
            around(
              `<w:document xmlns:w="${WORD}"><w:body><w:tbl>`,
              repeat(row([cell('清源县民政局')]), 1.5 * GIBIBYTE),
              '</w:tbl></w:body></w:document>',
            ),
          ),
        },
      ]),
  },
];

function spoil(bytes: Uint8Array, seed: number): Uint8Array {
  const random = createRandom(seed);
  const copy = Uint8Array.from(bytes);
  if (seed % 4 === 0) return copy.subarray(0, 512 + (random() % (copy.length - 512)));
  const times = seed % 4 === 1 ? 1 : 40;
  for (let index = 0; index < times; index += 1) copy[512 + (random() % (copy.length - 512))] = random() & 0xff;
  return copy;
}

/** Those whose changed byte is in no place that matters; the format has no checksums. */
const WHOLE: ReadonlySet<number> = new Set([1, 5, 13, 17]);

/** Old workbooks with a changed byte, with forty of them, or cut off. */
export const FUZZED: readonly HostileFile[] = Array.from({ length: 20 }, (_, seed) => ({
  file: `fuzz-${seed + 1}.xls`,
  ending: WHOLE.has(seed + 1) ? 72 : DAMAGED,
  bytes: () => spoil(writeOldWorkbook(), seed + 1),
}));
