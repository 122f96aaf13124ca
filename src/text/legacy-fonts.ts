/** Legacy fonts of Hindi papers, recognized by their family names. */

/** A font that draws Devanagari on Latin letters. `kruti-dev` is Kruti Dev 010 with its family, including DevLys. */
export type LegacyFont =
  | 'kruti-dev'
  | 'walkman'
  | 'chanakya'
  | 'shusha'
  | 'shivaji'
  | '4c-gandhi'
  | 'shree-lipi'
  | 'agra'
  | 'aps'
  | 'au'
  | 'jagran'
  | 'bhaskar'
  | 'naidunia'
  | 'webdunia';

/**
 * Fonts, each with the part that identifies it in a family name in lower case and without spaces, quotes,
 * hyphens and underscores; the first match counts. From converters and from what is known about papers' sites.
 */
export const LEGACY_FONT_NAMES: readonly (readonly [font: LegacyFont, family: RegExp])[] = [
  ['kruti-dev', /krutidev|devlys/u],
  ['walkman', /walkman/u],
  ['chanakya', /chanakya/u],
  ['shusha', /shusha/u],
  ['shivaji', /shivaji/u],
  ['4c-gandhi', /4cgandhi/u],
  ['shree-lipi', /shreelipi|shreedev/u],
  ['agra', /^agra/u],
  ['aps', /^aps/u],
  ['au', /^au(?:$|[0-9])|amarujala/u],
  ['jagran', /jagran/u],
  ['bhaskar', /bhaskar/u],
  ['naidunia', /naidunia/u],
  ['webdunia', /webdunia/u],
];
