import type { CoverageReporter } from './define.ts';
import { percent, STATE_MARKS, STATE_NAMES, tellCoverage } from './summary.ts';

export const reporter: CoverageReporter = {
  name: 'pretty',
  summary: { zh: '供人在终端阅读', en: 'for people at a terminal' },
  render(coverage) {
    const { language } = coverage;
    const lines = coverage.places.flatMap(({ name, domains }) => [
      name ?? '',
      ...domains.flatMap((domain) => [
        `  ${domain.name[language]} ${percent(domain.figures)} ${domain.state}`,
        ...domain.items
          .filter(({ state }) => state !== 'covered')
          .flatMap((item) => [
            `    ${STATE_MARKS[item.state]} ${STATE_NAMES[item.state][language]} ${[item.standard ?? item.mine[0]].map((side) => `${side?.category ?? ''} › ${side?.name ?? ''}`)}${item.possibly === undefined ? '' : ` ~ ${item.possibly.name}`}`,
            ...item.shortfalls.map(({ message }) => `        ${message}`),
          ]),
      ]),
    ]);
    return [...lines, ...coverage.notices, ...tellCoverage(coverage), ''].join('\n');
  },
};
