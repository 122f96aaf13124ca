/** Lines for people, before they are set for a terminal. */

/** The ways in which a print sets text apart. */
export type PrintStyle = 'headline' | 'standfirst' | 'kicker' | 'subheading' | 'faint' | 'warning';

/** A line, and how it is set apart where it is. */
export type StyledLine = string | { readonly style: PrintStyle; readonly text: string };
