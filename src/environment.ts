import type { Host } from './commands/define.ts';
import type { Language } from './model/words.ts';

/**
 * The language before anything else is read: `--lang`, else the locale (LC_ALL, LC_MESSAGES, LANG in that order).
 * C and POSIX say nothing about the reader, so they mean Chinese, as does no locale at all.
 */
export function chooseLanguage(argv: readonly string[], environment: Host['environment']): Language {
  const index = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const given = argv[index]?.includes('=') ? argv[index]?.split('=')[1] : argv[index + 1];
  if (index !== -1 && (given === 'zh' || given === 'en')) return given;
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale === '' || /^(?:zh|c|posix)(?:[._@-]|$)/iu.test(locale) ? 'zh' : 'en';
}

/** Whether to colour standard output: as told, else FORCE_COLOR, NO_COLOR (https://no-color.org), else on a terminal. */
export function chooseColor(given: unknown, host: Pick<Host, 'environment' | 'terminal'>): boolean {
  if (given === 'always' || given === 'never') return given === 'always';
  const { environment } = host;
  if (environment['FORCE_COLOR'] !== undefined && environment['FORCE_COLOR'] !== '0') return true;
  if (environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== '') return false;
  return host.terminal.output && environment['TERM'] !== 'dumb';
}
