import fc from 'fast-check';
import { expect, it } from 'vitest';

import { readYamlText } from '../../src/readers/read-file.ts';
import { checkStructure } from '../../src/schema/check.ts';
import { writeProgress } from '../../src/tasks/write-progress.ts';
import { TASK_STATUSES } from '../../src/model/task-return.ts';
import { buildProgress, buildState } from '../support/progress.ts';

/** Texts as hostile as cells can be; a lone half of a pair of code units is in no file. */
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom('- a: b', '# x', '{', '__proto__', '\u2028', '\'"', 'null', '2025-01-01'),
);

it('what is written reads as what it was, and is what the schema wants', () => {
  const state = fc.record(
    {
      status: fc.constantFrom(...TASK_STATUSES),
      evidence: text,
      remark: text,
      typed: fc.record({ status: text }),
      more: fc.dictionary(text, text, { minKeys: 1 }),
    },
    { requiredKeys: [] },
  );
  const note = fc.record({ message: text, cells: fc.dictionary(text, text) });
  fc.assert(
    fc.property(fc.array(fc.array(state)), fc.array(note), text, (rows, notes, title) => {
      const progress = buildProgress(
        rows.map((states) => ({ states: states.map(buildState) })),
        { title, notes: notes.map((one) => ({ on: '2025-04-01', kind: 'row-added', severity: 'warning' as const, ...one })) },
      );
      const { documents, problems } = readYamlText('progress.yaml', writeProgress(progress, 'zh'));
      expect(problems).toEqual([]);
      const structure = documents[0]?.structure;
      expect(JSON.parse(JSON.stringify(structure?.value))).toEqual(JSON.parse(JSON.stringify(progress)));
      expect(checkStructure('task-progress', structure?.value)).toEqual([]);
    }),
  );
});
