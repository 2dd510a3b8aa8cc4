import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Finding } from '../../src/model/finding.ts';
import { formatPlace } from '../../src/model/place.ts';
import { FILE_SIZE_LIMIT } from '../../src/readers/read-file.ts';
import { YAML_LIMITS } from '../../src/readers/formats/yaml-node.ts';
import { compoundFile } from '../support/compound-file.ts';
import { catalogueDocument } from '../support/document.ts';
import { runCommandLine } from '../support/host.ts';
import { validateFiles } from '../support/run.ts';
import { catalogueTable } from '../support/table.ts';
import { workbook, zip } from '../support/workbook.ts';

const CLEAN = JSON.stringify(catalogueDocument([{}]), null, 2);
const TABLE = catalogueTable([{}]);

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
/** `kind: catalogue` and a title, as Chinese Windows programs write it by default. */
const GBK = Buffer.concat([latin('kind: catalogue\ntitle: '), Buffer.from('c7e5d4b4cfd8b1ead7bcc4bfc2bc', 'hex'), latin('\n')]);

/** Ten anchors, each ten times the one before: ten thousand million nodes. */
const LAUGHS = [
  'a0: &a0 [哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈]',
  ...Array.from({ length: 9 }, (_, index) => `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(', ')}]`),
].join('\n');

function blockNesting(depth: number): string {
  return Array.from({ length: depth }, (_, index) => `${' '.repeat(index)}k:`).join('\n');
}

/** Name, content, rule, what the Chinese message says. */
const UNREADABLE: readonly (readonly [string, string | Uint8Array, string, string])[] = [
  ['empty.yaml', '', 'file-empty', '空的'],
  ['blank.yaml', ' \n\t\n', 'file-empty', '空的'],
  ['comments.yaml', '# 只有\n# 注释\n', 'file-empty', '空的'],
  ['mark.yaml', '\ufeff', 'file-empty', '空的'],
  ['separator.yaml', '---\n', 'file-empty', '空的'],
  ['empty.xlsx', '', 'file-empty', '空的'],
  ['binary.yaml', Buffer.from([0, 1, 2, 3, 255, 254]), 'format-unknown', '无法识别'],
  ['scan.yaml', '%PDF-1.7\n', 'format-unknown', 'PDF'],
  ['photo.xlsx', latin('\u0089PNG\r\n\u001a\n'), 'format-unknown', 'PNG'],
  ['table.csv', '序号,公开事项\n1,办事指南\n', 'table-not-found', '没有找到'],
  ['page.html', '<!DOCTYPE html><table></table>', 'table-not-found', '没有找到'],
  ['page.yaml', '<html><body></body></html>', 'table-not-found', '没有找到'],
  ['old.xlsx', compoundFile({ Workbook: 'x' }), 'workbook-damaged', '单元格记录不完整'],
  ['letter.doc', compoundFile({ WordDocument: 'x' }), 'format-unknown', '另存为 .docx'],
  ['locked.xlsx', compoundFile({ EncryptedPackage: 'x' }), 'workbook-encrypted', '密码'],
  ['gbk.yaml', GBK, 'encoding-unreadable', 'GBK'],
  ['latin.yaml', Buffer.concat([latin('kind: caf\u00e9'), Buffer.from([0xff, 0x20])]), 'encoding-unreadable', '编码'],
  ['half.yaml', Buffer.from([0xff, 0xfe, 0x6b]), 'encoding-unreadable', '编码'],
  ['text.xlsx', 'PK\u0003\u0004 不是压缩文件', 'workbook-damaged', '损坏'],
  ['truncated.xlsx', TABLE.subarray(0, TABLE.length / 2), 'workbook-damaged', '损坏'],
  ['archive.xlsx', zip([{ name: 'readme.txt', data: '你好' }]), 'format-unknown', '解压'],
  ['letter.xlsx', workbook({ sheets: [{ name: '通知', rows: [['关于召开会议的通知'], ['各单位：']] }] }), 'table-not-found', '“通知”'],
  ['empty-table.xlsx', catalogueTable([]), 'table-empty', '只有表头'],
  ['quote.yaml', 'kind: catalogue\ntitle: "清源县\n', 'yaml-invalid', '缺少引号'],
  ['tab.yaml', 'kind: catalogue\nitems:\n\t- id: a\n', 'yaml-invalid', '制表符'],
  ['star.yaml', 'kind: catalogue\ntitle: *重点\n', 'yaml-invalid', '别名'],
  ['twice.yaml', 'kind: catalogue\nid: a\nid: b\n', 'yaml-duplicate-key', '“id”重复'],
  ['two.yaml', `${CLEAN}\n---\n${CLEAN}`, 'yaml-multiple-documents', '2 份'],
  ['laughs.yaml', `kind: catalogue\n${LAUGHS}\n`, 'limit-exceeded', '别名'],
  ['flow.yaml', `kind: ${'['.repeat(YAML_LIMITS.depth + 10)}${']'.repeat(YAML_LIMITS.depth + 10)}\n`, 'limit-exceeded', '嵌套层数'],
  ['flow-open.yaml', `kind: ${'['.repeat(100_000)}`, 'limit-exceeded', '嵌套层数'],
  ['block.yaml', blockNesting(YAML_LIMITS.depth + 10), 'limit-exceeded', '嵌套层数'],
  ['block-deep.yaml', blockNesting(3000), 'limit-exceeded', '嵌套层数'],
  ['dashes.yaml', `items: \n ${'- '.repeat(50_000)}a\n`, 'limit-exceeded', '嵌套层数'],
  ['scalar.yaml', `kind: catalogue\ntitle: ${'清'.repeat(YAML_LIMITS.scalar + 1)}\n`, 'limit-exceeded', '单个值'],
  ['no-kind.yaml', 'title: 社会救助\n', 'kind-unknown', '没有写明种类'],
  ['null-kind.yaml', 'kind: null\n', 'kind-unknown', '没有写明种类'],
  ['list-kind.yaml', 'kind: [catalogue]\n', 'kind-unknown', '没有写明种类'],
  ['list.yaml', '- kind: catalogue\n', 'kind-unknown', '没有写明种类'],
  ['kind.yaml', 'kind: catalog\n', 'kind-unknown', '是否应为“catalogue”'],
  ['prose.yaml', '各单位请于年底前完成。\n', 'kind-unknown', '没有写明种类'],
  ['prototype.yaml', '__proto__: { kind: catalogue }\n', 'kind-unknown', '没有写明种类'],
];

