/** The top-level keys in which two JSON objects differ. */
export function differingKeys(before: string | undefined, after: string): string[] {
  if (before === undefined) return ['new page'];
  const left = JSON.parse(before) as Record<string, unknown>;
  const right = JSON.parse(after) as Record<string, unknown>;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  const differing = [...keys].filter((key) => JSON.stringify(left[key]) !== JSON.stringify(right[key]));
  return differing.length > 0 ? differing : ['order of keys'];
}
