import { REGISTRY_LOG, REVIEWS_LOG } from '../../shared/ipc/contract.ts';
import { cardName } from '../../shared/projection/board.ts';
import { useBoard } from './board-store.ts';

/** Names a log for people. `within`: as it stands in the middle of a sentence. */
export function useLogName(): (logId: string, within?: boolean) => string {
  const { cards } = useBoard();
  return (logId, within = false) => {
    if (logId === REGISTRY_LOG) return within ? 'the room’s own log' : 'The room’s own log';
    if (logId === REVIEWS_LOG) return within ? 'the log of the reviews' : 'The log of the reviews';
    const card = cards.find((one) => one.incidentId === logId);
    const name = card ? `${card.number} · ${cardName(card)}` : `${logId.slice(0, 8)}`;
    const kind = card?.drill ? 'drill' : 'incident';
    return within ? `${kind} ${name}` : `${kind === 'drill' ? 'Drill' : 'Incident'} ${name}`;
  };
}