describe('a file that cannot be read', () => {
  it.each(UNREADABLE)('%s gives one finding with its remedy, and the others are checked', async (name, content, ruleId, says) => {
    const files = { [name]: content, 'other.yaml': JSON.stringify(catalogueDocument([{ basis: undefined }])) };
    const { exitCode, output, errors } = await runCommandLine(`validate ${name} other.yaml --format json`, { files });
    const { findings } = JSON.parse(output) as { findings: (Finding & { place: { line: number; cell: string } })[] };
    expect(findings.map((finding) => `${finding.file} ${finding.ruleId}`)).toEqual([
      `${name} ${ruleId}`,
      'other.yaml required-element-missing',
    ]);
    expect({ exitCode, errors }).toEqual({ exitCode: 2, errors: '' });
    const [finding] = findings;
    expect(finding?.message).toContain(says);
    expect(finding?.severity).toBe('error');
    expect(finding?.place.line ?? finding?.place.cell).toBeTruthy();
    const english = await runCommandLine(`validate ${name} --lang en --format compact`, { files });
    expect(english.exitCode).toBe(2);
    expect(english.output.split('\n')[0]).toMatch(new RegExp(`: error ${ruleId} [A-Z].*\\. [A-Z].*\\.$`, 'u'));
    expect(`${output}${english.output}${english.errors}`).not.toMatch(/\n\s+at /u);
  });

  it('is named where it is missing, or matches nothing', async () => {
    const { report, exitCode } = await validateMissing();
    expect(exitCode).toBe(2);
    expect(report).toEqual(['missing.yaml nothing-matched', 'folder nothing-matched']);
  });

  it.each([FILE_SIZE_LIMIT + 1])('is not read above the size limit', async (size) => {
    const { report, exitCode } = await validateFiles({ 'huge.yaml': Buffer.alloc(size, 32) });
    expect(exitCode).toBe(2);
    expect(report.findings).toMatchObject([{ ruleId: 'file-too-large', data: { bytes: size, limit: FILE_SIZE_LIMIT } }]);
  });
});

