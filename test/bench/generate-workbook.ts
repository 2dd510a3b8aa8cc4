import { writeZip } from '../../src/ooxml/write-zip.ts';

/** Columns of the benchmark's task table; the last five are such as offices add. */
const HEADER = [
  '序号',
  '重点任务',
  '任务名称',
  '具体内容',
  '牵头单位',
  '责任单位',
  '完成时限',
  '责任人',
  '联系电话',
  '完成情况',
  '佐证材料',
  '备注',
];
const UNITS = ['县民政局', '县财政局', '县教育局', '县卫生健康局', '县人力资源社会保障局', '县市场监管局', '清溪镇', '白石镇'];
const DUES = ['全年', '6月底前', '9月30日前', '年底前', '每季度', '持续推进'];
const GROUPS = ['一、深化重点领域信息公开', '二、加强政策解读回应', '三、推进基层政务公开标准化规范化', '四、强化平台建设'];

/**
 * A task workbook of so many rows, written as LibreOffice writes it: every text in the list of shared strings, and those that mix Chinese with
 * figures cut into runs of rich text. The same bytes every time.
 */
export function writeTaskWorkbook(rows: number): Uint8Array {
  const strings = new Map<string, number>();
  const lines: string[] = [];
  const share = (text: string): number => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  const addRow = (number: number, cells: readonly (string | number)[]): void => {
    const written = cells.map((cell, index) => {
      const reference = `${String.fromCharCode(65 + index)}${number}`;
      if (typeof cell === 'number') return `<c r="${reference}" s="1"><v>${cell}</v></c>`;
      return `<c r="${reference}" s="2" t="s"><v>${share(cell)}</v></c>`;
    });
    lines.push(
      `<row r="${number}" customFormat="false" ht="15" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">${written.join('')}</row>`,
    );
  };
  addRow(1, ['清源县2026年政务公开重点工作任务分解表']);
  addRow(2, HEADER);
  for (let row = 0; row < rows; row += 1) addRow(row + 3, describeTask(row));
  return writeZip([
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: '_rels/.rels', content: relationships(['officeDocument', 'xl/workbook.xml']) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="任务分解表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']),
    },
    { name: 'xl/styles.xml', content: STYLES },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${[...strings.keys()].map(writeRuns).join('')}</sst>` },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData><mergeCells count="1"><mergeCell ref="A1:L1"/></mergeCells></worksheet>`,
    },
  ]);
}

function describeTask(row: number): readonly (string | number)[] {
  const unit = UNITS[row % UNITS.length] ?? '';
  return [
    row + 1,
    GROUPS[Math.floor(row / 25) % GROUPS.length] ?? '',
    `任务${row + 1}:完善第${(row % 97) + 1}类事项的公开目录`,
    `对照新修订的法律法规逐项核对第${row + 1}项内容,按新的机构职能调整公开主体,在政府网站公布第${(row % 12) + 1}批清单。`,
    unit,
    `${unit}、${UNITS[(row + 3) % UNITS.length] ?? ''}`,
    DUES[row % DUES.length] ?? '',
    `张${(row % 900) + 100}`,
    `0510-${80_000_000 + (row % 9000)}`,
    row % 3 === 0 ? '已完成' : '推进中',
    `http://www.qingyuan.example/zwgk/${row}.html`,
    row % 7 === 0 ? '与上年相同' : '',
  ];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>';
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="10"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="1"/><xf/></cellXfs></styleSheet>`;

function relationships(...targets: readonly (readonly [kind: string, target: string])[]): string {
  const entries = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

/** Runs of Chinese and of everything else, each with its font, as LibreOffice writes a text that mixes them. */
function writeRuns(text: string): string {
  const runs = text.match(/[\u3000-\u9fff\uff00-\uffef]+|[^\u3000-\u9fff\uff00-\uffef]+/g) ?? [text];
  if (runs.length === 1) return `<si><t xml:space="preserve">${escape(text)}</t></si>`;
  const properties = '<rPr><sz val="10"/><rFont val="宋体"/><family val="2"/><charset val="134"/></rPr>';
  return `<si>${runs.map((run) => `<r>${properties}<t xml:space="preserve">${escape(run)}</t></r>`).join('')}</si>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
