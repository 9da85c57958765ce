import type { Facts } from '../../shared/incident/facts.ts';
import type { IncidentState } from '../../shared/incident/state.ts';
import type { RoomFacts } from '../../shared/room/room-facts.ts';
import type { RoomView } from '../bridge/room-store.ts';

/** What an action's availability is decided from: the room, the incident on the screen, and main's facts. */
export type Scene = {
  readonly room: RoomView;
  readonly facts: Facts & RoomFacts;
  /** The incident whose page, log or replay is on the screen; null elsewhere. */
  readonly incident: { readonly incidentId: string; readonly state: IncidentState } | null;
  /** Where no incident is on the screen: the one whose clock stands there all the same. */
  readonly running?: { readonly incidentId: string; readonly state: IncidentState } | null;
  /** True on a page that only looks back: nothing there changes anything. */
  readonly lookingBack: boolean;
};
