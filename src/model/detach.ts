/** Below this length the engine copies a substring; from it on, a substring keeps alive the whole text it was cut from. */
const SHARED_LENGTH = 13;

/** The same text in memory of its own, so that a name of twenty characters does not hold a file of 40 KiB. */
export function detach(text: string): string {
  return text.length < SHARED_LENGTH ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
