/** Makes a value when it is first requested, and keeps it: an import does not pay for tables that only a page needs. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
