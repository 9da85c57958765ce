import type { BoardReading, DamagedIncident, LockedReading } from '../../shared/ipc/board.ts';
import { type IncidentCard, projectCard } from '../../shared/projection/board.ts';
import type { Spine } from '../commands/dispatch.ts';
import type { OlderIncidents } from '../commands/older-incidents.ts';
import type { Handlers } from './serve.ts';

/** What the doors of the board need. */
export type BoardServices = {
  readonly spine: () => Spine | null;
  /** Null while no room file is open. */
  readonly older: () => OlderIncidents | null;
  /** What the clock sees of the room while it is locked. */
  readonly locked: () => LockedReading;
};

const NO_CARDS: BoardReading = { cards: [], damaged: [], older: [] };

function board(spine: Spine): BoardReading {
  if (spine.log.content() === 'locked') return NO_CARDS;
  const cards: IncidentCard[] = [];
  const damaged: DamagedIncident[] = [];
  const open = spine.incidents.openIds();
  for (const incidentId of open) {
    const state = spine.incidents.state(incidentId);
    if (!state.ok) damaged.push({ incidentId, sentence: state.error.sentence });
    else cards.push(...[projectCard(incidentId, state.value)].filter((card) => card !== null));
  }
  const older = spine.incidents.ids().filter((incidentId) => !open.includes(incidentId));
  return {
    cards: cards.toSorted((one, other) => one.number - other.number),
    damaged,
    older: older.toReversed(),
  };
}

/** The doors of the board: what runs, what has ended, and what runs behind the lock. */
export function createBoardHandlers({
  spine,
  older,
  locked,
}: BoardServices): Pick<Handlers, 'readBoard' | 'readOlder' | 'readLocked'> {
  return {
    readBoard: () => {
      const open = spine();
      return open ? board(open) : NO_CARDS;
    },
    readOlder: ({ incidentIds }) =>
      older()?.read(incidentIds) ?? { done: incidentIds, cards: [], damaged: [] },
    readLocked: () => locked(),
  };
}
