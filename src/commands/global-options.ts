import type { OptionSpec } from './define.ts';

/** Options that every command takes. */
export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--lang <language>',
    choices: ['zh', 'en'],
    summary: {
      zh: '语言（默认按配置，再按系统区域，不明时用中文）',
      en: 'Language (default: configuration, then locale, Chinese where unsure)',
    },
  },
  {
    flags: '--color <when>',
    choices: ['auto', 'always', 'never'],
    summary: { zh: '着色（默认 auto：终端上着色，遵守 NO_COLOR）', en: 'Colour (default: auto, on a terminal, NO_COLOR obeyed)' },
  },
];
