/** Words and what is beside them stick to their own ends, and come loose on the way: until then each turn comes only nearer. */
const MOST_TURNS = 300;

function isInSight(place: HTMLElement): boolean {
  const sheet = place.closest('[data-scrolls]')?.getBoundingClientRect();
  const { top } = place.getBoundingClientRect();
  return !sheet || (top >= sheet.top && top <= sheet.bottom);
}

/** Leads to a place of the sheet: the focus goes there too, so that the keyboard and a screen reader go on from it. */
export function leadToPlace(id: string): void {
  const place = document.getElementById(id);
  if (!place) return;
  place.focus({ preventScroll: true });
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    place.scrollIntoView({ block: 'start' });
    if (isInSight(place)) return;
  }
}
