import { useEffect } from 'react';

type Heading = 'page' | 'stage';

let wanted: Heading | null = null;

/** Asks for the focus to go to a heading when the next page or workspace is drawn. Null takes it back. */
export function wantHeading(heading: Heading | null): void {
  wanted = heading;
}

/** Moves the focus to the heading that was asked for, whenever `place` (what is drawn) changes. */
export function useHeadingFocus(place: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place is what this waits for
  useEffect(() => {
    if (wanted === null) return;
    const heading = document.querySelector<HTMLElement>(`[data-heading="${wanted}"]`);
    wanted = null;
    heading?.focus();
  }, [place]);
}
