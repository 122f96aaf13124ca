/** Tables made when first used, so that an import does not pay for what only a page needs. */

/** Makes a value when it is first requested, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
