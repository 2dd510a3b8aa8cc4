import type { Revision } from '../../model/revision.ts';
import type { RevisionReporter } from './define.ts';

function render(revision: Revision): string {
  return `${JSON.stringify(revision, null, 2)}\n`;
}

/** Everything that a comparison says, nothing left out. */
export const reporter: RevisionReporter = {
  name: 'json',
  summary: { zh: '完整的机器可读结果', en: 'everything, for programs' },
  render,
};
