/** Words and what is beside them stick to their own ends, and come loose on the way: each turn comes nearer. */
const TURNS = 4;

/** Leads to a place of the sheet: the focus goes there too, so that the keyboard and a screen reader go on from it. */
export function leadToPlace(id: string): void {
  const place = document.getElementById(id);
  place?.focus({ preventScroll: true });
  for (let turn = 0; turn < TURNS; turn += 1) place?.scrollIntoView({ block: 'start' });
}
