import { escapeXml } from '../../ooxml/escape-xml.ts';
import { drawCells, type DrawnCell } from '../table-block.ts';
import type { OfficialTable } from '../official-table.ts';
import type { Exporter } from './define.ts';

export const exporter: Exporter = {
  name: 'html',
  summary: { zh: '网页，单个文件，可直接发布或打印', en: 'A web page in one file, to publish or to print' },
  mapping: 'beside',
  async write({ table }) {
    return writePage(table);
  },
};

const STYLE = `body { margin: 1.5em; font: 14px/1.5 "宋体", SimSun, "Noto Serif CJK SC", serif; color: #000; background: #fff; }
h1 { margin: 0 0 .4em; font: 24px "方正小标宋简体", "黑体", SimHei, "Noto Sans CJK SC", sans-serif; text-align: center; }
h1 + p { margin: 0 0 .8em; text-align: right; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .3em .4em; border: 1px solid #000; vertical-align: middle; overflow-wrap: anywhere; }
th { font-family: "黑体", SimHei, "Noto Sans CJK SC", sans-serif; font-weight: normal; background: #f2f2f2; }
td { text-align: center; }
td.left { text-align: left; }
@page { size: A4 landscape; margin: 12mm; }
@media print { body { margin: 0; font-size: 9px; } h1 { font-size: 18px; } thead { display: table-header-group; } tr { break-inside: avoid; } }
@media screen { thead { position: sticky; top: 0; } table { min-width: 90em; } }`;

function writePage({ title, note, columns, header, body }: OfficialTable): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`).join('');
  const head = drawCells(header).map((cells) =>
    writeRow(cells, (cell) => `<th scope="${cell.columns > 1 ? 'colgroup' : 'col'}"${spanOf(cell)}>`, '</th>'),
  );
  const rows = drawCells(body).map((cells) =>
    writeRow(cells, (cell) => `<td${columns[cell.column]?.align === 'left' ? ' class="left"' : ''}${spanOf(cell)}>`, '</td>'),
  );
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeXml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>${escapeXml(title)}</h1>
${note === undefined ? '' : `<p>${escapeXml(note)}</p>\n`}<table>
<colgroup>${widths}</colgroup>
<thead>
${head.join('\n')}
</thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

function writeRow(cells: readonly DrawnCell[], open: (cell: DrawnCell) => string, close: string): string {
  const drawn = cells.filter(({ continues }) => !continues);
  return `<tr>${drawn.map((cell) => open(cell) + escapeXml(cell.text).replaceAll('\n', '<br>') + close).join('')}</tr>`;
}

function spanOf({ rows, columns }: DrawnCell): string {
  return `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
}