async function validateMissing(): Promise<{ readonly exitCode: number; readonly report: string[] }> {
  const files = { 'folder/notes.txt': '没有表格', 'clean.yaml': CLEAN };
  const { exitCode, output } = await runCommandLine('validate missing.yaml folder clean.yaml --format json', { files });
  const { findings } = JSON.parse(output) as { findings: Finding[] };
  return { exitCode, report: findings.map(({ file, ruleId }) => `${file} ${ruleId}`) };
}

describe('the place of a syntax error', () => {
  const find = async (text: string) => {
    const { report } = await validateFiles({ 'a.yaml': text });
    return report.findings.map(({ ruleId, place }) => `${ruleId} ${formatPlace(place)}`);
  };

  it('is told for every error of a file', async () => {
    const text = ['kind: catalogue', 'title: a: b', 'id: @x', 'domain: `y`', 'edition: a: b', ''].join('\n');
    expect(await find(text)).toEqual(['yaml-invalid 2:8', 'yaml-invalid 3:5', 'yaml-invalid 4:9', 'yaml-invalid 5:10']);
  });

  it.each([
    ['one', 'kind: catalogue\nid: a\ntitle: b\nid: c\n', ['yaml-duplicate-key 4:1']],
    [
      'several',
      'kind: catalogue\nid: a\nid: b\ntitle: c\ntitle: d\nid: e\n',
      ['yaml-duplicate-key 3:1', 'yaml-duplicate-key 5:1', 'yaml-duplicate-key 6:1'],
    ],
    ['deep inside', 'kind: catalogue\nitems:\n  - { id: a, name: b, id: c }\n', ['yaml-duplicate-key 3:23']],
    ['in two spellings', 'kind: catalogue\nid: a\n"id": b\n', ['yaml-duplicate-key 3:1']],
    ['as numbers', 'kind: catalogue\n1: a\n1: b\n', ['yaml-duplicate-key 3:1']],
    ['beside another error', 'kind: catalogue\nid: a\nid: b\ntitle: "c\n', ['yaml-duplicate-key 3:1', 'yaml-invalid 5:1']],
  ])('of a key that stands twice is its second: %s', async (_, text, expected) => {
    expect((await find(text)).toSorted()).toEqual(expected);
  });

  it.each(['\n', '\r\n'])('is right with the line break %j', async (lineBreak) => {
    expect(await find(['kind: catalogue', 'id: a', 'title: a: b', ''].join(lineBreak))).toEqual(['yaml-invalid 3:8']);
  });

  it('does not drown in what follows from the first', async () => {
    const { report } = await validateFiles({ 'a.yaml': `a: b: c\nd: ${'['.repeat(20_000)}` });
    expect(report.findings.length).toBeLessThan(20);
    for (const { message } of report.findings) expect(message).not.toMatch(/[A-Z]{5}_/u);
  });

  it.each([
    ['quotation marks', '"'.repeat(60_001)],
    ['braces', '{'.repeat(50_000)],
    ['question marks', '? '.repeat(50_000)],
    ['aliases', '*a '.repeat(30_000)],
    ['anchors', '&a '.repeat(30_000)],
    ['exclamation marks', `${'!'.repeat(50_000)} a: b: c`],
    ['colons', ': '.repeat(50_000)],
    ['dashes', `a: b: c\n${'- '.repeat(50_000)}`],
    ['a flow list that never ends', `a: [\n${'- x\n'.repeat(20_000)}`],
    ['indentation', `a: b: c\n${blockNesting(2000)}`],
  ])('is found in a text of nothing but %s, which ends in findings and not in a crash', async (_, text) => {
    const { report, exitCode } = await validateFiles({ 'a.yaml': text });
    expect(exitCode).toBe(2);
    expect(report.findings.length).toBeGreaterThan(0);
    expect(report.findings.length).toBeLessThanOrEqual(101);
  });
});

