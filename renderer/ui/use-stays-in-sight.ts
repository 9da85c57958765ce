import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a band that stays at the top of the box it scrolls in: whatever takes the focus there by keyboard comes to rest below the
 * band, however many lines it has (WCAG 2.4.11).
 */
export function useStaysInSight(): RefObject<HTMLElement | null> {
  const band = useRef<HTMLElement>(null);
  useEffect(() => {
    const [drawn, box] = [band.current, band.current?.parentElement];
    if (!drawn || !box) return;
    const watch = new ResizeObserver(() => {
      const stays = getComputedStyle(drawn).position === 'sticky';
      box.style.scrollPaddingBlockStart = stays ? `${drawn.offsetHeight + 8}px` : '';
    });
    watch.observe(drawn);
    return () => {
      watch.disconnect();
      box.style.scrollPaddingBlockStart = '';
    };
  }, []);
  return band;
}
