import fc from 'fast-check';
import { expect, it } from 'vitest';

import { SEVERITIES } from '../../src/model/finding.ts';
import { bySeverity, keepWorst } from '../../src/model/severity.ts';
import { buildTextFinding } from '../support/report.ts';

const severities = fc.array(fc.constantFrom(...SEVERITIES), { maxLength: 12 });

it('of too many findings the worst are kept, in their own order', () => {
  fc.assert(
    fc.property(severities, fc.nat({ max: 14 }), (drawn, limit) => {
      const findings = drawn.map((severity) => buildTextFinding({ severity }));
      const kept = keepWorst(findings, limit);
      expect(kept).toHaveLength(Math.min(limit, findings.length));
      expect(kept).toEqual(findings.filter((finding) => kept.includes(finding)));
      const ranks = (of: typeof kept): number[] => of.map(({ severity }) => SEVERITIES.indexOf(severity));
      const left = findings.filter((finding) => !kept.includes(finding));
      expect(Math.max(-1, ...ranks(kept))).toBeLessThanOrEqual(Math.min(SEVERITIES.length, ...ranks(left)));
    }),
  );
});

it('findings are sorted by severity, none lost', () => {
  fc.assert(
    fc.property(severities, (drawn) => {
      const lists = bySeverity(drawn.map((severity) => buildTextFinding({ severity })));
      for (const severity of SEVERITIES) expect(lists[severity]).toHaveLength(drawn.filter((each) => each === severity).length);
    }),
  );
});
