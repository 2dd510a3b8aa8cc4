/** Endings of the files that are taken from a folder: what is read, and tables and texts that are refused with what helps. */
export const TAKEN_ENDINGS = 'yaml,yml,xlsx,xlsm,xlsb,xls,et,ods,csv,tsv,html,htm,mht,docx,docm,doc,wps,rtf,odt,uof';
/** Endings that often stand beside the same document in a form that is read; they are counted, and read only where they are named. */
export const LEFT_OUT_ENDINGS = 'pdf,ofd,zip,rar,7z';
/** What programs and systems leave behind: locks of open documents, unsaved copies, what a folder looks like. */
export const LEFTOVERS = ['~$*', '*.tmp', 'Thumbs.db', '.DS_Store', 'desktop.ini'];

/** What a name says that a file is, where it is not taken; undefined for all others. */
const LEFTOVER = /^(?:~\$|thumbs\.db$|\.ds_store$|desktop\.ini$)|\.tmp$/iu;
const TAKEN = endsWith(TAKEN_ENDINGS);
const LEFT_OUT = endsWith(LEFT_OUT_ENDINGS);

function endsWith(endings: string): RegExp {
  return new RegExp(`\\.(?:${endings.replaceAll(',', '|')})$`, 'iu');
}

/** Whether a file of a folder is a document by its name. */
export function isTaken(path: string): boolean {
  return TAKEN.test(path) && !isLeftover(path) && !isPartOfPage(path);
}

/** Whether a file of a folder stands beside documents and is left aside. */
export function isLeftOut(path: string): boolean {
  return LEFT_OUT.test(path);
}

export function isLeftover(path: string): boolean {
  return LEFTOVER.test(path.slice(path.lastIndexOf('/') + 1));
}

/** Browsers save a page with its frames and advertisements in a folder beside it. */
export function isPartOfPage(path: string): boolean {
  return /(?:_files|\.files)\/(?:.*\/)?[^/]*\.html?$/iu.test(path);
}
