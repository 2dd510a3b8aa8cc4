import type { ProgressReporter } from './define.ts';

/** For other programs: the figures as they are, without the rows that they were counted from. */
export const reporter: ProgressReporter = {
  name: 'json',
  extension: 'json',
  summary: { zh: '供其他程序使用', en: 'for other programs' },
  render({ tool, asOf, periods, progress: { title, year } }) {
    return `${JSON.stringify({ tool, title, year, asOf, periods }, undefined, 2)}\n`;
  },
};
