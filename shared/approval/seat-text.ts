/** A seat in the middle of a sentence. Its label is whatever the playbook calls it ("One executive"), and so it is quoted. */
export function inSeat(label: string): string {
  return `in the seat “${label}”`;
}
