import type { EventOf } from '../event-kind.ts';
import { COPIED } from '../lists.ts';
import type { Role } from '../playbook/roles.ts';
import { evolveSeats, type Seats } from '../presence/seats.ts';
import type { promiseEvents } from '../promise/events.ts';
import { evolvePromises, type NextWord } from '../promise/promises.ts';
import { evolveReleases, type Release } from '../release/releases.ts';
import { evolveStatements, type Statement } from '../statement/statements.ts';
import type { IncidentEvent, IncidentEventOf } from './events.ts';
import { emptyIncident } from './fold.ts';
import { runChart } from './run-chart.ts';
import type { IncidentState } from './state.ts';
import type { BareEvent } from './upcast.ts';

/** What the clocks of an incident are computed from: no field of it is ever sealed. A whole state is one, too. */
export type ClockState = Pick<IncidentState, 'number' | 'chart'> & {
  readonly promises: readonly Pick<NextWord, 'promiseId' | 'at' | 'dueAt' | 'afterStatement' | 'state'>[];
  readonly statements: readonly Pick<Statement, 'statementId' | 'number' | 'kind' | 'takesUp'>[];
  readonly releases: readonly Pick<Release, 'statementId' | 'channel'>[];
};

/** One seat of a request for approval: what it is called, and what whoever sits in it has decided. */
export type AskedSeat = {
  readonly signerId: string;
  readonly role: Role;
  readonly label: string;
  readonly decided: 'approved' | 'rejected' | null;
};

/** What can be said of an incident while what people wrote in it is locked. */
export type BareState = ClockState & {
  readonly seats: Seats;
  /** The seats of the newest request for approval; nobody before the first. */
  readonly asked: readonly AskedSeat[];
};

type Bare = Omit<BareState, 'chart'> & { readonly requestId: string };

const NOTHING: Bare = {
  number: 0,
  promises: [],
  statements: [],
  releases: [],
  seats: {},
  asked: [],
  requestId: '',
};

type Decided = IncidentEventOf<'approval.approved' | 'approval.rejected' | 'approval.withdrawn'>;

/** The seats after a decision about the newest request; one about an older request changes nothing of them. */
function seatsAfter({ asked, requestId }: Bare, { type, data }: Decided): readonly AskedSeat[] {
  if (data.requestId !== requestId) return asked;
  const decided =
    type === 'approval.withdrawn' ? null : type === 'approval.approved' ? 'approved' : 'rejected';
  return asked.map((seat) => (seat.signerId === data.signerId ? { ...seat, decided } : seat));
}

/** The nouns by their own rules. `event` has its clear fields alone: what would be read of the others is not in `Bare`. */
function evolveBare(bare: Bare, event: IncidentEvent): Bare {
  switch (event.type) {
    case 'incident.opened':
      return { ...bare, number: event.data.number };
    case 'presence.marked':
    case 'presence.cleared':
      return { ...bare, seats: evolveSeats(bare.seats, event) };
    case 'statement.started':
      return { ...bare, statements: evolveStatements(bare.statements as readonly Statement[], event) };
    case 'release.recorded':
      return { ...bare, releases: evolveReleases(bare.releases as readonly Release[], event) };
    case 'promise.made':
    case 'promise.missed':
    case 'promise.kept':
    case 'promise.dropped':
      return { ...bare, promises: promisesAfter(bare, event) };
    case 'approval.requested': {
      const { requestId, signers } = event.data;
      const asked = signers.map(({ signerId, role, label }) => ({ signerId, role, label, decided: null }));
      return { ...bare, requestId, asked };
    }
    case 'approval.approved':
    case 'approval.rejected':
    case 'approval.withdrawn':
      return { ...bare, asked: seatsAfter(bare, event) };
    default:
      return bare;
  }
}

function promisesAfter({ promises, statements, releases }: Bare, event: EventOf<typeof promiseEvents>) {
  const told = {
    statements: statements as readonly Statement[],
    releases: releases as readonly Release[],
  };
  return evolvePromises(promises as readonly NextWord[], event, told, COPIED);
}

/**
 * What the clocks of an incident are computed from, out of the clear fields of its events. The same machine and the same
 * rules as in `fold`, so that a countdown is the same from either; it is no state that anything could be decided on.
 * Throws `UnfoldableLog` where the chart does not take an event.
 */
export function foldBare(events: readonly BareEvent[]): BareState {
  const chart = runChart(emptyIncident().chart);
  let bare = NOTHING;
  for (const one of events) {
    // The chart and the nouns are asked only for what the clear fields give.
    const event = one as unknown as IncidentEvent;
    chart.take(event);
    bare = evolveBare(bare, event);
  }
  const { requestId: _, ...rest } = bare;
  return { ...rest, chart: chart.snapshot() };
}
