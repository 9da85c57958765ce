/** The first eight hex digits of a root (base64 in the log's format), in two groups of four: enough to compare aloud. */
export function shortHead(root: string): string {
  const bytes = atob(root.slice(0, 8));
  const hex = [...bytes].map((one) => one.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 4)} ${hex.slice(4, 8)}`.trim();
}
