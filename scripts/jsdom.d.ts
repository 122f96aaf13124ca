/** What `npm run compare` uses of jsdom: its own types bring those of the DOM into a project that has none. */
declare module 'jsdom' {
  export class VirtualConsole {}
  export class JSDOM {
    constructor(html: string, options: { readonly url: string; readonly virtualConsole: VirtualConsole });
    readonly window: { readonly document: never; close(): void };
  }
}
