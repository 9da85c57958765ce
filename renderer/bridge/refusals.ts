import { type IncidentCommandOf, incidentCommandSchema } from '../../shared/incident/commands.ts';
import { decide } from '../../shared/incident/decide.ts';
import { emptyIncident } from '../../shared/incident/fold.ts';
import { closedFile } from '../../shared/ipc/closed-file.ts';
import type { Rejection } from '../../shared/kernel.ts';
import { decideRoom } from '../../shared/room/decide-room.ts';
import { isOwnCommand, type RegistryCommand, registryCommandSchema } from '../../shared/room/events.ts';
import { useBoard } from './board-store.ts';
import { useRoom } from './room-store.ts';
import { previewFacts } from './send.ts';
import { shapeRefusal } from './shape-refusal.ts';

/**
 * Asks why a command about the room would be refused now, or null: what its control is enabled by. `signing`: it is about
 * to be signed by the person at the keyboard.
 */
export function useRegistryRefusal(): (command: RegistryCommand, signing?: 'signing') => Rejection | null {
  const view = useRoom();
  const board = useBoard();
  return (command, signing) => {
    const closed = closedFile(view.file);
    if (closed) return closed;
    const shape = isOwnCommand(command.type) ? null : shapeRefusal(registryCommandSchema.safeParse(command));
    if (shape) return shape;
    const decision = decideRoom(view.room, command, previewFacts(view, board, signing && 'given'));
    return decision.ok ? null : decision.error;
  };
}

/** Asks why this alarm could not be raised now, or null. */
export function useAlarmRefusal(): (command: IncidentCommandOf<'incident.open'>) => Rejection | null {
  const view = useRoom();
  const board = useBoard();
  return (command) => {
    const closed = closedFile(view.file);
    if (closed) return closed;
    const decision = decide(emptyIncident(), command, previewFacts(view, board));
    return decision.ok ? shapeRefusal(incidentCommandSchema.safeParse(command)) : decision.error;
  };
}
