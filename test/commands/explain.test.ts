import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { TERMS } from '../../src/commands/terms.ts';
import { displayWidth } from '../../src/reporters/display-width.ts';
import { CHANNELS, DOMAINS, ORGANS } from '../../src/vocabularies/data.generated.ts';
import { makeLaw } from '../../src/vocabularies/index.ts';
import { runCommandLine, type Ending, type Files } from '../support/host.ts';

const LAW = makeLaw();

function explain(words: string, options = '', files: Files = {}): Promise<Ending> {
  return runCommandLine(['explain', ...words.split(' '), ...options.split(' ').filter((word) => word !== '')], { files });
}

/** The titles of what was found, and everything that was said, without line breaks. */
async function said(words: string, options = '', files: Files = {}): Promise<string> {
  const { exitCode, output, errors } = await explain(words, options, files);
  expect({ words, exitCode, errors }).toEqual({ words, exitCode: 0, errors: '' });
  return output.replaceAll(/\n +(?! )/gu, ' ');
}

describe('an act', () => {
  it.each(['收养法', '《收养法》', '中华人民共和国收养法', '《 收养法 》', '《收养法》（1991年）'])('is found as %s', async (words) => {
    const text = await said(words);
    expect(text).toMatch(/^《中华人民共和国收养法》\n\n法律，自2021年1月1日起废止。\n/u);
    expect(text).toMatch(/接替文件 《中华人民共和国民法典》/u);
  });

  it.each(['国务院令第492号', '国令第492号', '国务院令 第492号', '中华人民共和国国务院令第 492 号'])(
    'is found by its number: %s',
    async (words) => {
      const text = await said(words);
      expect(text).toMatch(/^《中华人民共和国政府信息公开条例》\n/u);
      expect(text).toMatch(/国务院令第492号[^\n]*（所查文号）/u);
      expect(text).toContain('国务院令第492号是旧文本的文号，现行的是国务院令第711号。');
      expect(text).toMatch(/国务院令第711号，2019年4月3日通过或印发，2019年5月15日施行（现行）/u);
    },
  );

  it('is found by one of its articles, and not called overtaken by its present number', async () => {
    expect(await said('政府信息公开条例第二十六条')).toMatch(/^《中华人民共和国政府信息公开条例》\n/u);
    expect(await said('国务院令第711号')).not.toContain('旧文本');
  });

  it.each([
    ['江岭省2019年公报 the gazette of 2019', '江岭省2019年公报', 'the gazette of 2019'],
    ['江岭省公报', '江岭省公报', '江岭省公报'],
    ['the gazette', 'the gazette', 'the gazette'],
  ])('names its source %s in the language of the reader', async (source, zh, en) => {
    const entry = `{ title: 江岭省政务公开办法, kind: rule, place: 江岭省, source: ${source}, confidence: certain }`;
    const files = {
      'catalogue.config.yaml': 'kind: config\nvocabularies: [acts.yaml]\n',
      'acts.yaml': `kind: vocabulary\nid: acts\nversion: "1"\nasOf: 2026-03-01\nentries: [${entry}]\n`,
    };
    expect(await said('江岭省政务公开办法', '', files)).toMatch(new RegExp(`出处：${zh}\\n`, 'u'));
    expect(await said('江岭省政务公开办法', '--lang en', files)).toMatch(new RegExp(`source: ${en}\\n`, 'u'));
  });

  it('says its periods, its successors’ numbers, how sure it is and since when, and the rules that rest on it', async () => {
    const text = await said('政府信息公开条例', '--lang en');
    expect(text).toContain('第二十六条 主动公开一般期限: at most 20 working days from 信息形成或者变更之日');
    expect(text).toMatch(/by 01-31 of every year/u);
    expect(text).toContain('deadline-exceeds-statutory: ');
    expect(text).toMatch(/taken as certain, as of \d{4}-\d{2}-\d{2}; source: /u);
    const numbered = LAW.acts.find(({ ended }) =>
      ended?.successors.some((title) => LAW.findAct(title)?.editions.at(-1)?.number !== undefined),
    );
    const successor = LAW.findAct(numbered?.ended?.successors[0] ?? '');
    expect((await said(numbered?.title ?? '')).replaceAll(/\s/gu, '')).toContain(
      `《${successor?.title}》（${successor?.editions.at(-1)?.number}）`,
    );
  });

  it('that took the place of others names them', async () => {
    expect(await said('民法典')).toMatch(/它取代了[^]*《中华人民共和国收养法》/u);
  });

  it('says where nobody knows, and marks what is to be rechecked', async () => {
    const uncertain = LAW.acts.find((act) => act.uncertain && act.ended === undefined);
    expect(await said(uncertain?.title ?? '')).toContain('是否仍然有效未能确定');
    const recheck = LAW.acts.find(({ confidence }) => confidence === 'recheck');
    expect(await said(recheck?.title ?? '')).toContain('据一般了解，待核实');
  });

  it('of a vocabulary that the configuration names is known as well', async () => {
    const files = {
      'catalogue.config.yaml': 'kind: config\nvocabularies: [acts.yaml]\n',
      'acts.yaml': `kind: vocabulary
id: acts
version: "1"
asOf: 2026-03-01
entries:
  - { title: 江岭省政务公开办法, kind: rule, place: 江岭省, editions: [{ number: 江岭省人民政府令第9号 }], source: 省政府公报, confidence: certain }
`,
    };
    const text = await said('江岭省人民政府令第9号', '', files);
    expect(text).toContain('江岭省规章，据词库所知仍然有效。');
    expect(text).toContain('可以采信，截至2026年3月1日；出处：省政府公报');
    const broken = await explain('公开时限', '', { ...files, 'acts.yaml': files['acts.yaml'].replace('rule', 'ruling') });
    expect([broken.exitCode, broken.output]).toEqual([2, '']);
    expect(broken.errors).toContain('acts.yaml:6:');
  });
});

