/** What no document holds: control characters, halves of characters, non-characters. */
const UNWRITABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/gu;

/** A text as every format can hold it: line breaks as \n, a tab as a blank, what cannot be written as U+FFFD. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNWRITABLE, '\ufffd');
}

/** The same without line breaks. */
export function oneLine(text: string): string {
  return cleanText(text).replaceAll('\n', ' ').trim();
}
