import { compareTexts } from '../../src/diff/segments.ts';
import { EFFECTS, type Change, type ChangeRecord, type EntrySide, type Occurrence } from '../../src/model/change.ts';
import type { Element } from '../../src/model/elements.ts';
import type { ComparedDocument, Revision, RevisionRow, RowCell, RowStatus } from '../../src/model/revision.ts';
import type { Language, Words } from '../../src/model/words.ts';

/** A comparison of two years of an invented county: a workbook and a YAML file on each side, every effect, every status of a row. */

const OLD_BOOK = '2024/社会救助.xlsx';
const NEW_BOOK = '2025/社会救助.xlsx';
const COLUMNS: Partial<Record<Element, number>> = {
  category: 2,
  name: 3,
  content: 4,
  basis: 5,
  deadline: 6,
  subject: 7,
  channel: 8,
  audience: 9,
};

/** An item of the workbook, at one of its elements; at its name where none is given. */
export function inBook(side: 'before' | 'after', row: number, name: string, element: Element = 'name', category = '临时救助'): EntrySide {
  const place = { kind: 'cell', sheet: '社会救助', row, column: COLUMNS[element] ?? 3 } as const;
  return { file: side === 'before' ? OLD_BOOK : NEW_BOOK, place, category, name, number: String(row - 3) };
}

/** An item of the YAML file, at a line of it. */
export function inText(side: 'before' | 'after', line: number, name: string): EntrySide {
  const place = { kind: 'text', start: { line, column: 13 }, end: { line, column: 20 } } as const;
  return { file: `${side === 'before' ? 2024 : 2025}/户籍管理.yaml`, place, id: `household.${line}`, category: '户口登记', name };
}

/** An element of one item, which stands in the row before and moved to another. */
function pair(before: number, after: number, name: string, element?: Element, category?: string): Occurrence {
  return { before: inBook('before', before, name, element, category), after: inBook('after', after, name, element, category) };
}

const LEGAL = [{ act: '政府信息公开条例', article: '第二十六条' }] as const;

function kind(
  id: string,
  effect: ChangeRecord['effect'],
  zh: string,
  en: string,
  why: Words,
  legal: ChangeRecord['legal'] = [],
): ChangeRecord {
  return { id, effect, what: { zh, en }, why, legal };
}

const FEWER: Words = { zh: '公众能看到的比原来少。', en: 'The public sees less than before.' };
const MORE: Words = { zh: '公众能看到的比原来多。', en: 'The public sees more than before.' };
const EQUAL: Words = { zh: '公开的内容没有增减。', en: 'What is disclosed is neither more nor less.' };

/** The records of the kinds that the sample has; they need not be those of the program. */
const KINDS: readonly ChangeRecord[] = [
  kind('audience-narrowed', 'narrowing', '公开对象缩小。', 'The audience was narrowed.', FEWER),
  kind('basis-replaced-by-successor', 'neutral', '公开依据换为接替的文件。', 'A basis was replaced by its successor.', EQUAL),
  kind('channel-removed', 'narrowing', '减少公开渠道。', 'A channel was removed.', FEWER),
  kind('deadline-lengthened', 'narrowing', '公开时限延长。', 'The deadline was lengthened.', FEWER, LEGAL),
  kind('deadline-shortened', 'widening', '公开时限缩短。', 'The deadline was shortened.', MORE, LEGAL),
  kind('item-added', 'widening', '新增公开事项。', 'An item was added.', MORE),
  kind('item-removed', 'narrowing', '删去公开事项。', 'An item was removed.', FEWER),
  kind('item-renamed', 'neutral', '事项改名。', 'An item was renamed.', EQUAL),
  kind('item-split', 'neutral', '事项拆分。', 'An item was split.', EQUAL),
  kind('items-merged', 'neutral', '事项合并。', 'Items were merged.', EQUAL),
  kind('level-removed', 'narrowing', '减少公开层级。', 'A level was removed.', FEWER),
  kind('made-on-request', 'narrowing', '主动公开改为依申请公开。', 'Disclosure was made on request.', FEWER, LEGAL),
  kind('punctuation-only', 'editorial', '只改了标点。', 'Only punctuation changed.', EQUAL),
  kind('text-reworded', 'editorial', '文字改写。', 'The text was reworded.', EQUAL),
];

