import { describe, expect, it } from 'vitest';

import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Owner } from '../../src/model/finding.ts';
import type { Words } from '../../src/model/words.ts';
import { readFile } from '../../src/readers/read-file.ts';
import { defineRule, type AnyRule } from '../../src/rules/define.ts';
import { separateFingerprints } from '../../src/rules/findings.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { startRun, type JudgedFile, type RunSettings } from '../../src/rules/run.ts';
import { catalogueDocument } from '../support/document.ts';

const SETTINGS: RunSettings = { language: 'zh', severities: new Map(), excerpts: 0, asOf: '2026-11-21' };

async function judged(content: Record<string, unknown>, path = 'a.yaml'): Promise<JudgedFile> {
  const { documents, problems } = await readFile(path, Buffer.from(JSON.stringify(content, null, 2)));
  return { path, documents: documents.map(({ document }) => ({ document, faults: [] })), problems };
}

type Item = Catalogue['items'][number];

interface Trial {
  /** What it does to each item, behind the sighting that it makes of it. */
  readonly visit?: (item: Item) => void;
  readonly ownerOf?: (item: Item) => Omit<Owner, 'at' | 'bodies'>;
  readonly needs?: () => Words;
  readonly say?: (owner: string) => string;
}

/** A rule that sees something in every item. */
function trialRule(id: string, { visit, ownerOf, needs, say }: Trial = {}): AnyRule {
  return defineRule({
    id,
    severity: 'warning',
    about: 'catalogue',
    what: { zh: '试验。', en: 'A trial.' },
    why: { zh: '试验。', en: 'A trial.' },
    legal: [],
    examples: { bad: [], good: [] },
    ...(needs === undefined ? {} : { needs }),
    *check({ catalogue }) {
      for (const item of catalogue.items) {
        yield { at: item.at, owner: { at: item.at, bodies: [], ...(ownerOf?.(item) ?? { name: item.name?.value }) }, data: { id } };
        visit?.(item);
      }
    },
    message: { zh: (_, owner) => say?.(owner) ?? `${owner}有问题`, en: (_, owner) => `${owner} has a fault` },
  });
}

const crashing = trialRule('always-crashes', {
  visit: () => {
    throw new TypeError('cannot read this');
  },
});
const sound = trialRule('always-sees');
const crashRule = rules.filter(({ id }) => id === 'rule-crashed');

describe('a rule that crashes', () => {
  it('is a finding; what it saw before stays, and the other rules judge on', async () => {
    const run = startRun([crashing, ...crashRule, sound], SETTINGS);
    const findings = run.judge(await judged(catalogueDocument([{}, {}])));
    const count = (id: string): number => findings.filter(({ ruleId }) => ruleId === id).length;
    expect({ crashed: count('rule-crashed'), before: count('always-crashes'), others: count('always-sees') }).toEqual({
      crashed: 1,
      before: 1,
      others: 2,
    });
    expect(run.crashes).toBe(1);
    const crash = findings.find(({ ruleId }) => ruleId === 'rule-crashed');
    expect(crash).toMatchObject({ severity: 'error', file: 'a.yaml', data: { rule: 'always-crashes' } });
    expect(crash?.message).toBe('规则 always-crashes 自身出错：TypeError: cannot read this');
    expect(String(crash?.data['reason'])).toContain('run.test.ts');
  });

  it('is told once for each file, in the language of the run, and later files are judged', async () => {
    const run = startRun([crashing, ...crashRule, sound], { ...SETTINGS, language: 'en' });
    const first = run.judge(await judged(catalogueDocument([{}]), 'a.yaml'));
    const second = run.judge(await judged(catalogueDocument([{}]), 'b.yaml'));
    expect([...first, ...second].filter(({ ruleId }) => ruleId === 'rule-crashed').map(({ file, message }) => [file, message])).toEqual([
      ['a.yaml', 'Rule always-crashes failed: TypeError: cannot read this'],
      ['b.yaml', 'Rule always-crashes failed: TypeError: cannot read this'],
    ]);
    expect(second.filter(({ ruleId }) => ruleId === 'always-sees')).toHaveLength(1);
    expect(run.crashes).toBe(2);
  });

  it('may throw anything, and its sentence may be what fails', async () => {
    const thrower = trialRule('throws-text', {
      visit: () => {
        // oxlint-disable-next-line no-throw-literal
        throw '不是错误对象';
      },
    });
    const speechless = trialRule('cannot-speak', {
      say: () => {
        throw new RangeError('no words');
      },
    });
    const run = startRun([thrower, speechless, ...crashRule], SETTINGS);
    const findings = run.judge(await judged(catalogueDocument([{}])));
    expect(findings.filter(({ ruleId }) => ruleId === 'rule-crashed').map(({ data }) => data['rule'])).toEqual([
      'throws-text',
      'cannot-speak',
    ]);
    expect(run.crashes).toBe(2);
  });
});

