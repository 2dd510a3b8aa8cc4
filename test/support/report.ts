import type { Finding, RuleRecord, Severity } from '../../src/model/finding.ts';
import type { CheckedDocument, CheckedFile, Report } from '../../src/model/report.ts';
import type { RenderOptions } from '../../src/reporters/define.ts';

/** Render options of a plain terminal of 80 columns. */
export function buildOptions(options: Partial<RenderOptions> = {}): RenderOptions {
  return { width: 80, color: false, quiet: false, maxFindings: 100, ...options };
}

export function buildRule(rule: Partial<RuleRecord> = {}): RuleRecord {
  return {
    id: 'deadline-lacks-trigger',
    severity: 'error',
    fix: 'none',
    about: 'catalogue',
    what: { zh: '公开时限没有写明从何时起算。', en: 'The deadline does not say when it begins to run.' },
    why: { zh: '没有起算点，谁也无法判断是否逾期。', en: 'Without a beginning nobody can tell whether it has passed.' },
    legal: [{ act: '政府信息公开条例', article: '第二十六条' }],
    illustration: { bad: '20个工作日', good: '信息形成或者变更之日起20个工作日内' },
    ...rule,
  };
}

let serial = 0;

/** A fingerprint that no other finding of this run of the tests has. */
function nextFingerprint(): string {
  serial += 1;
  return serial.toString(16).padStart(16, '0');
}

/** A finding in a YAML text, with the head of its item far above. */
export function buildTextFinding(finding: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'deadline-lacks-trigger',
    severity: 'error',
    message: '公开时限“20个工作日”没有写明起算点',
    file: 'catalogues/社会救助.yaml',
    place: { kind: 'text', start: { line: 15, column: 15 }, end: { line: 15, column: 21 } },
    itemId: 'temporary-relief.policy',
    itemName: '政策法规文件',
    itemCategory: '临时救助',
    bodies: ['清源县民政局'],
    document: 0,
    element: 'deadline',
    data: { text: '20个工作日' },
    related: [],
    legal: [{ act: '政府信息公开条例', article: '第二十六条' }],
    fingerprint: nextFingerprint(),
    excerpt: {
      kind: 'text',
      lines: [
        { number: 9, text: '  - id: temporary-relief.policy' },
        { number: 14, text: '    basis: [ 《社会救助暂行办法》 ]' },
        { number: 15, text: '    deadline: 20个工作日' },
        { number: 16, text: '    subject: [清源县民政局]' },
      ],
    },
    ...finding,
  };
}

/** A finding in a cell of a workbook. */
export function buildCellFinding(finding: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'subject-is-generic',
    severity: 'warning',
    message: '公开主体“民政部门”不是具体机关',
    file: 'tables/清源县目录.xlsx',
    place: { kind: 'cell', sheet: '社会救助', row: 12, column: 6 },
    itemName: '临时救助政策',
    itemCategory: '临时救助',
    bodies: ['民政部门'],
    document: 0,
    element: 'subject',
    data: { text: '民政部门' },
    related: [],
    legal: [],
    fingerprint: nextFingerprint(),
    excerpt: {
      kind: 'cells',
      columns: [1, 2, 3, 5, 6, 7],
      header: ['序号', '公开事项 一级事项', '公开事项 二级事项', '公开时限', '公开主体', '公开渠道和载体'],
      rows: [
        {
          number: 11,
          cells: ['7', '临时救助', '监督检查', '信息形成或者变更之日起20个工作日内', '清源县民政局', '■政府网站\n■政务服务中心'],
        },
        { number: 12, cells: ['8', '临时救助', '临时救助政策', '信息形成或者变更之日起20个工作日内', '民政部门', '■政府网站'] },
        { number: 13, cells: ['9', '临时救助', '办事指南', '', '清源县民政局', '■政府网站 ■社区公示栏（电子屏）'] },
      ],
    },
    ...finding,
  };
}

/** A catalogue of sixty items, of which three lack a basis; all have the same subject. */
export function buildCheckedDocument(parts: Partial<CheckedDocument> = {}): CheckedDocument {
  const elements = { name: 60, content: 60, basis: 57, deadline: 60, subject: 60, channel: 60, audience: 60, method: 60 };
  return {
    kind: 'catalogue',
    title: '清源县社会救助领域基层政务公开标准目录',
    domain: { id: 'social-assistance', name: { zh: '社会救助', en: 'social assistance (社会救助)' } },
    place: '清源县',
    level: 'county',
    items: 60,
    tasks: 0,
    taskRows: 0,
    elements,
    bodies: [{ name: '清源县民政局', items: 60, tasks: 0, elements }],
    ...parts,
  };
}

function listFiles(findings: readonly Finding[]): CheckedFile[] {
  return [...new Set(findings.map((finding) => finding.file))].map((path) => ({
    path,
    read: true,
    kinds: ['catalogue'],
    items: 60,
    tasks: 0,
    taskRows: 0,
    documents: [buildCheckedDocument()],
  }));
}

function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** A report whose summary, files, rules and gate follow from its findings unless they are given. */
export function buildReport(findings: readonly Finding[], parts: Partial<Omit<Report, 'findings'>> = {}): Report {
  const files = parts.files ?? listFiles(findings);
  const rules = parts.rules ?? [
    buildRule(),
    buildRule({ id: 'file-is-unreadable', about: 'input', legal: [] }),
    buildRule({ id: 'subject-is-generic', severity: 'warning', legal: [] }),
  ];
  const failOn = parts.gate?.failOn ?? 'error';
  const errors = countOf(findings, 'error');
  return {
    tool: { name: 'catalogue', version: '0.1.0' },
    language: 'zh',
    asOf: '2025-06-30',
    paths: ['catalogues', 'tables'],
    vocabularies: { version: '2025.1', asOf: '2025-04-19' },
    summary: {
      files: files.length,
      items: files.reduce((sum, file) => sum + file.items, 0),
      tasks: 0,
      taskRows: 0,
      errors,
      warnings: countOf(findings, 'warning'),
      infos: countOf(findings, 'info'),
      suppressed: { comment: 0, file: 0, baseline: 0 },
      skipped: 0,
      rules: rules.length,
      durationMs: 85,
    },
    gate: { failOn, passed: errors === 0 },
    notRun: [],
    skipped: [],
    files,
    rules,
    switchedOff: [],
    findings,
    suppressed: [],
    ...parts,
  };
}
