/** A file that the build turns into a data: address. */
declare module '*.woff2?inline' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: this is how the build hands a file over
  export default address;
}