let serial = 0;

/** A change whose effect follows from its kind, and whose segments from its texts, unless they are given. */
export function buildChange(change: Partial<Change> & Pick<Change, 'kind'>): Change {
  serial += 1;
  const { before, after, segments } = change;
  const record = KINDS.find(({ id }) => id === change.kind);
  return {
    effect: record?.effect ?? 'neutral',
    message: change.kind,
    segments: segments ?? (before === undefined || after === undefined ? undefined : compareTexts(before, after)),
    data: {},
    legal: record?.legal ?? [],
    occurrences: [pair(4, 4, '办事指南')],
    fingerprint: serial.toString(16).padStart(16, 'c'),
    ...change,
  };
}

const TEN_DAYS = '自信息形成或者变更之日起10个工作日内予以公开';
const TWENTY_DAYS = '自信息形成或者变更之日起20个工作日内予以公开；法律、法规另有规定的，从其规定';
const OLD_ACT = '《信访条例》（国务院令第431号）';
const NEW_ACT = '《信访工作条例》';

/** The sample's changes, in the order of a revision. */
function listSampleChanges(language: Language): Change[] {
  const made = (id: string, message: Words, change: Partial<Change> = {}, fingerprint = id): Change =>
    buildChange({ kind: id, message: message[language], ...change, fingerprint: fingerprintOf(fingerprint) });
  const twelve = Array.from({ length: 12 }, (_, index) => pair(5 + index, 6 + index, `救助事项${index + 1}`, 'deadline', '最低生活保障'));
  return [
    made(
      'deadline-lengthened',
      { zh: '公开时限由10个工作日延长为20个工作日', en: 'The deadline was lengthened from 10 working days to 20' },
      { element: 'deadline', before: TEN_DAYS, after: TWENTY_DAYS, occurrences: twelve },
    ),
    made(
      'channel-removed',
      { zh: '减少公开渠道“政务服务中心”', en: 'The channel 政务服务中心 was removed' },
      {
        element: 'channel',
        before: '政务服务中心',
        data: { channel: '政务服务中心' },
        occurrences: [pair(17, 18, '监督检查', 'channel'), pair(18, 19, '审核信息', 'channel')],
      },
    ),
    made(
      'audience-narrowed',
      { zh: '公开对象由全社会缩小为特定群体', en: 'The audience was narrowed from everyone to a group' },
      {
        element: 'audience',
        before: '全社会',
        after: '特定群体：申请人及其共同生活的家庭成员',
        occurrences: [pair(18, 19, '审核信息', 'audience')],
      },
    ),
    made(
      'level-removed',
      { zh: '不再在乡级公开', en: 'It is no longer disclosed at the level of the town' },
      {
        element: 'level',
        before: '乡级',
        occurrences: [{ before: inText('before', 21, '户口迁移'), after: inText('after', 30, '户口迁移') }],
      },
    ),
    made(
      'made-on-request',
      { zh: '由主动公开改为依申请公开', en: 'It went from proactive disclosure to disclosure on request' },
      { element: 'method', before: '主动公开', after: '依申请公开', occurrences: [pair(19, 20, '审批信息', 'channel')] },
    ),
    made(
      'item-removed',
      {
        zh: '删去事项“临时救助 › 办理流程图”；可能改名为“临时救助 › 办理程序说明”，请核对',
        en: '“临时救助 › 办理流程图” was removed; it may have been renamed to “临时救助 › 办理程序说明”, please look',
      },
      {
        data: { item: '临时救助 › 办理流程图', possibly: '临时救助 › 办理程序说明' },
        occurrences: [{ before: inBook('before', 20, '办理流程图') }],
      },
    ),
    made(
      'item-added',
      {
        zh: '新增事项“临时救助 › 办理程序说明”；可能由“临时救助 › 办理流程图”改名而来，请核对',
        en: '“临时救助 › 办理程序说明” was added; it may be what “临时救助 › 办理流程图” was renamed to, please look',
      },
      {
        data: { item: '临时救助 › 办理程序说明', possibly: '临时救助 › 办理流程图' },
        occurrences: [{ after: inBook('after', 21, '办理程序说明') }],
      },
    ),
    made(
      'basis-replaced-by-successor',
      { zh: '《信访条例》换为接替它的《信访工作条例》', en: '《信访条例》 was replaced by its successor, 《信访工作条例》' },
      {
        element: 'basis',
        before: OLD_ACT,
        after: NEW_ACT,
        legal: [{ act: '信访工作条例', confidence: 'recheck' }],
        occurrences: [pair(17, 18, '监督检查', 'basis'), pair(18, 19, '审核信息', 'basis'), pair(19, 20, '审批信息', 'basis')],
      },
    ),
    made(
      'item-renamed',
      { zh: '事项“救助信息”改名为“社会救助信息”', en: '“救助信息” was renamed to “社会救助信息”' },
      {
        element: 'name',
        before: '救助信息',
        after: '社会救助信息',
        occurrences: [{ before: inBook('before', 21, '救助信息'), after: inBook('after', 22, '社会救助信息') }],
      },
    ),
    made(
      'item-split',
      {
        zh: '事项“临时救助 › 政策法规文件”拆分为“法律法规”“政策文件”',
        en: '“临时救助 › 政策法规文件” was split into “法律法规” and “政策文件”',
      },
      { occurrences: [{ before: inBook('before', 22, '政策法规文件'), after: inBook('after', 23, '法律法规') }] },
    ),
    made(
      'items-merged',
      { zh: '事项“咨询电话”“投诉电话”合并为“咨询投诉电话”', en: '“咨询电话” and “投诉电话” were merged into “咨询投诉电话”' },
      { occurrences: [{ before: inBook('before', 23, '咨询电话'), after: inBook('after', 25, '咨询投诉电话') }] },
    ),
    made(
      'text-reworded',
      { zh: '公开内容文字改写', en: 'The content was reworded' },
      {
        element: 'content',
        before: '申请条件和办理流程，以及需要提交的材料',
        after: '申请条件与办理流程，以及应提交的材料',
        occurrences: [pair(17, 18, '监督检查', 'content')],
      },
    ),
    made(
      'punctuation-only',
      { zh: '只改了标点', en: 'Only punctuation changed' },
      {
        element: 'content',
        before: '救助对象名单,救助标准',
        after: '救助对象名单，救助标准',
        occurrences: [pair(5, 6, '救助事项1', 'content'), pair(6, 7, '救助事项2', 'content')],
      },
    ),
  ];
}

