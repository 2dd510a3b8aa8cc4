import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../src/model/document.ts';
import { REQUIRED_ELEMENTS } from '../../src/model/elements.ts';
import { SCHEMAS } from '../../src/schema/schemas.generated.ts';
import { checkStructure } from '../../src/schema/check.ts';
import { catalogueDocument, CLEAN_ITEM } from '../support/document.ts';

/** Each fault as `kind path part` with those of its facts that are not lists. */
function faultsOf(kind: DocumentKind, value: unknown): string[] {
  return checkStructure(kind, value).map(({ kind: fault, path, part, data }) => {
    const facts = Object.entries(data).filter(([name]) => name !== 'allowed' && name !== 'key');
    const words = facts.map(([name, fact]) => `${name}=${Array.isArray(fact) ? fact.join('|') : String(fact)}`);
    return [`${fault}${part === 'key' ? ' (key)' : ''}`, path.join('/') || '.', `key=${String(data['key'])}`, ...words].join(' ');
  });
}

const TASKS = { kind: 'task-table', id: 'qingyuan-tasks', title: '任务分解表' };
const ROW = { demand: '公开规划', units: '县政府办公室', due: '9月30日前' };

function taskTable(row: Readonly<Record<string, unknown>>): unknown {
  return { ...TASKS, tasks: [{ name: '培训', rows: [{ ...ROW, ...row }] }] };
}

/** Without the keys that are undefined, as a parser would give it. */
function parsed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

describe('a document without a fault', () => {
  it.each([
    ['catalogue', catalogueDocument([{}, {}])],
    ['catalogue', catalogueDocument([{ id: 7, number: 1, level: '县级', extra: { 备注: 1 } }], { edition: 2021, effective: '2021-08-09' })],
    [
      'catalogue',
      catalogueDocument([{ basis: [{ title: '甲', number: '乙', articles: ['第一条'] }], audience: { group: '申请人' }, content: '文件' }]),
    ],
    ['catalogue', catalogueDocument([{ deadline: { within: 20, unit: '工作日', trigger: '印发之日' }, method: ['主动', '依申请'] }])],
    ['catalogue', catalogueDocument([{ audience: ['全社会', { group: '申请人' }], raw: { basis: '《甲》、《乙》', level: '县、乡' } }])],
    ['task-table', taskTable({ lead: ['县政府办公室'], support: '县档案馆' })],
    ['task-table', parsed(taskTable({ demand: undefined }))],
    [
      'unit-roster',
      {
        kind: 'unit-roster',
        id: 'qingyuan',
        place: '清源县',
        units: [{ name: '清源县民政局', aliases: ['县民政局', { name: '民政局', until: '2019-01-01' }], type: 'department' }],
      },
    ],
    [
      'domain-list',
      {
        kind: 'domain-list',
        id: 'qingyuan-domains',
        place: { name: '清源县' },
        domains: [
          { domain: '社会救助', status: '保留' },
          { domain: 'tax-administration', status: 'not-applicable', reason: '垂直管理' },
        ],
        items: [{ domain: '社会救助', name: '办事指南', reason: '由市级办理' }],
      },
    ],
    [
      'config',
      { kind: 'config', paths: ['目录'], ignore: ['草稿/**'], lang: 'zh', 'fail-on': 'warning', rules: { 'numbering-gap': 'off' } },
    ],
  ] as const)('of kind %s gives none', (kind, value) => {
    expect(faultsOf(kind, value)).toEqual([]);
  });
});

describe('what a rule judges', () => {
  it.each(
    REQUIRED_ELEMENTS.flatMap((element) =>
      [undefined, null, '', '  ', [], [''], [null], ['', [' ']]].map((value) => [element, value] as const),
    ),
  )('is left to it: %s of %j', (element, value) => {
    const faults = faultsOf('catalogue', parsed(catalogueDocument([{ [element]: value }])));
    expect(faults).toEqual([]);
  });

  it.each(['units', 'due'].flatMap((key) => [undefined, null, '', '  ', [], ['']].map((value) => [key, value] as const)))(
    'is left to it: %s of a row of %j',
    (key, value) => {
      expect(faultsOf('task-table', parsed(taskTable({ [key]: value })))).toEqual([]);
    },
  );

  it('is left to it: a method that is neither', () => {
    expect(faultsOf('catalogue', catalogueDocument([{ method: '都可以' }, { method: ['主动', '都可以'] }]))).toEqual([]);
  });
});

