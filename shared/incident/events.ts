import { approvalEvents } from '../approval/events.ts';
import { askEvents } from '../ask/events.ts';
import { breakGlassEvents } from '../break-glass/events.ts';
import { briefEvents } from '../brief/events.ts';
import { channelEvents } from '../channel/added.ts';
import { checkEvents } from '../check/events.ts';
import { checklistEvents } from '../checklist/events.ts';
import { clockEvents } from '../clock/events.ts';
import { commentEvents } from '../comment/events.ts';
import { correctionEvents } from '../correction/events.ts';
import { appliedEvents } from '../envelope/events.ts';
import type { EventKind, EventOf } from '../event-kind.ts';
import { factEvents } from '../fact/events.ts';
import { fakeEvents } from '../fake/events.ts';
import { messageMapEvents } from '../message-map/events.ts';
import { noteEvents } from '../note/events.ts';
import { presenceEvents } from '../presence/events.ts';
import { promiseEvents } from '../promise/events.ts';
import { queueEvents } from '../queue/events.ts';
import { releaseEvents } from '../release/events.ts';
import { reportEvents } from '../report/events.ts';
import { sentenceEvents } from '../sentence/events.ts';
import { severityEvents } from '../severity/events.ts';
import { stageEvents } from '../stage/events.ts';
import { staleEvents } from '../stale/events.ts';
import { statementEvents } from '../statement/events.ts';
import { takenEvents } from '../template/taken.ts';
import { incidentEvents } from './opened.ts';

/** Every kind of event an incident's log may hold. A stored kind is never renamed: add one and up-cast. */
export const INCIDENT_EVENTS = {
  ...incidentEvents,
  ...severityEvents,
  ...stageEvents,
  ...checklistEvents,
  ...presenceEvents,
  ...reportEvents,
  ...queueEvents,
  ...fakeEvents,
  ...briefEvents,
  ...factEvents,
  ...askEvents,
  ...statementEvents,
  ...checkEvents,
  ...sentenceEvents,
  ...commentEvents,
  ...correctionEvents,
  ...staleEvents,
  ...approvalEvents,
  ...appliedEvents,
  ...breakGlassEvents,
  ...releaseEvents,
  ...promiseEvents,
  ...messageMapEvents,
  ...takenEvents,
  ...channelEvents,
  ...noteEvents,
  ...clockEvents,
} as const satisfies Record<string, EventKind>;

export type IncidentEvent = EventOf<typeof INCIDENT_EVENTS>;
export type IncidentEventType = IncidentEvent['type'];
export type IncidentEventOf<T extends IncidentEventType> = Extract<IncidentEvent, { readonly type: T }>;

/** An event before main stamps it: what `decide` returns. */
export type NewIncidentEvent = {
  [T in IncidentEventType]: { readonly type: T; readonly data: IncidentEventOf<T>['data'] };
}[IncidentEventType];
