import type { Signer } from '../../shared/approval/approvals.ts';
import { currentRequest } from '../../shared/incident/state.ts';
import { activePeople } from '../../shared/people/people.ts';
import { about, firstOpen, type Probe, TYPED } from './probe.ts';
import type { Scene } from './scene.ts';

/** The seats of the newest request in which nobody has decided. */
function openSeats({ incident }: Scene): readonly Signer[] {
  const request = incident ? currentRequest(incident.state) : null;
  return request?.signers.filter((one) => one.decision === null) ?? [];
}

/** The seat of whoever is at the keyboard; anybody's if they have none, so that the refusal says whose it is. */
export function seatOf(scene: Scene): { readonly revisionId: string; readonly signerId: string } {
  const request = scene.incident ? currentRequest(scene.incident.state) : null;
  const open = openSeats(scene);
  const seat = open.find((one) => one.personId === scene.facts.actor) ?? open[0];
  return { revisionId: request?.revisionId ?? 'none', signerId: seat?.signerId ?? 'none' };
}

/** The approval that whoever is at the keyboard gave; anybody's if they gave none. */
export function withdraw({ incident, facts }: Scene): Probe {
  const request = incident ? currentRequest(incident.state) : null;
  const given = request?.signers.filter((one) => one.decision?.kind === 'approved') ?? [];
  const seat = given.find((one) => one.decision?.by === facts.actor) ?? given[0];
  return about({
    type: 'approval.withdraw',
    revisionId: request?.revisionId ?? 'none',
    signerId: seat?.signerId ?? 'none',
    reason: TYPED,
  });
}

/** The first seat that could go to somebody, and to whom; any if none could. */
export function handOver(scene: Scene): Probe {
  const ways = openSeats(scene).flatMap(({ signerId }) =>
    activePeople(scene.facts.people).map(
      ({ personId }) => ({ type: 'approval.handOver', signerId, to: personId, reason: TYPED }) as const,
    ),
  );
  const none = { type: 'approval.handOver', signerId: 'none', to: 'none', reason: TYPED } as const;
  return about(firstOpen(ways, scene) ?? none);
}

/** A seat that whoever is at the keyboard held before; anybody's open one if there is none. */
export function takeBack(scene: Scene): Probe {
  const open = openSeats(scene);
  const held = open.find(({ silence }) => silence.before.includes(scene.facts.actor)) ?? open[0];
  return about({ type: 'approval.takeBack', signerId: held?.signerId ?? 'none' });
}

/** A nudge of the first signer who has not decided. */
export function nudge(scene: Scene): Probe {
  const signerId = openSeats(scene)[0]?.signerId ?? 'none';
  return about({ type: 'approval.nudge', signerId, how: 'spoken' });
}

/** A no by phone in the first seat where that could be taken down, heard by the first who may listen. */
export function byPhone(scene: Scene): Probe {
  const { incident, facts } = scene;
  const revisionId = (incident && currentRequest(incident.state)?.revisionId) ?? 'none';
  const call = { type: 'approval.rejectByPhone', revisionId, reason: TYPED } as const;
  const ways = openSeats(scene).flatMap(({ signerId, personId }) =>
    activePeople(facts.people).map((one) => ({ ...call, signerId, personId, listenerId: one.personId })),
  );
  const none = { ...call, signerId: 'none', personId: 'none', listenerId: 'none' };
  return about(firstOpen(ways, scene) ?? none);
}