describe('severities', () => {
  it('are those of the rule unless they are set; what is off does not run at all', async () => {
    const file = await judged(catalogueDocument([{}]));
    const severityOf = (severity: 'error' | 'info' | 'off' | undefined): unknown => {
      const severities = new Map(severity === undefined ? [] : [['always-sees', severity]]);
      const run = startRun([sound], { ...SETTINGS, severities });
      return [run.judge(file).map((finding) => finding.severity), run.records.map((record) => record.severity)];
    };
    expect(severityOf(undefined)).toEqual([['warning'], ['warning']]);
    expect(severityOf('error')).toEqual([['error'], ['error']]);
    expect(severityOf('info')).toEqual([['info'], ['info']]);
    expect(severityOf('off')).toEqual([[], []]);
    const silenced = startRun([crashing, ...crashRule], { ...SETTINGS, severities: new Map([['always-crashes', 'off']]) });
    expect(silenced.judge(file)).toEqual([]);
    expect(silenced.crashes).toBe(0);
  });

  it('are listed with the rules in force, sorted by id', () => {
    const { records } = startRun(rules.toReversed(), SETTINGS);
    expect(records.map(({ id }) => id)).toEqual(rules.map(({ id }) => id).toSorted());
  });
});

describe('a rule that lacks what it needs', () => {
  it('is listed as not run, with the reason, for each document', async () => {
    const needy = trialRule('always-sees', { needs: () => ({ zh: '没有名册', en: 'there is no roster' }) });
    const run = startRun([needy, ...crashRule], SETTINGS);
    expect(run.judge(await judged(catalogueDocument([{}])))).toEqual([]);
    expect(run.notRun).toEqual([{ ruleId: 'always-sees', file: 'a.yaml', reason: '没有名册' }]);
  });
});

describe('excerpts', () => {
  it('are cut for as many findings as will be shown, of each severity', async () => {
    const file = await judged(catalogueDocument([{}, {}, {}]));
    const count = (excerpts: number): number =>
      startRun([sound], { ...SETTINGS, excerpts })
        .judge(file)
        .filter(({ excerpt }) => excerpt !== undefined).length;
    expect([count(0), count(2), count(9)]).toEqual([0, 2, 3]);
  });
});

describe('an item', () => {
  it.each([
    [{ category: undefined }, '“办事指南”有问题'],
    [{ category: '临时救助', name: '临时救助' }, '“临时救助”有问题'],
    [{ name: '办事\n  指南' }, '“最低生活保障 › 办事 指南”有问题'],
  ])('%j is called %s', async (item, message) => {
    const named = trialRule('names', { ownerOf: ({ category, name }) => ({ category: category?.value, name: name?.value }) });
    expect(startRun([named], SETTINGS).judge(await judged(catalogueDocument([item])))[0]?.message).toBe(message);
  });

  it('without a name is called by its number, its id, or by nothing', async () => {
    const call = (owner: Omit<Owner, 'at' | 'bodies'>): string | undefined => {
      const rule = trialRule('names', { ownerOf: () => owner });
      return startRun([rule], SETTINGS).judge(file)[0]?.message;
    };
    const file = await judged(catalogueDocument([{}]));
    expect([call({ number: '7', id: 'x.y' }), call({ id: 'x.y' }), call({})]).toEqual(['第 7 项有问题', '“x.y”有问题', '此处有问题']);
  });
});

it('keeps equal fingerprints apart, the first as it is, whatever stands between them', async () => {
  const run = startRun([sound], SETTINGS);
  const findings = run.judge(await judged(catalogueDocument([{ id: 'a.b' }, { id: 'c.d' }])));
  const [first, second] = findings;
  expect(first?.fingerprint).toBe(second?.fingerprint);
  const apart = separateFingerprints(findings);
  expect(apart[0]?.fingerprint).toBe(first?.fingerprint);
  expect(apart[1]?.fingerprint).not.toBe(first?.fingerprint);
  expect(separateFingerprints(findings)).toEqual(apart);
});
