/**
 * Every control on the page whose name leaves out words that are seen on it (WCAG 2.5.3), each as "seen | name": what somebody
 * says aloud has to press it. Keys beside a button are hidden from screen readers and no words of it, which axe's own rule takes
 * them for. It runs in a page too, so it is whole in itself.
 */
export function namedOtherwise(): readonly string[] {
  const controls =
    'button, a[href], summary, [role="button"], [role="tab"], [role="menuitem"], [role="option"]';
  const notSeen = '[aria-hidden="true"], .mantine-VisuallyHidden-root, svg, kbd';
  // Letters and digits alone: nobody says a comma, or the dots that tell of a dialog.
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  const seenOn = (control: Element) => {
    const seen = control.cloneNode(true) as Element;
    for (const one of seen.querySelectorAll(notSeen)) one.remove();
    return (seen.textContent ?? '').trim();
  };
  // Null where its words are its name.
  const nameOf = (control: Element) => {
    const ids = control.getAttribute('aria-labelledby')?.split(/\s+/);
    if (!ids) return control.getAttribute('aria-label');
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  };
  return [...document.querySelectorAll(controls)].flatMap((control) => {
    const [name, seen] = [nameOf(control), seenOn(control)];
    return name === null || plain(name).includes(plain(seen)) ? [] : [`${seen} | ${name}`];
  });
}
