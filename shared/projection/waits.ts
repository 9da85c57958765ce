import type { Signer } from '../approval/approvals.ts';
import { packetOut } from '../approval/packets.ts';
import { inSeat } from '../approval/seat-text.ts';
import { objectedAt } from '../approval/sign-of-life.ts';
import { askedName, openAsks } from '../ask/asks.ts';
import { type Glass, notLooked } from '../break-glass/glasses.ts';
import { unreviewed } from '../incident/let-out.ts';
import { requirements } from '../incident/requirements.ts';
import { currentRequest, type IncidentState, isLive, phaseOf } from '../incident/state.ts';
import { actorName, type People, personById } from '../people/people.ts';
import { liveRun } from '../playbook/chart-context.ts';
import { runCountdown, type Tone } from '../playbook/countdown.ts';
import { SEVERITY_LABEL } from '../playbook/stages.ts';
import { momentText, spanText, timeText } from '../time-text.ts';
import { wholeSpan } from '../whole-seconds.ts';
import { wholeSentence } from '../whole-sentence.ts';
import { askedText } from './nudged.ts';
import { cannotSign, seatOutlook, whatNext } from './seat-outlook.ts';
import { revisionLabel } from './sentence-approval.ts';

/** Somebody we wait for: who, what for, since when, and what happens if they stay silent. */
export type Wait = {
  readonly id: string;
  readonly kind: 'signer' | 'look' | 'ask' | 'role' | 'severity';
  readonly who: string;
  readonly what: string;
  readonly since: number;
  readonly waitedMs: number;
  readonly tone: Tone;
};

function seenText(signer: Signer, zone: string, now: number): string {
  const objected = objectedAt(signer);
  if (objected !== null) return `Objected at ${timeText(objected, zone)}, has not decided.`;
  return signer.seenAt === null ? 'Sign-off not opened yet.' : `Seen ${spanText(signer.seenAt, now)} ago.`;
}

function signerWaits(state: IncidentState, people: People, now: number): readonly Wait[] {
  const request = currentRequest(state);
  const run = liveRun(state.chart.context);
  if (phaseOf(state) !== 'approve' || !request || !run) return [];
  const { tone } = runCountdown(state.chart.context, run, now);
  return request.signers
    .filter((signer) => signer.decision === null)
    .map((signer) => {
      const { signerId, label, personId, since, nudges } = signer;
      const outlook = whatNext(seatOutlook(state, request, signer, { people, now }), now);
      const unsigned = cannotSign(signer, people);
      const next = unsigned === null ? outlook : `${unsigned} ${outlook}`;
      const asked = askedText(
        since,
        nudges.map(({ at }) => at),
        now,
      );
      const seen = seenText(signer, state.zone, now);
      const who = personById(people, personId)?.name ?? label;
      const packet = packetOut(signer);
      const out = packet === null ? seen : `Sent as a packet at ${momentText(packet.at, now, state.zone)}.`;
      const what = `Approve ${inSeat(label)}. ${asked} ${out} ${next}`;
      return { id: signerId, kind: 'signer', who, what, since, waitedMs: wholeSpan(since, now), tone };
    });
}

/** Those who were skipped have to look, in every stage from when the words may go out. Waived once, nobody waits for it. */
function lookWaits(state: IncidentState, people: People, now: number): readonly Wait[] {
  const asked = phaseOf(state) === 'approve' ? currentRequest(state)?.requestId : undefined;
  return unreviewed(state)
    .filter((glass) => glass.requestId !== asked)
    .flatMap((glass) =>
      notLooked(glass).map(({ signerId, personId, since }): Wait => {
        const words = revisionLabel(state, glass.revisionId);
        const what = `Look at ${words}: two people broke the glass and let it go out without them.`;
        const waited = { since, waitedMs: wholeSpan(since, now) };
        return {
          id: lookId(glass, signerId),
          kind: 'look',
          who: actorName(people, personId),
          what,
          ...waited,
          tone: 'over',
        };
      }),
    );
}

/** The id of a wait for somebody who was skipped. */
export function lookId({ glassId }: Pick<Glass, 'glassId'>, signerId: string): string {
  return `look:${glassId}:${signerId}`;
}

function askWaits(state: IncidentState, people: People, now: number): readonly Wait[] {
  return openAsks(state.asks).map((ask) => {
    const { askId, question, at, dueAt, nudges } = ask;
    const late = now > dueAt;
    const due = late ? `Due ${spanText(dueAt, now)} ago.` : `Due in ${spanText(now, dueAt)}.`;
    const tone: Tone = late ? 'over' : now - at > (dueAt - at) / 2 ? 'warn' : 'calm';
    const what = `${wholeSentence(question)} ${askedText(at, nudges, now)} ${due}`;
    const who = askedName(ask, people);
    return { id: askId, kind: 'ask', who, what, since: at, waitedMs: wholeSpan(at, now), tone };
  });
}

function roleWaits(state: IncidentState, now: number): readonly Wait[] {
  const run = liveRun(state.chart.context);
  if (!run) return [];
  const { tone } = runCountdown(state.chart.context, run, now);
  return requirements(state)
    .filter((one) => one.id.startsWith('role:') && !one.met && one.waived === null)
    .map((one) => ({
      id: one.id,
      kind: 'role',
      who: one.text.replace(' in the room', ''),
      what: 'Not in the room yet. The stage cannot be left without them or a waiver.',
      since: run.enteredAt,
      waitedMs: wholeSpan(run.enteredSteady, now - state.chart.context.clockShiftMs),
      tone,
    }));
}

function severityWait(state: IncidentState, people: People, now: number): readonly Wait[] {
  const { proposal, clockShiftMs } = state.chart.context;
  if (!proposal) return [];
  const { by, to, reason, atSteady } = proposal;
  const what = `${actorName(people, by)} proposes ${to} ${SEVERITY_LABEL[to]}: ${reason}`;
  const since = atSteady + clockShiftMs;
  return [
    {
      id: 'severity',
      kind: 'severity',
      who: 'A second person',
      what,
      since,
      waitedMs: wholeSpan(since, now),
      tone: 'warn',
    },
  ];
}

/** Everybody the room waits for at `now` (epoch ms UTC), longest wait first. Silence is never hidden. */
export function projectWaits(state: IncidentState, people: People, now: number): readonly Wait[] {
  if (!isLive(state)) return [];
  const all = [
    ...signerWaits(state, people, now),
    ...lookWaits(state, people, now),
    ...askWaits(state, people, now),
    ...roleWaits(state, now),
    ...severityWait(state, people, now),
  ];
  return all.toSorted((one, other) => other.waitedMs - one.waitedMs);
}
