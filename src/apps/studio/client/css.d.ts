/** Style sheets, bundled next to the script or imported as text. */
declare module '*.css' {
  const text: string;

  export = text;
}
