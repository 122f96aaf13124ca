/** Platforms that a page calls its readers to. */

const PLATFORM =
  /^(?:https?:)?\/\/(?:wa\.me|(?:chat\.|api\.|www\.)?whatsapp\.com|t\.me|telegram\.me|news\.google\.com|play\.google\.com|apps\.apple\.com)\//iu;

/** Whether a picture leads to a channel or an app. */
export function isPlatform(href: string): boolean {
  return PLATFORM.test(href);
}
