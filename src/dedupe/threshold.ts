/** The similarity from which articles are copies. */

/** Below it, bands find too few pairs. */
export const MIN_THRESHOLD = 0.2;
/**
 * Two papers that each change a tenth of the words are at 0.36. Different reports stay below 0.1: of 119,000 pairs of saved
 * articles, none was above.
 */
export const THRESHOLD = 0.3;
