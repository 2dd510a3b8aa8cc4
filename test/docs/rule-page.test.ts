import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { writeRuleIndex, writeRulePage } from '../../src/docs/rule-page.ts';
import { writeRuleTable } from '../../src/docs/rule-table.ts';
import { defineRule } from '../../src/rules/define.ts';
import { rules } from '../../src/rules/index.generated.ts';

const FOLDER = resolve(import.meta.dirname, '../../docs/rules');

/** A rule with everything that a page can show. */
const RULE = defineRule({
  id: 'deadline-of-test',
  severity: 'warning',
  fix: 'safe',
  about: 'catalogue',
  what: { zh: '时限不对。', en: 'The deadline is wrong.' },
  why: { zh: '应当更短。', en: 'It should be shorter.' },
  legal: [{ act: '江岭省政务公开办法', article: '第三条', confidence: 'recheck' }],
  options: { longest: { what: { zh: '最长几日', en: 'how many days at most' }, default: 30 } },
  examples: {
    bad: [
      { item: { deadline: '40日内' }, says: '40' },
      { file: '```', name: '来表.md', says: '' },
    ],
    good: [{ item: { deadline: '10日内' } }, { item: {} }, { file: '' }],
  },
  *check() {
    yield* [];
  },
  message: { zh: () => '', en: () => '' },
});
const ANSWERS = [
  { severity: 'info' as const, message: '太长', fix: { risk: 'safe' as const, original: '40日', replacement: '10日' } },
  undefined,
];

describe('the page of a rule', () => {
  it('says everything, in Chinese', () => {
    expect(writeRulePage(RULE, ANSWERS, 'zh')).toMatchInlineSnapshot(`
      "简体中文 · [English](deadline-of-test.md) · [全部规则](README.zh-CN.md)

      # \`deadline-of-test\`

      时限不对。

      | 关于 | 级别 | 修正 |
      | --- | --- | --- |
      | 公开时限 | 警告 | 可自动修正 |

      ## 为什么

      应当更短。

      ## 依据

      - 江岭省政务公开办法第三条（据一般了解，待核实）

      ## 有问题的写法

      \`\`\`yaml
      deadline: 40日内
      \`\`\`

      > 提示：太长

      改：\`40日\` → \`10日\`

      文件 \`来表.md\`：

      \`\`\`\`
      \`\`\`
      \`\`\`\`

      ## 没有问题的写法

      \`\`\`yaml
      deadline: 10日内
      \`\`\`

      任何一个没有问题的事项。

      空文件。

      ## 怎样改

      \`catalogue fix\` 可自动修正，不改变原意；\`--dry-run\` 先看会改什么。

      ## 选项

      | 选项 | 说明 | 默认值 |
      | --- | --- | --- |
      | \`longest\` | 最长几日 | \`30\` |

      ## 怎样关闭

      在 \`catalogue.config.yaml\` 里，或用 \`--rule\` 只对一次运行：

      \`\`\`yaml
      rules:
        deadline-of-test: off
        # deadline-of-test: { severity: warning, longest: 30 }
      \`\`\`

      只对 YAML 里的一处，在它上面一行写明理由：

      \`\`\`yaml
      # catalogue-ignore deadline-of-test -- 理由
      \`\`\`
      "
    `);
  });

  it('says it in English', () => {
    const page = writeRulePage(RULE, ANSWERS, 'en');
    expect(page).toContain('| Deadline | warning | safe, by `catalogue fix` |');
    expect(page).toContain('- 江岭省政务公开办法第三条 (from general knowledge, to be rechecked)');
    expect(page).toContain('> info: 太长\n\nFix: `40日` → `10日`\n');
    expect(page).toContain('| `longest` | how many days at most | `30` |');
    expect(page).toContain('The file `来表.md`:\n\n````\n```\n````\n');
    expect(page).toContain('Any item without a fault.\n\nAn empty file.\n');
  });

  it.each(rules.filter(({ about }) => about === 'input' || about === 'run'))('of $id says that it cannot be switched off', (rule) => {
    const page = writeRulePage(rule, [], 'en');
    expect(page).toContain('It cannot be: a file that was not read was not checked');
    expect(page).not.toContain('catalogue-ignore');
  });
});

describe('the shipped pages', () => {
  const pages = readdirSync(FOLDER);
  const links = (text: string): readonly string[] => [...text.matchAll(/\]\(([^)#]+)\)/gu)].map(([, target]) => target ?? '');

  it('are one in each language for each rule, and an index', () => {
    const names = [...rules.map(({ id }) => id), 'README'].flatMap((name) => [`${name}.md`, `${name}.zh-CN.md`]);
    expect(pages.toSorted()).toEqual(names.toSorted());
  });

  it('link to pages that are there', () => {
    for (const page of pages) {
      const targets = links(readFileSync(join(FOLDER, page), 'utf8'));
      expect(targets.length).toBeGreaterThan(0);
      expect(targets.filter((target) => !existsSync(join(FOLDER, target)))).toEqual([]);
    }
    for (const language of ['zh', 'en'] as const) {
      const targets = links(writeRuleTable(rules, language));
      expect(targets).toHaveLength(rules.length);
      expect(targets.filter((target) => !existsSync(resolve(FOLDER, '../..', target)))).toEqual([]);
      expect(links(writeRuleIndex(rules, language))).toHaveLength(rules.length + 1);
    }
  });

  it('quote what the program says of every bad example', () => {
    for (const { id, examples } of rules) {
      const page = readFileSync(join(FOLDER, `${id}.zh-CN.md`), 'utf8');
      const said = page.split('\n').filter((line) => /^> (?:错误|警告|提示)：./u.test(line));
      expect([id, said.length]).toEqual([id, examples.bad.length]);
      for (const [index, { says }] of examples.bad.entries()) expect(said[index]).toContain(says);
    }
  });
});