function fingerprintOf(text: string): string {
  return [...text]
    .reduce((hash, character) => (hash * 37n + BigInt(character.codePointAt(0) ?? 0)) % 2n ** 64n, 7n)
    .toString(16)
    .padStart(16, '0');
}

type Cells = Readonly<Partial<Record<Element, readonly [before?: string | undefined, after?: string | undefined]>>>;

function toRow(
  changes: readonly Change[],
  status: RowStatus,
  sides: Occurrence,
  texts: Cells,
  rest: Partial<RevisionRow> = {},
): RevisionRow {
  const isHere = (side: EntrySide | undefined, here: EntrySide | undefined): boolean =>
    side !== undefined && side.file === here?.file && side.name === here.name && side.category === here.category;
  const mine = [...changes.entries()].filter(([, { occurrences }]) =>
    occurrences.some(({ before, after }) => isHere(before, sides.before) || isHere(after, sides.after)),
  );
  const cells = Object.entries(texts).map(([element, [before, after]]): [string, RowCell] => {
    const effect = EFFECTS.find((each) => mine.some(([, change]) => change.element === element && change.effect === each));
    const differ = before !== undefined && after !== undefined && effect !== undefined;
    return [element, { before, after, segments: differ ? compareTexts(before, after) : undefined, effect }];
  });
  return { status, ...sides, cells: Object.fromEntries(cells), changes: mine.map(([index]) => index), ...rest };
}

