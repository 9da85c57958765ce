/** What takes the keyboard in a place, the likeliest first: what is written in, and then what is pressed. */
const TAKERS = ['[contenteditable="true"]', 'input, textarea, select', 'button, a[href], [tabindex="0"]'];

function focusable(place: HTMLElement): HTMLElement {
  const [found] = TAKERS.flatMap((one) => place.querySelector<HTMLElement>(one) ?? []);
  if (!found) place.tabIndex = -1;
  return found ?? place;
}

/** Leads the keyboard to the place of this name (`data-place`). False where it is not on the screen. */
export function goToPlace(key: string): boolean {
  const place = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(key)}"]`);
  if (!place) return false;
  for (
    let around = place.closest('details');
    around;
    around = around.parentElement?.closest('details') ?? null
  )
    around.open = true;
  focusable(place).focus();
  place.scrollIntoView({ block: 'nearest' });
  return true;
}
