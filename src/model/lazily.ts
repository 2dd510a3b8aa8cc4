/** What takes long to work out and is not always wanted: worked out when it is first asked for, and kept. */
export function lazily<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}