describe('what is written in an unusual way is read all the same', () => {
  const FAULTY =
    'kind: catalogue\nid: a\ntitle: 目录\ndomain: social-assistance\nplace: { name: 清源县, level: county }\nitmes: []\nitems: [{}]\n';
  const expected = ['6:1 key-unknown'];
  const find = async (name: string, content: string | Uint8Array) => {
    const { report } = await validateFiles({ [name]: content });
    expect(report.files).toMatchObject([{ read: true }]);
    return report.findings.filter(({ ruleId }) => ruleId === 'key-unknown').map(({ ruleId, place }) => `${formatPlace(place)} ${ruleId}`);
  };
  const big = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

  it.each([
    ['UTF-8', Buffer.from(FAULTY)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${FAULTY}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${FAULTY}`, 'utf16le')],
    ['UTF-16, big end first', big(`\ufeff${FAULTY}`)],
    ['CRLF', Buffer.from(FAULTY.replaceAll('\n', '\r\n'))],
    ['without a last line break', Buffer.from(FAULTY.trimEnd())],
    ['with a document start', Buffer.from(`${FAULTY.replace('\n', ' # 注释\n')}...\n`)],
  ])('%s', async (_, content) => {
    expect(await find('a.yaml', content)).toEqual(expected);
  });

  it.each(['目录.yml', '目录.json', '目录.txt', '目录', '目录.xlsx'])('YAML named %s', async (name) => {
    expect(await find(name, FAULTY)).toEqual(expected);
  });

  it.each(['目录.yaml', '目录.xls', '目录.csv', '目录'])('a workbook named %s', async (name) => {
    const { report, exitCode } = await validateFiles({ [name]: catalogueTable([{ basis: '' }]) });
    expect(exitCode).toBe(1);
    expect(report.findings.map(({ ruleId, place }) => `${formatPlace(place)} ${ruleId}`)).toEqual(['社会救助!E4 required-element-missing']);
  });

  it('counts columns in characters, whatever they take in memory', async () => {
    const { report } = await validateFiles({ 'a.yaml': FAULTY.replace('itmes: []', '{ "𠮷𠮷": 1 }').replace(/items.*/u, '') });
    expect(report.findings.length).toBeGreaterThan(0);
    const flow =
      '{ kind: catalogue, id: a, title: 𠮷𠮷𠮷目录, domain: social-assistance, itmes: [], place: { name: 清源县, level: county }, items: [] }\n';
    const { report: inFlow } = await validateFiles({ 'a.yaml': flow });
    const finding = inFlow.findings.find(({ ruleId }) => ruleId === 'key-unknown');
    expect(finding?.place).toMatchObject({ start: { line: 1, column: Array.from(flow.slice(0, flow.indexOf('itmes'))).length + 1 } });
  });
});

describe('whatever the bytes are', () => {
  /** A file with some bytes changed, and perhaps its end cut off. */
  const spoilt = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
    fc.tuple(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 }), fc.nat(bytes.length)).map(([changes, end]) => {
      const copy = Uint8Array.from(bytes);
      for (const [index, value] of changes) copy[index] = value;
      return end % 3 === 0 ? copy.subarray(0, end) : copy;
    });

  it.each([
    ['a text', 'a.yaml', spoilt(Buffer.from(CLEAN))],
    ['a workbook', 'a.xlsx', spoilt(TABLE)],
    ['anything', 'a', fc.uint8Array({ maxLength: 300 })],
  ] as const)('of %s, a run ends, and a file that was not read never passes', async (_, name, contents) => {
    await fc.assert(
      fc.asyncProperty(contents, async (content) => {
        const { report, exitCode } = await validateFiles({ [name]: content }, { excerpts: 10 });
        expect(exitCode).toBeLessThan(3);
        const [file] = report.files;
        expect(exitCode === 2).toBe(file?.read === false);
        if (file?.read === false) expect(report.findings.length).toBeGreaterThan(0);
        for (const { message } of report.findings) expect(message).not.toMatch(/undefined|\[object|NaN/u);
      }),
      { numRuns: 30 },
    );
  });
});
