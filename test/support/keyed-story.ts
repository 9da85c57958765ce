import { type OpenKey, signDecision } from '../../electron/commands/sign-decision.ts';
import type { SignedCommand } from '../../shared/incident/commands.ts';
import type { IncidentState } from '../../shared/incident/state.ts';
import type { Json } from '../../shared/kernel.ts';
import { clearStage, SAMPLE_PEOPLE, worded } from './given.ts';
import { ADA, foundedRoom, type KeyedRoom } from './keyed-room.ts';
import { INCIDENT } from './log.ts';
import { passphraseOf } from './passphrases.ts';
import { samplePlaybook } from './sample-playbook.ts';

/** The names of those who sign at S1, in the order of their seats. */
export const SIGNERS = ['Ada Lind', 'Dan Roth', 'Femi Adeyemi'] as const;

type Command = Parameters<KeyedRoom['spine']['sendToIncident']>[1];

const passphraseIn = (name: string): string => (name === 'Ada Lind' ? ADA : passphraseOf(name));

/** The state of the incident. */
export function stateIn({ spine }: KeyedRoom): IncidentState {
  const state = spine.incidents.state(INCIDENT);
  if (!state.ok) throw new Error(state.error.sentence);
  return state.value;
}

/** Sends a command as a person; a refusal fails the test with its sentence. */
export function sendAs(room: KeyedRoom, name: string, command: Command): void {
  room.pass(1000);
  const sent = room.spine.sendToIncident(INCIDENT, command, room.idOf(name));
  if (!sent.ok) throw new Error(sent.error.sentence);
}

/** Puts the ids of this room's people in the place of the sample ones. */
function withIds(room: KeyedRoom, value: Json): Json {
  const nameOf = (personId: Json): string =>
    SAMPLE_PEOPLE.list.find((one) => one.personId === personId)?.name ?? '';
  if (Array.isArray(value)) return value.map((one) => withIds(room, one));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([field, one]) => [
    field,
    field === 'personId' ? room.idOf(nameOf(one)) : withIds(room, one),
  ]);
  return Object.fromEntries(fields) as Json;
}

/** A room made with keys by the real code, with an incident whose words wait for three signers who have keys of their own. */
export async function keyedAndAsked(): Promise<KeyedRoom> {
  const room = await foundedRoom();
  for (const name of SIGNERS.slice(1)) {
    const enrolled = await room.keys.enrol(room.idOf(name), passphraseOf(name), ADA);
    if (!enrolled.ok) throw new Error(enrolled.error.sentence);
  }
  const { log, clocks } = room;
  for (const { type: kind, data, by, at } of clearStage(worded()).events) {
    const id = room.idOf(SAMPLE_PEOPLE.list.find((one) => one.personId === by)?.name ?? '');
    const plain = withIds(room, JSON.parse(JSON.stringify(data)) as Json) as {
      readonly [field: string]: Json;
    };
    room.pass(at - clocks.wall);
    const stamp = { at, mono: clocks.steady, by: id || by };
    const appended = log.append(INCIDENT, log.size(INCIDENT), [{ kind, data: plain }], stamp);
    if (!appended.ok) throw new Error(appended.error.sentence);
  }
  advance(room, 'approve');
  prepare(room);
  return room;
}

/** Does what the live stage asks for. */
function prepare(room: KeyedRoom): void {
  const run = stateIn(room).chart.context.runs.at(-1);
  const stage = run?.stage ?? 'detect';
  for (const item of samplePlaybook.stages[stage].checklist.filter(({ required }) => required))
    if (!run?.checked.includes(item.id))
      sendAs(room, 'Ada Lind', { type: 'checklist.check', stage, itemId: item.id });
  for (const role of samplePlaybook.stages[stage].mustBePresent) {
    const holder = SAMPLE_PEOPLE.list.find((one) => one.roles.includes(role));
    if (holder && !stateIn(room).seats[role]?.length)
      sendAs(room, 'Ada Lind', { type: 'presence.mark', role, personId: room.idOf(holder.name) });
  }
}

/** Does what the live stage asks for, and goes on. */
export function advance(room: KeyedRoom, to: 'approve' | 'publish' | 'followUp'): void {
  prepare(room);
  sendAs(room, 'Ada Lind', { type: 'stage.advance', to });
}

/** The seat of a person, in the newest request. */
export function seatOf(room: KeyedRoom, name: string) {
  const request = stateIn(room).approvals.at(-1);
  const signer = request?.signers.find(({ personId }) => personId === room.idOf(name));
  const about = { requestId: request?.requestId ?? '', revisionId: request?.revisionId ?? '' };
  return { ...about, signerId: signer?.signerId ?? '' };
}

/** A person sits down with their passphrase, looks at the words, and signs. */
export async function signAs(
  room: KeyedRoom,
  name: string,
  type: SignedCommand['type'] = 'approval.approve',
): Promise<void> {
  await room.keys.unlock(room.idOf(name), passphraseIn(name));
  const { revisionId, signerId } = seatOf(room, name);
  if (type === 'approval.approve') sendAs(room, name, { type: 'approval.see', revisionId, signerId });
  const openKey: OpenKey = room.keys.openKey;
  const command = (
    type === 'approval.approve'
      ? { type, revisionId, signerId }
      : { type, revisionId, signerId, reason: 'Wait.' }
  ) as SignedCommand;
  room.pass(1000);
  const asked = { incidentId: INCIDENT, command, passphrase: passphraseIn(name) };
  const signed = await signDecision(room.spine, { openKey, app: 'Holdline 0.1.0' }, asked);
  if (!signed.ok) throw new Error(signed.error.sentence);
}

/** All three sign, the words go out on the first channel, and everything is sealed. */
export async function signedAndOut(between: (room: KeyedRoom) => Promise<unknown> = async () => undefined) {
  const room = await keyedAndAsked();
  const [first, ...others] = SIGNERS;
  await signAs(room, first);
  await between(room);
  for (const name of others) await signAs(room, name);
  advance(room, 'publish');
  const { revisionId } = seatOf(room, first);
  const channel = samplePlaybook.channels[0]?.id ?? '';
  const address = 'https://example.com/news';
  sendAs(room, 'Cleo Marsh', { type: 'release.record', revisionId, channel, address, releasedAt: null });
  room.log.seal();
  return room;
}
