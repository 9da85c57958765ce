import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import {
  type IncidentCommand,
  incidentCommandSchema,
  type PhoneCommand,
  type SignedCommand,
} from '../../shared/incident/commands.ts';
import { decide } from '../../shared/incident/decide.ts';
import type { IncidentEvent } from '../../shared/incident/events.ts';
import { stateAt } from '../../shared/incident/replay.ts';
import type { IncidentState } from '../../shared/incident/state.ts';
import { closedFile } from '../../shared/ipc/closed-file.ts';
import type { Sent } from '../../shared/ipc/contract.ts';
import { fail, type Rejection, type Result } from '../../shared/kernel.ts';
import type { People } from '../../shared/people/people.ts';
import { firstRows, type ToldRows } from '../../shared/projection/told-rows.ts';
import { hasKeys, type RoomState } from '../../shared/room/room.ts';
import { useBoard } from './board-store.ts';
import type { Head, IncidentView } from './incident-store.ts';
import { useRoom } from './room-store.ts';
import { previewFacts, sendToIncident, signDecision, signReadBack } from './send.ts';
import { shapeRefusal } from './shape-refusal.ts';
import { useNow, useNowInSteps } from './use-now.ts';

/** One incident as a screen draws it: live, or stepped through at an instant of its past. */
export type View = {
  readonly incidentId: string;
  /** Under which name that is kept which people type here and have not sent. In a replay nobody has typed anything. */
  readonly typedIn: string;
  readonly state: IncidentState;
  readonly events: readonly IncidentEvent[];
  readonly rows: ToldRows;
  readonly head: Head;
  readonly people: People;
  /** The instant shown while stepping through; null while live. */
  readonly replayAt: number | null;
  /** True where decisions are signed with one's own key: from the first key of the room on. */
  readonly signs: boolean;
  /**
   * Why a command would be refused now, or null: the one source of every disabled control. `signing`: it is about to be
   * signed by the person at the keyboard.
   */
  readonly refusal: (command: IncidentCommand, signing?: 'signing') => Rejection | null;
  readonly send: (command: IncidentCommand) => Promise<Result<Sent, Rejection>>;
  /** Signs a decision with the key that this passphrase opens. */
  readonly sign: (command: SignedCommand, passphrase: string) => Promise<Result<Sent, Rejection>>;
  /** Signs what a signer said by phone with the keys of the two who heard it. */
  readonly attest: (
    command: PhoneCommand,
    passphrases: { readonly caller: string; readonly listener: string },
  ) => Promise<Result<Sent, Rejection>>;
};

const ViewContext = createContext<View | null>(null);

const REPLAY: Rejection = { code: 'replay', sentence: 'This is a replay. Nothing can be changed here.' };

type ReadyIncident = Extract<IncidentView, { readonly status: 'ready' }>;

/** What a replay shows: the state, the room and the instant of an earlier position. */
type Replay = {
  readonly at: number;
  readonly state: IncidentState;
  readonly size: number;
  readonly room: RoomState;
};

/** Gives the screens below one incident to draw. `replay` shows an earlier state, read-only. */
export function ViewProvider(props: {
  readonly incident: ReadyIncident;
  readonly replay?: Replay;
  readonly children: ReactNode;
}) {
  const { incident, replay } = props;
  const room = useRoom();
  const board = useBoard();
  const refusal = useCallback(
    (command: IncidentCommand, signing?: 'signing'): Rejection | null => {
      if (replay) return REPLAY;
      const closed = closedFile(room.file);
      if (closed) return closed;
      const decision = decide(incident.state, command, previewFacts(room, board, signing && 'given'));
      return decision.ok ? shapeRefusal(incidentCommandSchema.safeParse(command)) : decision.error;
    },
    [incident.state, room, board, replay],
  );
  const size = replay?.size;
  const events = useMemo(
    () => (size === undefined ? incident.events : incident.events.slice(0, size)),
    [incident.events, size],
  );
  const view = useMemo<View>(
    () => ({
      incidentId: incident.incidentId,
      typedIn: replay ? `${incident.incidentId} as it was` : incident.incidentId,
      state: replay?.state ?? incident.state,
      events,
      rows: replay ? firstRows(incident.rows, replay.size) : incident.rows,
      head: incident.head,
      people: (replay?.room ?? room.room).people,
      replayAt: replay?.at ?? null,
      signs: hasKeys(replay?.room ?? room.room),
      refusal,
      send: (command) =>
        replay ? Promise.resolve(fail(REPLAY)) : sendToIncident(incident.incidentId, command),
      sign: (command, passphrase) =>
        replay ? Promise.resolve(fail(REPLAY)) : signDecision(incident.incidentId, command, passphrase),
      attest: (command, passphrases) =>
        replay ? Promise.resolve(fail(REPLAY)) : signReadBack(incident.incidentId, command, passphrases),
    }),
    [incident, events, replay, room.room, refusal],
  );
  return <ViewContext value={view}>{props.children}</ViewContext>;
}

/**
 * Within a replay: what the screens below draw as it stood before the entry of a position of the whole log, at an instant.
 * Epoch ms UTC.
 */
export function ViewBefore(props: {
  readonly events: readonly IncidentEvent[];
  readonly position: number;
  readonly at: number;
  readonly children: ReactNode;
}) {
  const { events, position, at } = props;
  const view = useView();
  const before = useMemo<View>(
    () => ({
      ...view,
      events: events.slice(0, position),
      state: stateAt(events, position),
      rows: firstRows(view.rows, position),
      replayAt: at,
    }),
    [view, events, position, at],
  );
  return <ViewContext value={before}>{props.children}</ViewContext>;
}

/** The incident on this screen. Throws outside a `ViewProvider`: that is a bug. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('useView is called outside a ViewProvider');
  return view;
}

/** The instant this screen shows: the ticking clock, or the instant of the replay. Epoch ms UTC. */
export function useViewNow(): number {
  const now = useNow();
  return useView().replayAt ?? now;
}

/** The same for a component that need not be drawn at every tick: the last whole step of so many ms. */
export function useViewNowInSteps(stepMs: number): number {
  const now = useNowInSteps(stepMs);
  const { replayAt } = useView();
  return replayAt === null ? now : Math.floor(replayAt / stepMs) * stepMs;
}

/** The same for what is waited for: after the end of an incident nothing is, whatever the clock says. */
export function useWaitNow(): number {
  const now = useViewNow();
  return Math.min(now, useView().state.chart.context.endedAt ?? now);
}
