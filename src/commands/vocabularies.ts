import { readDay } from './day.ts';
import type { Command } from './define.ts';
import { drawStatus, drawVocabularies } from './draw-vocabularies.ts';
import { loadConfiguredVocabularies } from './vocabulary-files.ts';
import { surveyVocabularies } from './vocabulary-status.ts';

export const command: Command = {
  name: 'vocabularies',
  summary: {
    zh: '检查词库是否陈旧，或列出词库；有须核对的内容时退出码为 1',
    en: 'Say what of the vocabularies is stale, or list them; the exit code is 1 where something is to be looked at',
  },
  arguments: [
    {
      name: '[action]',
      choices: ['check', 'list'],
      summary: { zh: 'check 检查（默认），list 只列出', en: 'check (default), or list' },
    },
  ],
  options: [
    {
      flags: '--as-of <date>',
      summary: { zh: '按此日期判断（YYYY-MM-DD，默认今天）', en: 'Judge as of this day (YYYY-MM-DD, default: today)' },
    },
    { flags: '--format <format>', choices: ['pretty', 'json'], summary: { zh: '输出格式（默认 pretty）', en: 'Format (default: pretty)' } },
  ],
  examples: ['catalogue vocabularies check', 'catalogue vocabularies list --format json'],
  async run(request) {
    const { args, options, language, host } = request;
    const known = await loadConfiguredVocabularies(request);
    if ('refused' in known) return known.refused;
    const status = surveyVocabularies(known.vocabularies, readDay(options['asOf'], '--as-of') ?? host.today());
    const isList = args[0] === 'list';
    const style = { language, width: host.terminal.columns, color: options['color'] === true };
    const pretty = isList ? drawVocabularies : drawStatus;
    const plain = isList ? { asOf: status.asOf, vocabularies: status.vocabularies } : status;
    const text = options['format'] === 'json' ? `${JSON.stringify(plain, null, 2)}\n` : pretty(status, style);
    return { outputs: [{ text }], files: [], exitCode: status.stale && !isList ? 1 : 0 };
  },
};
