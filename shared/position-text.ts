/**
 * How people are told places in a log: as the record's own `seq` counts them, from 0, so that the screens, the report,
 * an export and an outside checker name the same entry by the same number.
 */
export function positionText(position: number): string {
  return `Position ${position}`;
}

/** The positions of a whole log of `size` entries: "214 entries, positions 0 to 213". */
export function positionsText(size: number): string {
  if (size === 0) return 'no entries';
  return size === 1 ? '1 entry, position 0' : `${size} entries, positions 0 to ${size - 1}`;
}
