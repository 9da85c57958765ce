/** When a source was looked up, for a line that names it; null where nobody has looked since it was written down. */
export function lookedUp(checkedOn: string | null): string {
  return checkedOn === null ? 'not looked up lately' : `looked up ${checkedOn}`;
}
