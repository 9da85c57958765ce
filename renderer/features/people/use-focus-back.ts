import { useEffect, useRef } from 'react';

/** After the dialog has given the focus back itself, if it could. */
const LATER_MS = 50;

/** Where the focus goes when the place it came from is gone. */
const ELSEWHERE = ['[data-seat="own"] button', '[data-heading="stage"]', 'h1[tabindex="-1"]'];

function inDialog(element: Element): boolean {
  return element.closest('[role="dialog"]') !== null;
}

/** Remembers where the focus was on the page, below every dialog, and gives a function that brings it back there. */
export function useFocusBack(): () => void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !inDialog(target)) last.current = target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  return () => {
    setTimeout(() => {
      const now = document.activeElement;
      if (now && now !== document.body && !inDialog(now)) return;
      const there = last.current?.isConnected ? last.current : null;
      const other = ELSEWHERE.map((one) => document.querySelector<HTMLElement>(one)).find(
        (one) => one !== null,
      );
      (there ?? other)?.focus({ preventScroll: true });
    }, LATER_MS);
  };
}
