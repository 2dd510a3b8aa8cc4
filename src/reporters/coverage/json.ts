import type { CoverageReporter } from './define.ts';

export const reporter: CoverageReporter = {
  name: 'json',
  summary: { zh: '全部结果，供程序读取', en: 'everything, for programs' },
  render: (coverage) => `${JSON.stringify({ kind: 'coverage', version: 1, ...coverage }, null, 2)}\n`,
};
