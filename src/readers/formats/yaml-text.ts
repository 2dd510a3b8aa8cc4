/** Skips blanks, line breaks, comments, anchors and tags: the parser reports a node's start before them. */
export function skipBlanks(text: string, offset: number, limit = text.length): number {
  let position = offset;
  while (position < limit) {
    const character = text[position];
    if (isBlank(character)) position += 1;
    else if (character === '#') position = skipWhile(text, position, (next) => next !== '\n' && next !== '\r');
    else if (character === '&') position = skipWhile(text, position, isNameCharacter);
    else if (character === '!') position = skipTag(text, position);
    else return position;
  }
  return limit;
}

/** The white space of YAML. Others, such as the ideographic blank, are text. */
export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}

function skipTag(text: string, offset: number): number {
  if (text[offset + 1] !== '<') return skipWhile(text, offset, isNameCharacter);
  const end = text.indexOf('>', offset);
  return end === -1 ? text.length : end + 1;
}

function isNameCharacter(character: string): boolean {
  return !isBlank(character) && !',[]{}'.includes(character);
}

function skipWhile(text: string, offset: number, accepts: (character: string) => boolean): number {
  let position = offset;
  while (position < text.length && accepts(text.charAt(position))) position += 1;
  return position;
}
