import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useBoard } from '../bridge/board-store.ts';
import { useRoom } from '../bridge/room-store.ts';

/** Once a passphrase has opened the room: goes to the one incident that is live, from the page that lists them all. */
export function useLanding(): void {
  const { content } = useRoom();
  const { loaded, cards } = useBoard();
  const [path, go] = useLocation();
  const wasLocked = useRef(false);
  useEffect(() => {
    if (content === 'locked') wasLocked.current = true;
    if (content === 'locked' || !wasLocked.current || !loaded) return;
    wasLocked.current = false;
    const [live, ...others] = cards.filter((card) => card.endedAt === null && !card.drill);
    if (live && others.length === 0 && path === '/') go(`/incident/${live.incidentId}`);
  }, [content, loaded, cards, path, go]);
}
