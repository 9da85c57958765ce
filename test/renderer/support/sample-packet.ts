import type { OpenedPacket } from '../../../shared/ipc/packet-requests.ts';
import { packetSheet } from '../../../shared/projection/packet-sheet.ts';
import { base64OfBytes } from '../../../shared/seal/bytes.ts';
import { requested, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
import { signingKey } from '../../support/signing-key.ts';

export const NONCE = `${'A'.repeat(22)}==`;
export const HASH = `${'A'.repeat(43)}=`;
/** The story whose seats travel here, and the one that does. */
export const story = requested();
const seatIn = ({ state }: Story) => state.approvals.at(-1)?.signers.find((one) => one.personId === 'chief');
export const chief = seatIn(story);
export const keyOf = (personId: string) => base64OfBytes(signingKey(personId).publicKey);

/** A packet for the chief executive of a story, as main hands it to the window. */
export function packet(change: Partial<OpenedPacket> = {}, of: Story = story): OpenedPacket {
  const people = {
    ...SAMPLE_PEOPLE,
    list: SAMPLE_PEOPLE.list.map((one) => ({ ...one, key: keyOf(one.personId) })),
  };
  const room = {
    people,
    now: of.at,
    name: 'Group communications',
    zone: 'Europe/London',
    fingerprint: 'aaaa bbbb',
  };
  const sheet = packetSheet(of.state, room, seatIn(of)?.signerId ?? '');
  if (!sheet) throw new Error('the sample story has no such seat');
  const head = { size: 12, root: HASH, note: null, key: null };
  const about = {
    v: 5,
    what: 'holdline-ask',
    app: 'Holdline',
    nonce: NONCE,
    madeBy: 'Ada Lind',
    head,
  } as const;
  return { ...about, log: 'holdline/room-1/inc-1', inc: 'inc-1', madeAt: of.at, ...sheet, ...change };
}
