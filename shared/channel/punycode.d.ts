/** The package by its file: its bare name is a module of Node's own, which only Node has. */
declare module 'punycode/punycode.js' {
  const punycode: {
    /** A domain name with each label that is not ASCII as "xn--…" (RFC 3492). */
    readonly toASCII: (domain: string) => string;
  };
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS, whose exports are one default.
  export default punycode;
}