describe('one cause', () => {
  const DATES = ['2021-8-9', '2021/08/09', '2021-13-01', '2021-01-32', '2021年8月9日', '2021-08-09 ', ''];

  it.each<[string, unknown, readonly string[]]>([
    ['no object', '目录', ['value-of-wrong-type . key=null expected=object actual=string']],
    ['a list', [], ['value-of-wrong-type . key=null expected=object actual=array']],
    ['null', null, ['value-of-wrong-type . key=null expected=object actual=null']],
    [
      'nothing but its kind',
      { kind: 'catalogue' },
      ['key-missing . key=id', 'key-missing . key=title', 'key-missing . key=domain', 'key-missing . key=items'],
    ],
    ['another kind', catalogueDocument([{}], { kind: 'catalog' }), ['value-not-allowed kind key=kind value=catalog nearest=catalogue']],
    ['an id in capitals', catalogueDocument([{}], { id: 'Qingyuan' }), ['value-malformed id key=id expected=identifier value=Qingyuan']],
    ['an id that is a number', catalogueDocument([{}], { id: 5 }), ['value-of-wrong-type id key=id expected=string actual=number']],
    ['a title without text', catalogueDocument([{}], { title: '' }), ['value-malformed title key=title expected=not-empty']],
    ['no items', catalogueDocument([]), ['value-malformed items key=items expected=not-empty']],
    [
      'items that are an object',
      catalogueDocument([], { items: { 0: CLEAN_ITEM } }),
      ['value-of-wrong-type items key=items expected=array actual=object'],
    ],
    [
      'a text among the items',
      catalogueDocument([], { items: [CLEAN_ITEM, '办事指南'] }),
      ['value-of-wrong-type items/1 key=items expected=object actual=string'],
    ],
    ['an unknown key', catalogueDocument([{}], { publisher: '清源县' }), ['key-unknown (key) publisher key=publisher nearest=null']],
    ['a mistyped key', catalogueDocument([{}], { domian: 'x' }), ['key-unknown (key) domian key=domian nearest=domain']],
    [
      'a required key, mistyped',
      catalogueDocument([{ id: undefined, Id: 'a' }], { domian: 'x', domain: undefined }),
      ['key-unknown (key) domian key=domian nearest=domain', 'key-unknown (key) items/0/Id key=Id nearest=id'],
    ],
    [
      'an unknown key of the place',
      catalogueDocument([{}], { place: { name: '清源县', nme: 'x' } }),
      ['key-unknown (key) place/nme key=nme nearest=name'],
    ],
    [
      'a place that is a text',
      catalogueDocument([{}], { place: '清源县' }),
      ['value-of-wrong-type place key=place expected=object actual=string'],
    ],
    ['a place without a name', catalogueDocument([{}], { place: { code: 1 } }), ['key-missing place key=name']],
    [
      'a level that is none',
      catalogueDocument([{}], { place: { name: '清源县', level: 'conty' } }),
      ['value-not-allowed place/level key=level value=conty nearest=county'],
    ],
    [
      'a level that is nothing',
      catalogueDocument([{}], { place: { name: '清源县', level: null } }),
      ['value-not-allowed place/level key=level value=null nearest=null'],
    ],
    ['an item without an id', catalogueDocument([{ id: undefined }]), ['key-missing items/0 key=id']],
    [
      'an item’s id that is nothing',
      catalogueDocument([{ id: null }]),
      ['value-of-wrong-type items/0/id key=id expected=string|integer actual=null'],
    ],
    [
      'a mistyped element',
      catalogueDocument([{ chanel: 'x', channel: undefined }]),
      ['key-unknown (key) items/0/chanel key=chanel nearest=channel'],
    ],
    [
      'a name that is a list',
      catalogueDocument([{ name: ['办事指南'] }]),
      ['value-of-wrong-type items/0/name key=name expected=string actual=array'],
    ],
    [
      'content with a number',
      catalogueDocument([{ content: ['a', 5] }]),
      ['value-of-wrong-type items/0/content/1 key=content expected=string actual=number'],
    ],
    [
      'content that is an object',
      catalogueDocument([{ content: { a: 1 } }]),
      ['value-of-wrong-type items/0/content key=content expected=string|array actual=object'],
    ],
    [
      'a deadline that is a number',
      catalogueDocument([{ deadline: 20 }]),
      ['value-of-wrong-type items/0/deadline key=deadline expected=string|object actual=number'],
    ],
    [
      'a deadline without a unit',
      catalogueDocument([{ deadline: { within: 20, trigger: 'x' } }]),
      ['key-missing items/0/deadline key=unit'],
    ],
    [
      'a deadline of no days',
      catalogueDocument([{ deadline: { within: 0, unit: '日', trigger: 'x' } }]),
      ['value-malformed items/0/deadline/within key=within expected=minimum limit=1'],
    ],
    [
      'a deadline of half a day',
      catalogueDocument([{ deadline: { within: 0.5, unit: '日', trigger: 'x' } }]),
      ['value-of-wrong-type items/0/deadline/within key=within expected=integer actual=number'],
    ],
    [
      'a deadline in years',
      catalogueDocument([{ deadline: { within: 1, unit: 'mounth', trigger: 'x' } }]),
      ['value-not-allowed items/0/deadline/unit key=unit value=mounth nearest=month'],
    ],
    [
      'a deadline with a blank trigger',
      catalogueDocument([{ deadline: { within: 1, unit: '日', trigger: '' } }]),
      ['value-malformed items/0/deadline/trigger key=trigger expected=not-empty'],
    ],
    [
      'a deadline with a key more',
      catalogueDocument([{ deadline: { within: 1, unit: '日', trigger: 'x', triger: 'y' } }]),
      ['key-unknown (key) items/0/deadline/triger key=triger nearest=trigger'],
    ],
    ['an act without a title', catalogueDocument([{ basis: ['a', { number: 'b' }] }]), ['key-missing items/0/basis/1 key=title']],
    [
      'an article that is a number',
      catalogueDocument([{ basis: [{ title: 'a', articles: [26] }] }]),
      ['value-of-wrong-type items/0/basis/0/articles/0 key=articles expected=string actual=number'],
    ],
    [
      'a raw text of no element',
      catalogueDocument([{ raw: { basis: '《甲》', bassis: '《甲》' } }]),
      ['key-unknown (key) items/0/raw/bassis key=bassis nearest=basis'],
    ],
    [
      'a raw text that is none',
      catalogueDocument([{ raw: { basis: ['《甲》'] } }]),
      ['value-of-wrong-type items/0/raw/basis key=basis expected=string actual=array'],
    ],
    [
      'an audience in a list without a group',
      catalogueDocument([{ audience: ['全社会', {}] }]),
      ['key-missing items/0/audience/1 key=group'],
    ],
    ['an audience without a group', catalogueDocument([{ audience: {} }]), ['key-missing items/0/audience key=group']],
    [
      'a method that is a number',
      catalogueDocument([{ method: 1 }]),
      ['value-of-wrong-type items/0/method key=method expected=string|array actual=number'],
    ],
    [
      'a level of an item that is none',
      catalogueDocument([{ level: ['county', '天级'] }]),
      ['value-not-allowed items/0/level/1 key=level value=天级 nearest=null'],
    ],
    [
      'a level of an item that is none, alone',
      catalogueDocument([{ level: '县極' }]),
      ['value-not-allowed items/0/level key=level value=县極 nearest=null'],
    ],
    [
      'a further column with a list',
      catalogueDocument([{ extra: { 电话: ['1'] } }]),
      ['value-of-wrong-type items/0/extra/电话 key=电话 expected=string|integer actual=array'],
    ],
    ...DATES.map(
      (date) =>
        [
          `the date ${date}`,
          catalogueDocument([{}], { effective: date }),
          [`value-malformed effective key=effective expected=date value=${date}`],
        ] satisfies [string, unknown, readonly string[]],
    ),
  ])('is told once: %s', (_, value, wanted) => {
    expect(faultsOf('catalogue', parsed(value))).toEqual(wanted);
  });

  it.each([
    ['a row without anything', { ...TASKS, tasks: [{ name: '培训', rows: [{}] }] }, []],
    ['a task without rows', { ...TASKS, tasks: [{ name: '培训' }] }, ['key-missing tasks/0 key=rows']],
    [
      'a task with an empty list of rows',
      { ...TASKS, tasks: [{ name: '培训', rows: [] }] },
      ['value-malformed tasks/0/rows key=rows expected=not-empty'],
    ],
    ['a mistyped key of a row', taskTable({ dure: 'x' }), ['key-unknown (key) tasks/0/rows/0/dure key=dure nearest=due']],
    [
      'a unit that is a number',
      taskTable({ units: ['a', 1] }),
      ['value-of-wrong-type tasks/0/rows/0/units/1 key=units expected=string actual=number'],
    ],
    ['a blank demand', taskTable({ demand: '' }), ['value-malformed tasks/0/rows/0/demand key=demand expected=not-empty']],
    [
      'a year that is a list',
      { ...TASKS, year: [2021], tasks: [{ name: '培训', rows: [ROW] }] },
      ['value-of-wrong-type year key=year expected=integer|string actual=array'],
    ],
  ])('is told once: %s', (_, value, wanted) => {
    expect(faultsOf('task-table', value)).toEqual(wanted);
  });

  it.each([
    ['unit-roster', { kind: 'unit-roster', units: [{ nmae: 'a' }] }, ['key-unknown (key) units/0/nmae key=nmae nearest=name']],
    [
      'unit-roster',
      { kind: 'unit-roster', units: [{ name: 'a', type: 'town ' }] },
      ['value-not-allowed units/0/type key=type value=town  nearest=town'],
    ],
    [
      'domain-list',
      { kind: 'domain-list', id: 'a', place: { name: 'a' }, domains: [{ domain: 'a', status: '不适用' }] },
      ['key-missing domains/0 key=reason'],
    ],
    [
      'domain-list',
      { kind: 'domain-list', id: 'a', place: { name: 'a' }, domains: [{ domain: 'a', status: 'own', reason: ' ' }] },
      ['value-malformed domains/0/reason key=reason expected=not-empty'],
    ],
    ['config', { kind: 'config', 'fail-on': 'errors' }, ['value-not-allowed fail-on key=fail-on value=errors nearest=error']],
    [
      'config',
      { kind: 'config', rules: { 'numbering-gap': 'of' } },
      ['value-not-allowed rules/numbering-gap key=numbering-gap value=of nearest=off'],
    ],
    [
      'config',
      { kind: 'config', rules: { 'numbering-gap': { severity: 'of' } } },
      ['value-not-allowed rules/numbering-gap/severity key=severity value=of nearest=off'],
    ],
    [
      'config',
      { kind: 'config', rules: { 'numbering-gap': 1 } },
      ['value-of-wrong-type rules/numbering-gap key=numbering-gap expected=string|object actual=number'],
    ],
    ['config', { kind: 'config', paths: '目录' }, ['value-of-wrong-type paths key=paths expected=array actual=string']],
  ] as const)('is told once in a document of kind %s', (kind, value, wanted) => {
    expect(faultsOf(kind, value)).toEqual(wanted);
  });

  it('names the keys and values that are allowed', () => {
    const [unknown] = checkStructure('catalogue', catalogueDocument([{ foo: 1 }]));
    expect(unknown?.data['allowed']).toEqual(Object.keys(SCHEMAS.catalogue.$defs.item.properties));
    const [level] = checkStructure('catalogue', catalogueDocument([{ level: 'foo' }]));
    expect(level?.data['allowed']).toEqual(SCHEMAS.catalogue.$defs.level.enum);
    const [kind] = checkStructure('catalogue', catalogueDocument([{}], { kind: 'foo' }));
    expect(kind?.data['allowed']).toEqual(['catalogue']);
  });
});

