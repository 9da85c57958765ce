import { useLocation } from 'wouter';
import { type IncidentCard, mostUrgent } from '../../shared/projection/board.ts';
import { useBoard } from './board-store.ts';

/** The card of the incident whose page, log or replay is on the screen, running or not; null elsewhere. */
export function useCardOnScreen(): IncidentCard | null {
  const [path] = useLocation();
  const { cards } = useBoard();
  const incidentId = /^\/incident\/([^/]+)/.exec(path)?.[1];
  return cards.find((card) => card.incidentId === incidentId) ?? null;
}

/** The incident whose clock must stay in sight: the one on the screen while it runs, else the most urgent of the room. */
export function useRunningCard(): IncidentCard | null {
  const { cards, locked } = useBoard();
  const here = useCardOnScreen();
  return here && here.endedAt === null ? here : mostUrgent([...cards, ...locked]);
}
