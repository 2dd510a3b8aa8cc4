import Table from 'cli-table3';

import { rules } from '../rules/index.generated.ts';
import type { Command } from './define.ts';

const HEAD = { zh: ['规则', '级别', '可修正', '查什么'], en: ['rule', 'severity', 'fix', 'what it finds'] } as const;

/** Lines between rows would make the list twice as long. */
const NO_INNER_LINES = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

export const command: Command = {
  name: 'rules',
  summary: { zh: '列出全部规则', en: 'List all rules' },
  arguments: [],
  options: [],
  examples: ['catalogue rules'],
  async run({ language, host }) {
    const idWidth = Math.max(...rules.map(({ id }) => id.length)) + 2;
    const table = new Table({
      head: [...HEAD[language]],
      // cli-table3 counts Chinese characters as two columns and breaks between them.
      colWidths: [idWidth, 10, 8, Math.max(24, host.terminal.columns - idWidth - 10 - 8 - 5)],
      wordWrap: true,
      wrapOnWordBoundary: language === 'en',
      style: { head: [], border: [], compact: true },
      chars: NO_INNER_LINES,
    });
    for (const { id, severity, fix, what } of rules) table.push([id, severity, fix === 'none' ? '' : fix, what[language]]);
    const hint = language === 'zh' ? '详情：catalogue explain <规则>' : 'Details: catalogue explain <rule>';
    return { outputs: [{ text: `${table.toString()}\n${hint}\n` }], files: [], exitCode: 0 };
  },
};