describe('paths', () => {
  it('have numbers for entries of lists and texts for keys, whatever the keys look like', () => {
    const faults = checkStructure('catalogue', catalogueDocument([{ extra: { '0': [], 'a/b~c': [], '': [] }, 5: 'x' }]));
    expect(faults.map(({ path }) => path)).toEqual([
      ['items', 0, '5'],
      ['items', 0, 'extra', '0'],
      ['items', 0, 'extra', 'a/b~c'],
      ['items', 0, 'extra', ''],
    ]);
  });

  it('lead to keys that JavaScript knows as well', () => {
    const document = load('kind: config\n__proto__: 1\nconstructor: 2\nrules: { __proto__: x, toString: off, constructor: [] }\n');
    expect(faultsOf('config', document).map((fault) => fault.replace(/ key=.*/u, ''))).toEqual([
      'key-unknown (key) __proto__',
      'key-unknown (key) constructor',
      'value-not-allowed rules/__proto__',
      'value-of-wrong-type rules/constructor',
    ]);
  });

  it('are found for one fault in each of many items', () => {
    const items = Array.from({ length: 10_000 }, (_, index) => ({ ...CLEAN_ITEM, id: `item-${index}`, chanel: 'x' }));
    const faults = checkStructure('catalogue', { ...catalogueDocument([]), items });
    expect(faults).toHaveLength(10_000);
    expect(faults[9_999]?.path).toEqual(['items', 9_999, 'chanel']);
  });
});