function listRows(changes: readonly Change[]): RevisionRow[] {
  const same = (text: string): readonly [string, string] => [text, text];
  const common = { category: same('临时救助'), subject: same('清源县民政局'), method: same('主动公开') };
  const surely = { match: { by: 'name', likeness: 1 } } as const;
  const row = (status: RowStatus, sides: Occurrence, texts: Cells, rest?: Partial<RevisionRow>): RevisionRow =>
    toRow(changes, status, sides, texts, rest);
  return [
    row('same', pair(4, 4, '办事指南'), { ...common, name: same('办事指南'), content: same('办理条件\n办理材料') }, surely),
    ...Array.from({ length: 12 }, (_, index) =>
      row(
        'changed',
        pair(5 + index, 6 + index, `救助事项${index + 1}`, 'name', '最低生活保障'),
        {
          ...common,
          category: same('最低生活保障'),
          name: same(`救助事项${index + 1}`),
          content: index < 2 ? ['救助对象名单,救助标准', '救助对象名单，救助标准'] : same('救助对象名单'),
          deadline: [TEN_DAYS, TWENTY_DAYS],
        },
        surely,
      ),
    ),
    row(
      'changed',
      pair(17, 18, '监督检查'),
      {
        ...common,
        name: same('监督检查'),
        content: ['申请条件和办理流程，以及需要提交的材料', '申请条件与办理流程，以及应提交的材料'],
        basis: [OLD_ACT, NEW_ACT],
        channel: ['政府网站\n政务服务中心', '政府网站'],
      },
      surely,
    ),
    row(
      'changed',
      pair(18, 19, '审核信息'),
      {
        ...common,
        name: same('审核信息'),
        basis: [OLD_ACT, NEW_ACT],
        channel: ['政府网站\n政务服务中心', '政府网站'],
        audience: ['全社会', '特定群体：申请人及其共同生活的家庭成员'],
      },
      surely,
    ),
    row(
      'changed',
      pair(19, 20, '审批信息'),
      { ...common, name: same('审批信息'), basis: [OLD_ACT, NEW_ACT], method: ['主动公开', '依申请公开'] },
      surely,
    ),
    row(
      'removed',
      { before: inBook('before', 20, '办理流程图') },
      { category: ['临时救助'], name: ['办理流程图'], content: ['办理流程图'] },
      { possibly: { ...inBook('after', 21, '办理程序说明'), likeness: 0.62 } },
    ),
    row(
      'added',
      { after: inBook('after', 21, '办理程序说明') },
      { category: [undefined, '临时救助'], name: [undefined, '办理程序说明'], content: [undefined, '办理程序\n办理时限'] },
      { possibly: { ...inBook('before', 20, '办理流程图'), likeness: 0.62 } },
    ),
    row(
      'changed',
      { before: inBook('before', 21, '救助信息'), after: inBook('after', 22, '社会救助信息') },
      { ...common, name: ['救助信息', '社会救助信息'] },
      { match: { by: 'likeness', likeness: 0.91 } },
    ),
    ...['法律法规', '政策文件'].map((part, index) =>
      row(
        'split',
        { before: inBook('before', 22, '政策法规文件'), after: inBook('after', 23 + index, part) },
        { ...common, name: ['政策法规文件', part] },
        { match: { by: 'likeness', likeness: 0.8 } },
      ),
    ),
    ...['咨询电话', '投诉电话'].map((part, index) =>
      row(
        'merged',
        { before: inBook('before', 23 + index, part), after: inBook('after', 25, '咨询投诉电话') },
        { ...common, name: [part, '咨询投诉电话'] },
        { match: { by: 'declared', likeness: 1 } },
      ),
    ),
  ];
}

