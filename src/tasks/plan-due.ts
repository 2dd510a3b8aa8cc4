import type { PlannedDue } from '../model/task-plan.ts';
import type { Due } from '../model/phrases.ts';

const NOTHING: PlannedDue = { class: 'none', text: '', kind: undefined, occurrences: [], inherited: false, assumed: false };

/** Sorts a due into what can be watched and what cannot. `year` is the plan's. */
export function planDue(due: Due | undefined, year: number | undefined): PlannedDue {
  if (due === undefined) return NOTHING;
  const { text, kind, start, end, milestone } = due;
  const stages = (due.stages ?? []).flatMap((stage) =>
    stage.end === undefined ? [] : [{ day: stage.end, step: stage.milestone ?? stage.text }],
  );
  const times = (due.occurrences ?? []).map((day) => ({ day }));
  return {
    class: classify(due, year),
    text,
    kind,
    start,
    end,
    occurrences: stages.length > 0 ? stages : times,
    milestone,
    inherited: kind === 'inherited',
    assumed: due.confidence === 'assumed',
  };
}

function classify({ kind, start, end }: Due, year: number | undefined): PlannedDue['class'] {
  switch (kind) {
    case 'recurring':
      return 'recurring';
    case 'open-ended':
      return 'open-ended';
    case 'unresolved':
      return 'unresolved';
    case 'inherited':
      return end === undefined ? 'none' : 'dated';
    case 'span':
      return year !== undefined && start === `${year}-01-01` && end === `${year}-12-31` ? 'year-round' : 'dated';
    case 'by':
    case 'staged':
    case 'immediate':
    case 'relative':
      // 立即整改 and 文件印发后10日内 have a day only where the words or the table give one.
      return end === undefined ? 'unresolved' : 'dated';
  }
}
