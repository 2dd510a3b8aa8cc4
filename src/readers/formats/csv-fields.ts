import { InputError } from '../../model/problem.ts';
import { cutRecords } from './csv-records.ts';

/** The signs that may stand between the fields of a record, the likelier first; the Chinese comma only where no other divides. */
const DELIMITERS = [',', '\t', ';', '|'] as const;
const CHINESE_COMMA = '，';

/** How a text divides into records and fields. */
interface Division {
  readonly delimiter: string;
  /** How many fields most of the divided records have; at least 2. */
  readonly fields: number;
  /** How many of the records looked at have that many. */
  readonly alike: number;
  /** How many records that are not blank were looked at. */
  readonly records: number;
}

/**
 * The sign that divides a text into fields: the one under which the most fields lie in records of one length.
 * @param text the start of a file, which may end in the middle of a record; line breaks are LF
 * @returns undefined where nothing divides
 */
export function detectDivision(text: string): Division | undefined {
  let best: Division | undefined;
  for (const delimiter of DELIMITERS) {
    const division = divide(text, delimiter);
    if (division !== undefined && division.fields * division.alike > (best === undefined ? 0 : best.fields * best.alike)) best = division;
  }
  return best ?? divide(text, CHINESE_COMMA);
}

function divide(text: string, delimiter: string): Division | undefined {
  const counts = countFields(text, delimiter);
  const alike = new Map<number, number>();
  for (const fields of counts) if (fields > 1) alike.set(fields, (alike.get(fields) ?? 0) + 1);
  let [mode, most] = [0, 0];
  for (const [fields, records] of alike) if (records > most || (records === most && fields > mode)) [mode, most] = [fields, records];
  return mode === 0 ? undefined : { delimiter, fields: mode, alike: most, records: counts.length };
}

/** The number of fields of each record that is not blank, as far as the text's quotes are whole. */
function countFields(text: string, delimiter: string): readonly number[] {
  const counts: number[] = [];
  const filled: boolean[] = [];
  try {
    cutRecords(text, delimiter, (row, column, field) => {
      counts[row - 1] = column;
      filled[row - 1] = filled[row - 1] === true || field.trim() !== '';
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  // The last record may be cut off; it counts where it is whole or alone.
  if (counts.length > 1 && counts.at(-1) !== counts.at(-2)) counts.pop();
  return counts.filter((_, index) => filled[index]);
}
