/** A part of the page that has a name: a card, a panel, the rail, or the words themselves. */
export type Part = { readonly name: string; readonly element: HTMLElement };

const NAMED = [
  'section[aria-labelledby]',
  'section[aria-label]',
  'nav[aria-label]',
  '[contenteditable="true"][aria-label]',
];

/** What names an element by its own text, and can show the focus. */
function headingOf(element: HTMLElement): HTMLElement | null {
  const id = element.getAttribute('aria-labelledby');
  return id === null ? null : document.getElementById(id);
}

/** The named parts of the page in their order; of a dialog, where one is open. */
export function partsOnScreen(): readonly Part[] {
  const root = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document;
  return [...root.querySelectorAll<HTMLElement>(NAMED.join(','))].flatMap((element) => {
    const name = (headingOf(element)?.textContent ?? element.getAttribute('aria-label') ?? '').trim();
    return name === '' || element.closest('[hidden], [inert]') ? [] : [{ name, element }];
  });
}

/** Puts the focus at the beginning of a part: the next Tab is its first control. */
export function goToPart({ element }: Part): void {
  const target = headingOf(element) ?? element;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus();
}
