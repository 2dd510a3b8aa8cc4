import type { Words } from '../model/words.ts';
import type { Sureness } from '../vocabularies/index.ts';

/** What is added to a fact that nobody has checked. */
export function tellDoubt(confidence: Sureness): Words {
  return confidence === 'certain' ? { zh: '', en: '' } : { zh: '（据一般了解，待核实）', en: ' (from general knowledge, to be rechecked)' };
}
