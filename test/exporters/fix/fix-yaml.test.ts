import { describe, expect, it } from 'vitest';

import { fixYaml, wordRule } from '../../support/fix.ts';

const NUMBERS = [wordRule('number-wrong', [['财预(2018)209号', '财预〔2018〕209号']])];

/** A catalogue of one item around the lines of its basis and of whatever else follows. */
const around = (lines: string): string =>
  `# 说明\nkind: catalogue\nid: qingyuan-budgets\ntitle: 清源县目录 # 题名\nitems:\n  - id: a.b\n    name: 预算\n${lines}\n    deadline: 20个工作日内\n`;

describe('a piece of a YAML text', () => {
  it.each<[how: string, before: string, after: string]>([
    ['plain', '    basis: [《办法》（财预(2018)209号）] # 注', '    basis: [《办法》（财预〔2018〕209号）] # 注'],
    ['in single quotes', "    basis: ['它''s 财预(2018)209号']", "    basis: ['它''s 财预〔2018〕209号']"],
    ['in double quotes', '    basis: ["\\u300a办法》\\t财预(2018)209号"]', '    basis: ["\\u300a办法》\\t财预〔2018〕209号"]'],
    ['escaped itself', '    basis: ["财预(\\x32018)209号"]', '    basis: ["财预〔\\x32018〕209号"]'],
    ['behind an escaped line end', '    basis: ["财预(20\\\n      18)209号"]', '    basis: ["财预〔20\\\n      18〕209号"]'],
    [
      'of a literal block',
      '    basis: |\n      甲\n\n      财预(2018)209号\n      乙',
      '    basis: |\n      甲\n\n      财预〔2018〕209号\n      乙',
    ],
    [
      'of a folded block',
      '    basis: >-\n      甲\n      财预(2018)209号\n\n      乙',
      '    basis: >-\n      甲\n      财预〔2018〕209号\n\n      乙',
    ],
    ['of a literal block that keeps its end', '    basis: |+\n     财预(2018)209号\n\n\n', '    basis: |+\n     财预〔2018〕209号\n\n\n'],
    [
      'of a plain text over lines',
      '    basis:\n      - 甲\n        乙财预(2018)209号\n        丙',
      '    basis:\n      - 甲\n        乙财预〔2018〕209号\n        丙',
    ],
    ['with a tag', '    basis: !!str 财预(2018)209号', '    basis: !!str 财预〔2018〕209号'],
    ['twice in one text', '    basis: 财预(2018)209号；财预(2018)209号', '    basis: 财预〔2018〕209号；财预〔2018〕209号'],
    [
      'of a structured basis',
      '    basis:\n      - title: 办法\n        number: 财预(2018)209号',
      '    basis:\n      - title: 办法\n        number: 财预〔2018〕209号',
    ],
    [
      'of a structured basis in one line',
      '    basis: [{ title: 办法, number: 财预(2018)209号 }, 甲]',
      '    basis: [{ title: 办法, number: 财预〔2018〕209号 }, 甲]',
    ],
  ])('is replaced where it is %s, and nothing else', async (_, before, after) => {
    const fixed = await fixYaml(around(before), NUMBERS);
    expect(fixed.text).toBe(around(after));
    expect(fixed).toMatchObject({ applied: [{ finding: { ruleId: 'number-wrong' } }], left: [], findings: [] });
    expect((await fixYaml(fixed.text, NUMBERS)).applied).toEqual([]);
  });

  it('joins two lines where the blank between them goes', async () => {
    const rules = [wordRule('number-wrong', [['财预(2018) 209号', '财预〔2018〕209号']])];
    const fixed = await fixYaml(around('    basis:\n      - 甲财预(2018)\n        209号'), rules);
    expect(fixed.text).toBe(around('    basis:\n      - 甲财预〔2018〕209号'));
  });

  it.each<[what: string, bytes: (text: string) => Uint8Array]>([
    ['ends of lines that DOS writes', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 with the large byte first', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('keeps %s', async (_, bytes) => {
    const fixed = await fixYaml(bytes(around('    basis: |\n      甲𠮷\n      财预(2018)209号')), NUMBERS);
    expect(Buffer.from(fixed.content)).toEqual(Buffer.from(bytes(around('    basis: |\n      甲𠮷\n      财预〔2018〕209号'))));
  });

  it('is replaced in JSON', async () => {
    const json = JSON.stringify({ kind: 'catalogue', items: [{ id: 'a', basis: ['《"甲"》财预(2018)209号'] }] }, null, 2);
    expect((await fixYaml(json, NUMBERS)).text).toBe(json.replace('(2018)', '〔2018〕'));
  });

  it('gets the escapes that its quotes demand', async () => {
    const rules = [wordRule('word-wrong', [['甲', '"乙"\\']])];
    expect((await fixYaml(around('    basis: ["甲丙"]'), rules)).text).toBe(around('    basis: ["\\"乙\\"\\\\丙"]'));
    expect((await fixYaml(around("    basis: ['甲丙']"), [wordRule('word-wrong', [['甲', "乙'"]])])).text).toBe(
      around("    basis: ['乙''丙']"),
    );
  });
});

describe('an anchor', () => {
  const text = `kind: catalogue\nitems:\n  - id: a\n    basis: [&act 财预(2018)209号]\n  - id: b\n    basis: [*act]\n`;

  it('is changed once, and says so, where its aliases have the same fault', async () => {
    const fixed = await fixYaml(text, NUMBERS);
    expect(fixed.text).toBe(text.replace('(2018)', '〔2018〕'));
    expect(fixed.applied.map(({ anchor, finding }) => [anchor, finding.place])).toMatchObject([
      ['act', { start: { line: 4 } }],
      ['act', { start: { line: 6 } }],
    ]);
  });

  it('is left where an alias means something else by it', async () => {
    const inName = text.replace('    basis: [*act]', '    name: *act');
    const rules = [
      wordRule('number-wrong', [['财预(2018)209号', '财预〔2018〕209号']], 'safe', ({ basis }) =>
        basis.map(({ value, at }) => ({ text: value.text, at })),
      ),
    ];
    const fixed = await fixYaml(inName, rules);
    expect(fixed.text).toBe(inName);
    expect(fixed.left).toMatchObject([{ refused: 'others-change' }]);
  });
});

describe('a fix is left alone', () => {
  it.each<[why: string, reason: string, basis: string, original: string, replacement: string]>([
    ['where its quotes cannot hold it', 'quoting', '    basis: 甲丙', '甲', '- '],
    ['where a comment would begin', 'quoting', '    basis: 甲丙', '丙', ' # 乙'],
    ['where a list would end', 'quoting', '    basis: [甲丙]', '丙', ']'],
    ['where a line break would be folded', 'quoting', '    basis: 甲丙', '丙', '\n乙'],
    ['where the indentation of a block is given in digits', 'quoting', '    basis: |1\n       甲丙', '甲', '乙'],
    ['where the finding is still there', 'finding-stays', '    basis: 甲丙', '甲', '甲甲'],
  ])('%s', async (_, refused, basis, original, replacement) => {
    const fixed = await fixYaml(around(basis), [wordRule('word-wrong', [[original, replacement]])]);
    expect(fixed.text).toBe(around(basis));
    expect(fixed).toMatchObject({ applied: [], left: [{ refused }] });
  });

  it('where the piece does not stand there, or stands in a key', async () => {
    const astray = wordRule('word-wrong', [['甲', '乙']], 'safe', ({ at, placeOf }) => [{ text: '甲', at: placeOf('basis') ?? at }]);
    expect((await fixYaml(around('    basis: 甲'), [astray])).left).toMatchObject([{ refused: 'key' }]);
    const absent = wordRule('word-wrong', [['丁', '乙']], 'safe', ({ basis: [first] }) => [{ text: '丁', at: first?.at ?? 0 }]);
    expect((await fixYaml(around('    basis: 甲'), [absent])).left).toMatchObject([{ refused: 'not-found' }]);
  });

  it('where another finding would come up', async () => {
    const rules = [
      wordRule('word-wrong', [['甲', '乙']]),
      wordRule('word-worse', [['乙', '丙']], 'safe', ({ name }) => [{ text: name?.value ?? '', at: name?.at ?? 0 }]),
    ];
    const text = around('    basis: 丁').replace('预算', '甲');
    const fixed = await fixYaml(text, rules);
    expect(fixed.text).toBe(text);
    expect(fixed.left).toMatchObject([{ refused: 'finding-new', message: '写了“乙”' }]);
  });

  it('where the piece stands twice and is only once at fault', async () => {
    // Only the first occurrence is found.
    const first = wordRule('word-wrong', [['甲', '乙']], 'safe', ({ basis }) =>
      basis.flatMap(({ value, at }) => (value.text.startsWith('甲') ? [{ text: value.text, at }] : [])),
    );
    const fixed = await fixYaml(around('    basis: 甲丙甲'), [first]);
    expect(fixed).toMatchObject({ applied: [], left: [{ refused: 'ambiguous' }] });
  });
});

describe('several fixes', () => {
  it('that overlap are applied one after the other', async () => {
    const rules = [wordRule('first-wrong', [['甲乙', '甲丙']]), wordRule('second-wrong', [['丁甲', '丁戊']])];
    const fixed = await fixYaml(around('    basis: 丁甲乙'), rules);
    // Once the first is applied, the piece of the other is still there.
    expect(fixed.text).toBe(around('    basis: 丁戊丙'));
    expect(fixed.applied).toHaveLength(2);
  });

  it('are kept apart: a bad one takes no good one with it', async () => {
    const lines = Array.from(
      { length: 20 },
      (_, index) => `  - id: a.${'abcdefghijklmnopqrst'[index]}\n    name: ${index === 13 ? '坏' : '甲'}${index}`,
    ).join('\n');
    const text = `kind: catalogue\nitems:\n${lines}\n`;
    const rules = [
      wordRule('word-wrong', [
        ['甲', '乙'],
        ['坏', '坏坏'],
      ]),
    ];
    const fixed = await fixYaml(text, rules);
    expect(fixed.text).toBe(text.replaceAll('甲', '乙'));
    expect(fixed.left).toMatchObject([{ refused: 'finding-stays' }]);
  });

  it('are applied as far as they are wanted', async () => {
    const rules = [wordRule('word-wrong', [['甲', '乙']]), wordRule('body-renamed', [['丙', '丁']], 'unsafe')];
    const fixed = await fixYaml(around('    basis: 甲丙'), rules, ({ fix }) => fix.risk === 'safe');
    expect(fixed.text).toBe(around('    basis: 乙丙'));
    expect(fixed.left).toEqual([]);
    expect(fixed.findings).toMatchObject([{ ruleId: 'body-renamed' }]);
  });

  it('leave findings alone that quote the same text', async () => {
    const quoting = wordRule('word-quoted', [['甲乙', '甲乙']]);
    const fixed = await fixYaml(around('    basis: 丙甲乙'), [wordRule('word-wrong', [['丙', '丁']]), quoting]);
    expect(fixed.text).toBe(around('    basis: 丁甲乙'));
    expect(fixed.findings).toMatchObject([{ ruleId: 'word-quoted' }]);
  });
});
