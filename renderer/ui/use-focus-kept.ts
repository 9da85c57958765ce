import { useEffect } from 'react';

/** Whoever gives the focus back on purpose (a dialog, a new workspace) goes first. */
const LATER_MS = 50;

/** Where the focus goes when the place it came from is gone: what one can do there, else what the page is about. */
const ELSEWHERE = [
  '[data-seat="own"] button',
  '[data-heading="stage"]',
  '[data-heading="page"]',
  'main [tabindex="-1"]',
];

function inDialog(element: Element): boolean {
  return element.closest('[role="dialog"]') !== null;
}

function elsewhere(): HTMLElement | null {
  for (const place of ELSEWHERE) {
    const found = document.querySelector<HTMLElement>(place);
    if (found) return found;
  }
  return null;
}

/**
 * Keeps the focus on the page for people without a mouse. When what had it is taken away (a dialog that closes, a button
 * that has done its work, a stage that ends) and nobody placed it anew, it goes back to where it was below the dialog,
 * or to the next best place. A click on nothing takes the focus away on purpose, and is left alone.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let held: HTMLElement | null = null;
    let onPage: HTMLElement | null = null;
    let later: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      held = target;
      if (!inDialog(target)) onPage = target;
    };
    const bringBack = () => {
      if (document.activeElement !== document.body || held?.isConnected !== false) return;
      if (document.querySelector('[role="dialog"]')) return;
      const there = onPage?.isConnected ? onPage : elsewhere();
      there?.focus({ preventScroll: true });
    };
    const watcher = new MutationObserver(() => {
      if (document.activeElement !== document.body || held?.isConnected !== false) return;
      clearTimeout(later);
      later = setTimeout(bringBack, LATER_MS);
    });
    document.addEventListener('focusin', remember);
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => {
      watcher.disconnect();
      clearTimeout(later);
      document.removeEventListener('focusin', remember);
    };
  }, []);
}
