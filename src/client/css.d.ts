/** Styles: bundled beside the script, or as text where the import says so. */
declare module '*.css' {
  const text: string;

  export = text;
}