describe('an organ', () => {
  it.each(['国土资源局', '清源县国土资源局'])('is found as %s', async (words) => {
    const text = await said(words);
    expect(text).toMatch(/^国土资源局\n\n机构改革前的机关。已更名，现为[^\n]*自然资源局/u);
    expect(text).toContain('2018年3月17日作出决定');
  });

  it('is told with the rule that finds it, and no other', async () => {
    const gone = LAW.organs.find(({ how }) => how === 'split' || how === 'left');
    expect((await said('国土资源局')).match(/subject-\w+-organ/gu)).toEqual(['subject-renamed-organ']);
    expect((await said(gone?.name ?? '')).match(/subject-\w+-organ/gu)).toEqual(['subject-abolished-organ']);
  });

  it('of today says whose work it does', async () => {
    expect(await said('自然资源局', '--lang en')).toMatch(/^自然资源局\n\nAn organ of after the reforms[^]*国土资源局/u);
  });
});

describe('a term', () => {
  it.each(['公开时限', 'deadline', '时限', '公开 时限'])('is found as %s', async (words) => {
    expect(await said(words)).toMatch(/^公开时限（deadline）\n\n从什么时候起[^]*deadline-exceeds-statutory：/u);
  });

  it.each([
    ['主动公开', '不待申请就公开'],
    ['特定群体', '只对写明的人公开'],
    ['20个工作日', '信息形成或者变更之日起20个工作日内'],
    ['两微一端', '标准渠道的第 3 个'],
    ['乡村振兴', '扶贫（poverty-alleviation）'],
    [
      'social-assistance',
      `《${LAW.acts.find(({ domains, ended }) => domains.includes('social-assistance') && ended === undefined)?.title}》`,
    ],
    ['警告', '级别（severity）'],
  ])('%s is defined', async (words, definition) => {
    expect((await said(words)).replaceAll(/\s/gu, '')).toContain(definition.replaceAll(/\s/gu, ''));
  });

  it('is every word of CONTRIBUTING.md, in both languages', async () => {
    const page = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
    const [table = ''] = /\| English \|[^]*?\n\n/u.exec(page) ?? [];
    const words = [...table.matchAll(/^\| ([a-z ]+) \| ([^|]+?) \|/gmu)].flatMap(([, english, chinese]) => [
      english ?? '',
      // A remark in brackets, or a list, is no part of the word.
      (chinese ?? '').replace(/（.*$/u, ''),
    ]);
    expect(words.length).toBeGreaterThan(60);
    const known = new Set(TERMS.flatMap(({ name, aliases }) => [name.zh, name.en, ...aliases]));
    expect(words.filter((word) => !known.has(word))).toEqual([]);
  });

  it('means one thing', () => {
    const wordings = TERMS.flatMap(({ name, aliases }) => [name.zh, name.en, ...aliases]);
    expect(wordings.filter((wording, index) => wordings.indexOf(wording) !== index)).toEqual([]);
  });

  it.each(TERMS.map((term) => [term.name.zh, term] as const))('%s has a definition in both languages', (_, { name, means }) => {
    expect(name.zh).toMatch(/^(?:\d+)?\p{Script=Han}+$/u);
    expect(means.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(means.en).toMatch(/^[A-Z0-9][^，。；：（）]*\.$/u);
  });
});

it('lists everything that a word stands for', async () => {
  const entries = '[{ title: 养老服务, kind: normative-document, source: 县政府文件, confidence: certain }]';
  const files = {
    'catalogue.config.yaml': 'kind: config\nvocabularies: [acts.yaml]\n',
    'acts.yaml': `kind: vocabulary\nid: acts\nversion: "1"\nasOf: 2026-03-01\nentries: ${entries}\n`,
  };
  const text = await said('养老服务', '', files);
  expect(text.match(/^[^ \n].*\n\n/gmu)?.slice(0, 1)).toEqual(['《养老服务》\n\n']);
  expect(text).toContain('\n养老服务（elderly-care）\n');
});

it.each([...ORGANS.entries, ...CHANNELS.entries, ...DOMAINS.entries].map(({ name }) => name))('%s is found by its name', async (name) => {
  expect(await said(name)).toContain(name.slice(0, 4));
});

describe('what is not found', () => {
  it.each([
    ['收养发', '是否要查：中华人民共和国收养法'],
    ['燃气', '城镇燃气管理条例'],
    ['deadline-exceeds', '是否要查：deadline-exceeds-statutory'],
    ['国土资源厅局', '是否要查：国土资源局'],
    ['zzzzzz', '可以查规则（见 catalogue rules）'],
    ['主席令第9999号', '没有找到'],
  ])('%s is answered with what is near', async (words, near) => {
    const { exitCode, output, errors } = await explain(words);
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain(near);
  });

  it('is answered with a few suggestions only, and in one line', async () => {
    const { errors } = await explain('管理');
    expect(errors.split('、').length).toBeLessThanOrEqual(8);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
  });

  it('may be as long as it likes', async () => {
    expect((await explain('国务院令第《'.repeat(20_000))).exitCode).toBe(2);
  });
});

it.each([60, 80, 120])('keeps to %i columns', async (columns) => {
  for (const words of ['政府信息公开条例', 'deadline-exceeds-statutory', '国土资源局', '就业']) {
    for (const language of ['zh', 'en']) {
      const { output } = await runCommandLine(['explain', words, '--lang', language], {
        terminal: { output: false, errors: false, columns },
      });
      for (const line of output.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    }
  }
});
