/** Styles: bundled next to the script, or as text if the import says so. */
declare module '*.css' {
  const text: string;

  export = text;
}
