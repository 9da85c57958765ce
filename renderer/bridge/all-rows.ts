import { useEffect, useMemo, useRef, useState } from 'react';
import type { TimelineRow } from '../../shared/projection/timeline.ts';
import { goesOn, type ToldRows } from '../../shared/projection/told-rows.ts';

/** Up to here all rows are told at once. */
const AT_ONCE = 1000;

/** How long rows are told before the window does something else, in ms. */
const SLICE_MS = 12;

type Told = { readonly of: ToldRows; readonly list: readonly TimelineRow[] };

/** Tells more rows onto a list until all are told, or the time is up. */
function tellMore(of: ToldRows, list: TimelineRow[], until: number): readonly TimelineRow[] {
  for (let position = list.length; position < of.size && performance.now() < until; position += 1) {
    const row = of.at(position);
    if (row) list.push(row);
  }
  return list;
}

/** Every row of a log, for whoever goes through all of them; null until they are told. A long log is told a slice after the other. */
export function useAllRows(rows: ToldRows | null): readonly TimelineRow[] | null {
  const isShort = rows === null || rows.size <= AT_ONCE;
  const short = useMemo(
    () => (isShort && rows ? tellMore(rows, [], Number.POSITIVE_INFINITY) : null),
    [isShort, rows],
  );
  const [told, setTold] = useState<Told | null>(null);
  const last = useRef(told);
  useEffect(() => {
    if (isShort || rows === null) return;
    const list = last.current && goesOn(rows, last.current.of) ? [...last.current.list] : [];
    let timer = setTimeout(function more() {
      tellMore(rows, list, performance.now() + SLICE_MS);
      if (list.length < rows.size) timer = setTimeout(more, 0);
      else {
        last.current = { of: rows, list };
        setTold(last.current);
      }
    }, 0);
    return () => clearTimeout(timer);
  }, [isShort, rows]);
  if (isShort) return short;
  // While a few more are told, what is told already stays.
  return told && rows && goesOn(rows, told.of) ? told.list : null;
}
