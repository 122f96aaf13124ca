const HTTP = /^https?:\/\/[^\s/]/iu;
const HTTP_OR_CONTACT = /^(?:https?:\/\/|mailto:|tel:)[^\s/]/iu;
const UNSAFE = /[\s\u0000-\u001f\u007f-\u009f"<>\\`\ufffe\uffff]|\p{Cs}/gu;
const LONE_SURROGATE = /^\p{Cs}$/u;

/**
 * A URL as it can appear in markup: what would end an attribute, a line or a link is percent-encoded, everything else stays as
 * it is. Undefined for anything but http(s). Idempotent.
 */
export function safeUrl(url: string | undefined, scheme = HTTP): string | undefined {
  const trimmed = url?.trim() ?? '';
  return scheme.test(trimmed) ? trimmed.replace(UNSAFE, percentEncoded) : undefined;
}

/** A URL that a text links to, as {@link safeUrl} gives it; mailto and tel are safe too. */
export function safeLink(url: string | undefined): string | undefined {
  return safeUrl(url, HTTP_OR_CONTACT);
}

function percentEncoded(character: string): string {
  return encodeURIComponent(LONE_SURROGATE.test(character) ? '\ufffd' : character);
}
