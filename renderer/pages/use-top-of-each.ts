import { type RefObject, useEffect, useRef } from 'react';

/** A column that starts at its top again with every run of a stage: what a new stage waits for is seen first. */
export function useTopOfEach(run: number): RefObject<HTMLDivElement | null> {
  const column = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the run is what it starts again with
  useEffect(() => {
    if (column.current) column.current.scrollTop = 0;
  }, [run]);
  return column;
}
