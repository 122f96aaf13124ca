/** The minimum similarity of copies. */

/** Below this, bands find too few pairs. */
export const MIN_THRESHOLD = 0.2;
/**
 * Two papers that each change a tenth of the words have 0.36. Different reports are nearly always below 0.1: of 100,128 pairs
 * of saved articles three were above. Two were the same article saved twice, one two short reports with the same long notice.
 */
export const THRESHOLD = 0.3;