function listDocuments(changes: readonly Change[]): ComparedDocument[] {
  const title = (year: number, domain: string): string => `清源县${domain}领域基层政务公开标准目录（${year}年版）`;
  return [
    {
      kind: 'catalogue',
      domain: { zh: '社会救助', en: 'social assistance' },
      place: '清源县',
      level: 'county',
      before: { file: OLD_BOOK, title: title(2024, '社会救助'), edition: '2024', effective: '2024-03-01', entries: 21 },
      after: { file: NEW_BOOK, title: title(2025, '社会救助'), edition: '2025', effective: '2025-03-01', entries: 22 },
      rows: listRows(changes),
    },
    {
      kind: 'catalogue',
      domain: { zh: '户籍管理', en: 'household registration' },
      place: '清源县',
      level: 'county',
      before: { file: '2024/户籍管理.yaml', title: title(2024, '户籍管理'), entries: 1 },
      after: { file: '2025/户籍管理.yaml', title: title(2025, '户籍管理'), entries: 1 },
      rows: [
        toRow(
          changes,
          'changed',
          { before: inText('before', 21, '户口迁移'), after: inText('after', 30, '户口迁移') },
          { category: ['户口登记', '户口登记'], name: ['户口迁移', '户口迁移'], level: ['县级\n乡级', '县级'] },
          { match: { by: 'id', likeness: 1 } },
        ),
      ],
    },
  ];
}

/** A revision whose kinds, summary and gate follow from its changes and rows unless they are given. */
export function buildRevision(changes: readonly Change[] = [], parts: Partial<Omit<Revision, 'changes'>> = {}): Revision {
  const accepted = parts.accepted ?? [];
  const left = changes.filter((change) => !accepted.some((each) => each.change === change));
  const failOn = parts.gate?.failOn ?? 'narrowing';
  const documents = parts.documents ?? listDocuments(changes);
  const rows = documents.flatMap((document) => document.rows);
  const count = (status: RowStatus): number => rows.filter((row) => row.status === status).length;
  const tally = (amount: (change: Change) => number): Revision['summary']['changes'] => {
    const of = (effect: Change['effect']): number =>
      left.filter((change) => change.effect === effect).reduce((sum, change) => sum + amount(change), 0);
    return { narrowing: of('narrowing'), widening: of('widening'), neutral: of('neutral'), editorial: of('editorial') };
  };
  return {
    tool: { name: 'openness-catalogue', version: '0.1.0' },
    language: 'zh',
    asOf: '2025-06-30',
    vocabularies: { version: '2025.1', asOf: '2025-04-19' },
    before: { name: '2024', files: 2, entries: 22 },
    after: { name: '2025', files: 2, entries: 23 },
    summary: {
      same: count('same'),
      changed: count('changed'),
      added: count('added'),
      removed: count('removed'),
      renamed: left.filter(({ kind: id }) => id === 'item-renamed').length,
      moved: 0,
      split: left.filter(({ kind: id }) => id === 'item-split').length,
      merged: left.filter(({ kind: id }) => id === 'items-merged').length,
      changes: tally(() => 1),
      occurrences: tally(({ occurrences }) => occurrences.length),
      accepted: accepted.length,
      durationMs: 85,
    },
    gate: { failOn, passed: failOn === 'never' || !left.some(({ effect }) => failOn === 'any' || effect === 'narrowing') },
    notices: [],
    documents,
    kinds: KINDS.filter(({ id }) => changes.some((change) => change.kind === id)),
    changes,
    accepted,
    ...parts,
  };
}

/** The sample: everything that a report may have to show, one change of it accepted. */
export function buildSample(language: Language, parts: Partial<Omit<Revision, 'changes'>> = {}): Revision {
  const changes = listSampleChanges(language);
  const accepted = changes
    .filter((change) => change.kind === 'made-on-request')
    .map((change) => ({ change, reason: language === 'zh' ? '涉及个人隐私，经局务会研究' : 'private data, decided by the bureau' }));
  return buildRevision(changes, { language, accepted, ...parts });
}

/** Two sides that are the same. */
export function buildUnchanged(language: Language): Revision {
  const [document] = listDocuments([]);
  const rows = [toRow([], 'same', pair(4, 4, '办事指南'), { name: ['办事指南', '办事指南'] })];
  return buildRevision([], { language, documents: document === undefined ? [] : [{ ...document, rows }] });
}
