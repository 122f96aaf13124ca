/** The part of jsdom that `npm run compare` uses. Its own types would bring the DOM's types into a project without any. */
declare module 'jsdom' {
  export class VirtualConsole {}
  export class JSDOM {
    constructor(html: string, options: { readonly url: string; readonly virtualConsole: VirtualConsole });
    readonly window: { readonly document: never; close(): void };
  }
}
