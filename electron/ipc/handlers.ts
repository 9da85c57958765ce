import type { ClockPace } from '../../shared/clock/pace.ts';
import { approvedWords } from '../../shared/incident/approved-words.ts';
import type { BoardReading, DamagedIncident, RoomFileState, Verdict } from '../../shared/ipc/contract.ts';
import { NOT_REMEMBERED, REGISTRY_LOG, type Replies, type Requests } from '../../shared/ipc/contract.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { type IncidentCard, projectCard } from '../../shared/projection/board.ts';
import type { Runtime } from '../../shared/room/events.ts';
import type { Spine } from '../commands/dispatch.ts';
import type { Library } from '../commands/library.ts';
import type { OlderIncidents } from '../commands/older-incidents.ts';
import type { Handlers } from './serve.ts';

/** What the handlers need of the app around them. `spine` is null while no room file is open. */
export type Services = {
  readonly spine: () => Spine | null;
  /** Null while no room file is open. */
  readonly older: () => OlderIncidents | null;
  readonly file: () => RoomFileState;
  readonly library: () => Library;
  readonly runtime: Runtime;
  readonly clock: () => ClockPace;
  readonly verify: (logId: string) => Promise<Result<Verdict, Rejection>>;
  readonly exportLog: (
    spine: Spine,
    asked: Requests['exportLog'],
  ) => Promise<Result<{ readonly path: string | null }, Rejection>>;
  readonly saveChecker: Handlers['saveChecker'];
  readonly copy: (text: string) => Promise<void>;
  readonly chooseRoom: Handlers['chooseRoom'];
  readonly acceptRoom: () => void;
  readonly readThirdPartyNotices: Handlers['readThirdPartyNotices'];
  /** Looks at the clocks, so that a clock that was just moved is in the log before what happens next. */
  readonly lookAtClocks: () => void;
};

function noRoom() {
  return refuse('no-room', 'No room file is open. See the first page for what is wrong with it.');
}

function board(spine: Spine): BoardReading {
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

async function copyWords(spine: Spine, services: Services, incidentId: string, revisionId: string) {
  const state = spine.incidents.state(incidentId);
  if (!state.ok) return state;
  const words = approvedWords(state.value);
  if (words?.revision.revisionId !== revisionId) {
    return refuse('not-approved', 'These words are not approved by the full chain, so they are not copied.');
  }
  const { revision } = words;
  await services.copy(revision.text);
  return ok({ bytes: Buffer.byteLength(revision.text, 'utf8') });
}

function send(services: Services, body: Requests['send']): Replies['send'] {
  const open = services.spine();
  if (!open) return noRoom();
  const file = services.file();
  if (file.state === 'open' && file.alarm.length > 0) return refuse('not-remembered', NOT_REMEMBERED);
  services.lookAtClocks();
  return body.to === 'registry'
    ? open.sendToRegistry(body.command)
    : open.sendToIncident(body.incidentId, body.command);
}

/** The doors of the app, each a function of what was asked. */
export function createHandlers(services: Services): Handlers {
  const { spine } = services;
  return {
    readRoom: () => {
      const { playbooks, problems } = services.library();
      const events = spine()?.registryEvents() ?? [];
      return {
        file: services.file(),
        events,
        playbooks,
        problems,
        runtime: services.runtime,
        clock: services.clock(),
      };
    },
    readLog: ({ logId, from }) => {
      const open = spine();
      if (!open) return noRoom();
      if (logId === REGISTRY_LOG) return refuse('not-an-incident', 'The registry is read with the room.');
      const events = open.incidents.events(logId, from);
      return events.ok ? ok({ events: events.value, head: open.log.head(logId) }) : events;
    },
    readBoard: () => {
      const open = spine();
      return open ? board(open) : { cards: [], damaged: [], older: [] };
    },
    readOlder: ({ incidentIds }) =>
      services.older()?.read(incidentIds) ?? { done: incidentIds, cards: [], damaged: [] },
    send: (body) => send(services, body),
    verify: ({ logId }) => services.verify(logId),
    exportLog: (asked) => {
      const open = spine();
      return open ? services.exportLog(open, asked) : noRoom();
    },
    saveChecker: services.saveChecker,
    chooseRoom: services.chooseRoom,
    acceptRoom: () => {
      services.acceptRoom();
      return ok(null);
    },
    readThirdPartyNotices: services.readThirdPartyNotices,
    copyWords: ({ incidentId, revisionId }) => {
      const open = spine();
      return open ? copyWords(open, services, incidentId, revisionId) : noRoom();
    },
  };
}
