/**
 * Remembers what was made of the document last asked about. Rules go through one document after the other, so nothing older
 * is asked for again, and no document stays in memory for longer than its turn.
 */
export function rememberLast<Key extends object, Others extends readonly unknown[], Value>(
  make: (key: Key, ...others: Others) => Value,
): (key: Key, ...others: Others) => Value {
  let last: { readonly key: Key; readonly others: Others; readonly value: Value } | undefined;
  return (key, ...others) => {
    if (last?.key !== key || last.others.some((other, index) => other !== others[index])) {
      last = { key, others, value: make(key, ...others) };
    }
    return last.value;
  };
}
