/** Readable lines, before they are styled for a terminal. */

/** The styles that a line may have. */
export type PrintStyle = 'headline' | 'standfirst' | 'kicker' | 'subheading' | 'faint' | 'warning';

/** A line with its optional style. */
export type StyledLine = string | { readonly style: PrintStyle; readonly text: string };
