import { READ_BACK_PAYLOAD, type ReadBackPayload } from '../../shared/approval/read-back.ts';
import { DECISION_OF } from '../../shared/approval/signed-decision.ts';
import type { PhoneCommand } from '../../shared/incident/commands.ts';
import type { Sent } from '../../shared/ipc/contract.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { actorName, personById } from '../../shared/people/people.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { signedBy } from '../../shared/seal/dsse.ts';
import type { PersonKey } from '../people/person-key.ts';
import { type Deciding, decidedWords } from './decided-words.ts';
import type { Signing, Spine } from './dispatch.ts';
import type { SigningServices } from './sign-decision.ts';

/** The open keys of the two who heard what a signer said. */
type Pair = { readonly caller: PersonKey; readonly listener: PersonKey };

/** Signs a decision by phone with two keys, over exactly what docs/formats.md, section 4.1, says. */
function signingWith({ caller, listener }: Pair, deciding: Deciding): Signing {
  return (event, about) => {
    if (event.type !== 'approval.approved' && event.type !== 'approval.rejected') return undefined;
    const { readBack } = event.data;
    if (!readBack) throw new Error('a decision by phone was accepted that nobody can sign');
    const payload: ReadBackPayload = {
      ...decidedWords(deciding, event.data, DECISION_OF[event.type], about),
      method: 'readBack',
      code: readBack.code ?? null,
      signer: readBack.personId,
      caller: about.by,
      callerKey: base64OfBytes(caller.publicKey),
      listener: readBack.listenerId,
      listenerKey: base64OfBytes(listener.publicKey),
    };
    return signedBy(READ_BACK_PAYLOAD, payload, [caller, listener]);
  };
}

/** Why an open key is not the one that the room knows of this person now, or null. */
function otherKey(spine: Spine, personId: string, key: PersonKey): Result<never, Rejection> | null {
  const { people } = spine.room();
  if (key.personId === personId && personById(people, personId)?.key === base64OfBytes(key.publicKey))
    return null;
  const name = actorName(people, personId);
  return refuse('other-key', `This is not the key that the room knows of ${name}, so nothing was signed.`);
}

/** Opens both keys, one after the other: of whoever is at the keyboard, and of whoever listened. */
async function keysOf(
  spine: Spine,
  { openKey }: SigningServices,
  listenerId: string,
  passphrases: { readonly caller: string; readonly listener: string },
): Promise<Result<Pair, Rejection>> {
  const { atKeyboard } = spine.room().people;
  if (!atKeyboard) return refuse('nobody', 'Nobody is at the keyboard. Say who you are first.');
  if (atKeyboard === listenerId)
    return refuse(
      'second-person',
      'A second person must hear it: whoever calls does not listen for themself.',
    );
  const caller = await openKey(atKeyboard, passphrases.caller);
  if (!caller.ok) return caller;
  const listener = await openKey(listenerId, passphrases.listener);
  if (!listener.ok) return listener;
  // Opening takes a moment, and in that moment somebody else may sit down or a key may be revoked.
  if (spine.room().people.atKeyboard !== atKeyboard)
    return refuse('somebody-else', 'Somebody else sat down meanwhile, so nothing was signed. Sign again.');
  const wrong = otherKey(spine, atKeyboard, caller.value) ?? otherKey(spine, listenerId, listener.value);
  return wrong ?? ok({ caller: caller.value, listener: listener.value });
}

/**
 * Signs what a signer said by phone with the keys of the two who heard it, and appends it. Both keys are opened first;
 * then decide, payload, both signatures and append happen in one turn.
 */
export async function signReadBack(
  spine: Spine,
  services: SigningServices,
  asked: {
    readonly incidentId: string;
    readonly command: PhoneCommand;
    readonly passphrases: { readonly caller: string; readonly listener: string };
  },
): Promise<Result<Sent, Rejection>> {
  const { incidentId, command, passphrases } = asked;
  const keys = await keysOf(spine, services, command.listenerId, passphrases);
  if (!keys.ok) return keys;
  const state = spine.incidents.state(incidentId);
  if (!state.ok) return state;
  const sign = signingWith(keys.value, { log: spine.log, state: state.value, app: services.app });
  return spine.sendToIncident(incidentId, command, keys.value.caller.personId, sign);
}
