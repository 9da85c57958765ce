import { useDebouncedValue, useThrottledValue } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { SearchFound, SearchScope } from '../../../shared/ipc/search-requests.ts';
import { LOCKED } from '../../../shared/people/permissions.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { onSearchable, openSearch, searchRoom } from '../../bridge/search.ts';
import { nowMs } from '../../bridge/use-now.ts';
import { askedOf, isNothing, type Typed } from './search-typed.ts';

/** What the page shows. Until an answer has come, what was found before stays. */
export type Search = {
  /** Null until the logs have been read. */
  readonly scope: SearchScope | null;
  /** Null while nothing is asked for. */
  readonly found: SearchFound | null;
  /** Why it could not be searched, in a sentence. */
  readonly refusal: string | null;
};

/** How long typing rests before it is searched for, and how long the log may go on before it is looked at again. */
const REST_MS = 150;
const AGAIN_MS = 1000;

const EMPTY: Search = { scope: null, found: null, refusal: null };

/** While the keyboard is locked nothing is asked: the index is let go then, and so is what was found in it. */
const WHILE_LOCKED: Search = { ...EMPTY, refusal: LOCKED };

const BROKE = 'The search broke off. It begins anew when you change a word, or when the log goes on.';

async function look(typed: Typed, before: Search, zone: string): Promise<Search> {
  if (isNothing(typed)) {
    const opened = await openSearch();
    return opened.ok
      ? { scope: opened.value, found: null, refusal: null }
      : { ...EMPTY, refusal: opened.error.sentence };
  }
  const asked = askedOf(typed, nowMs(), zone);
  const answer = asked.ok ? await searchRoom(asked.value) : asked;
  return answer.ok
    ? { scope: answer.value.scope, found: answer.value, refusal: null }
    : { ...before, refusal: answer.error.sentence };
}

/** How often the log has gone on, told once a second at most, and while it goes on as well. */
function useGrowth(): number {
  const [grown, grow] = useState(0);
  useEffect(() => onSearchable(() => grow((count) => count + 1)), []);
  return useThrottledValue(grown, AGAIN_MS);
}

/** Searches for what stands in the fields, soon after the typing rests, and again when the log goes on. */
export function useSearch(typed: Typed): Search {
  const [search, show] = useState<Search>(EMPTY);
  const [wanted] = useDebouncedValue(typed, REST_MS);
  const growth = useGrowth();
  const { zone, people } = useRoom().room;
  const isLocked = people.locked !== null;
  const latest = useRef(search);
  latest.current = search;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a log that has gone on is searched again
  useEffect(() => {
    let isLatest = true;
    const next = isLocked ? Promise.resolve(WHILE_LOCKED) : look(wanted, latest.current, zone);
    void next
      .catch(() => ({ ...latest.current, refusal: BROKE }))
      .then((answer) => {
        if (isLatest) show(answer);
      });
    return () => {
      isLatest = false;
    };
  }, [wanted, zone, growth, isLocked]);
  return isLocked ? WHILE_LOCKED : search;
}
