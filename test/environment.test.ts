import { describe, expect, it } from 'vitest';

import { chooseColor, chooseLanguage } from '../src/environment.ts';

describe('the language before anything is read', () => {
  it.each([
    [{}, 'zh'],
    [{ LANG: '' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.GB18030' }, 'zh'],
    [{ LANG: 'zh_TW' }, 'zh'],
    [{ LANG: 'zh' }, 'zh'],
    [{ LANG: 'zh-Hans' }, 'zh'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'zh'],
    [{ LANG: 'C.UTF-8' }, 'zh'],
    [{ LANG: 'POSIX' }, 'zh'],
    [{ LANG: 'cs_CZ.UTF-8' }, 'en'],
    [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, 'zh'],
    [{ LC_ALL: '', LANG: 'en_US.UTF-8' }, 'en'],
    [{ LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh'],
    [{ LC_ALL: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'en'],
    [{ LC_CTYPE: 'en_US.UTF-8' }, 'zh'],
  ])('%j: %s', (environment, language) => {
    expect(chooseLanguage(['validate'], environment)).toBe(language);
  });

  it.each([
    [['--lang', 'en'], 'en'],
    [['--lang=en'], 'en'],
    [['validate', 'a.yaml', '--lang', 'en'], 'en'],
    [['--lang', 'zh', 'validate'], 'zh'],
    [['--lang', 'fr'], 'zh'],
    [['--lang'], 'zh'],
    [['--lang='], 'zh'],
    [['--language', 'en'], 'zh'],
  ])('%j: %s', (argv, language) => {
    expect(chooseLanguage(argv, { LANG: 'zh_CN.UTF-8' })).toBe(language);
  });
});

describe('colour', () => {
  const screen = { output: true, errors: true, columns: 80 };
  const pipe = { ...screen, output: false };

  it.each([
    ['always', pipe, {}, true],
    ['never', screen, {}, false],
    ['auto', screen, {}, true],
    ['auto', pipe, {}, false],
    [undefined, screen, {}, true],
    [undefined, pipe, {}, false],
    [undefined, { ...pipe, errors: true }, {}, false],
    [undefined, screen, { NO_COLOR: '1' }, false],
    [undefined, screen, { NO_COLOR: '0' }, false],
    [undefined, screen, { NO_COLOR: '' }, true],
    [undefined, screen, { TERM: 'dumb' }, false],
    [undefined, pipe, { FORCE_COLOR: '1' }, true],
    [undefined, pipe, { FORCE_COLOR: '' }, true],
    [undefined, pipe, { FORCE_COLOR: '0' }, false],
    [undefined, pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['never', pipe, { FORCE_COLOR: '1' }, false],
    ['always', screen, { NO_COLOR: '1' }, true],
  ] as const)('%s on %j with %j: %s', (given, terminal, environment, expected) => {
    expect(chooseColor(given, { terminal, environment })).toBe(expected);
  });
});
