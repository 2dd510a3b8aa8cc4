import { reporters } from '../reporters/progress/index.generated.ts';
import { readDay } from './day.ts';
import type { Command } from './define.ts';
import { chooseFormats, refuseToReplace, renderAll } from './formats.ts';
import { readProgress } from './read-progress.ts';
import { reportProgress } from './report-progress.ts';

const NAMES = reporters.map(({ name }) => name);
/** As long as nobody counts findings, all of them are shown. */
const EVERYTHING = { quiet: false, maxFindings: Number.MAX_SAFE_INTEGER };

export const command: Command = {
  name: 'tasks progress',
  summary: { zh: '按单位和任务组统计任务进度', en: 'Count how far units and task groups have come' },
  arguments: [
    {
      name: '<progress>',
      summary: {
        zh: '任务进度（kind: task-progress），由 tasks collect 汇总',
        en: 'The record of progress (kind: task-progress) that tasks collect writes',
      },
    },
  ],
  options: [
    { flags: '--by <period>', choices: ['quarter'], summary: { zh: '按季度统计（quarter）', en: 'Count quarter by quarter (quarter)' } },
    { flags: '--as-of <date>', summary: { zh: '截至此日期（默认今天）', en: 'As of this day; default: today' } },
    {
      flags: '--format <name>',
      repeat: true,
      summary: {
        zh: `输出格式 ${NAMES.join('、')}（默认 table）；写成 格式=文件 则写入文件，可多次给出`,
        en: `Output format ${NAMES.join(', ')} (default: table); name=file writes a file; repeatable`,
      },
    },
  ],
  examples: ['catalogue tasks progress progress.yaml', 'catalogue tasks progress progress.yaml --by quarter --format html=progress.html'],
  async run({ args, options, language, host }) {
    const [path = ''] = args;
    const given = Array.isArray(options['format']) ? options['format'].map(String) : ['table'];
    const formats = chooseFormats(given, reporters);
    refuseToReplace(formats, new Set([path]));
    const asOf = readDay(options['asOf'], '--as-of') ?? host.today();
    const progress = await readProgress(host, language, path, '<progress>');
    const report = reportProgress(progress, { asOf, byQuarter: options['by'] === 'quarter', language });
    const outputs = await renderAll(report, formats, { width: host.terminal.columns, color: options['color'] === true, ...EVERYTHING });
    return { outputs, files: [], exitCode: 0 };
  },
};
