import { cellAddress, formatPlace, type Place } from '../model/place.ts';

/** A place as people write it: `12:5` or `社会救助!F12`; only `F12` where the table has no name. */
export function describePlace(place: Place): string {
  if (place.kind === 'cell' && place.sheet === '') return cellAddress(place.row, place.column);
  return formatPlace(place);
}
