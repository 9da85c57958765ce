/** The first eight hex digits of a root, in two groups of four: enough to compare aloud. */
export function shortHead(root: string): string {
  return `${root.slice(0, 4)} ${root.slice(4, 8)}`.trim();
}