describe("a village's list", () => {
  const ITEM = { id: 'one', name: '财务收支情况', content: '收入', time: '每月', place: '公开栏', frequency: '每月' };
  const list = (item: object, head: object = {}): unknown =>
    parsed({
      kind: 'village-list',
      id: 'a',
      title: '村务公开事项清单',
      place: { name: '清泉村', level: '村级' },
      items: [{ ...ITEM, ...item }],
      ...head,
    });

  it.each([
    [{}, []],
    [{ number: 1, category: '财务公开', responsible: ['村报账员'], basis: '《甲法》', derivedFrom: 'b', extra: { 备注: 1 } }, []],
    // The rule about elements says what is missing or blank.
    [{ name: undefined, content: [], time: '', place: null, frequency: undefined }, []],
    [{ id: undefined }, ['key-missing items/0 key=id']],
    [{ place: { at: '公开栏' } }, ['value-of-wrong-type items/0/place key=place expected=string|array actual=object']],
    [{ channel: ['公开栏'] }, ['key-unknown (key) items/0/channel key=channel nearest=null']],
  ])('%j has the faults %j', (item, faults) => {
    expect(faultsOf('village-list', list(item))).toEqual(faults);
  });

  it('needs the name of its village', () => {
    expect(faultsOf('village-list', list({}, { place: undefined }))).toEqual(['key-missing . key=place']);
  });
});
