import {
  APPROVAL_PAYLOAD,
  DECISION_OF,
  type DecisionPayload,
  type SignedKind,
} from '../../shared/approval/signed-decision.ts';
import {
  BREAK_GLASS_PAYLOAD,
  GLASS_DECISION_OF,
  type GlassPayload,
} from '../../shared/approval/signed-glass.ts';
import type { SignedCommand } from '../../shared/incident/commands.ts';
import type { Sent } from '../../shared/ipc/contract.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { personById } from '../../shared/people/people.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { signedBy } from '../../shared/seal/dsse.ts';
import type { PersonKey } from '../people/person-key.ts';
import { askedWords, type Deciding, decidedWords } from './decided-words.ts';
import type { Signing, Spine } from './dispatch.ts';

/** Opens a person's key with their passphrase: wrong tries are slowed and logged there. */
export type OpenKey = (personId: string, passphrase: string) => Promise<Result<PersonKey, Rejection>>;

export type SigningServices = {
  readonly openKey: OpenKey;
  /** Name and version of the program, as payloads say it. */
  readonly app: string;
};

function isSignedKind(kind: string): kind is SignedKind {
  return Object.hasOwn(DECISION_OF, kind);
}

/** Signs the decisions of a batch with an open key, over exactly what docs/formats.md, sections 4 and 4.2, says. */
function signingWith(key: PersonKey, deciding: Deciding): Signing {
  return (event, about) => {
    const own = { by: about.by, key: base64OfBytes(key.publicKey) };
    if (event.type === 'breakGlass.opened' || event.type === 'breakGlass.confirmed') {
      const { glassId: glass, requestId } = event.data;
      const decision = GLASS_DECISION_OF[event.type];
      const said: GlassPayload = { ...askedWords(deciding, requestId, about), ...own, decision, glass };
      return signedBy(BREAK_GLASS_PAYLOAD, said, [key]);
    }
    if (!isSignedKind(event.type) || !('requestId' in event.data) || !('signerId' in event.data))
      return undefined;
    const { requestId, signerId } = event.data;
    if (requestId === null || signerId === null) return undefined;
    const words = decidedWords(deciding, { requestId, signerId }, DECISION_OF[event.type], about);
    const said: DecisionPayload = { ...words, ...own };
    return signedBy(APPROVAL_PAYLOAD, said, [key]);
  };
}

/** The key of whoever is at the keyboard, if it is the one that the registry names for them. */
export async function keyAtKeyboard(
  spine: Spine,
  services: SigningServices,
  passphrase: string,
): Promise<Result<PersonKey, Rejection>> {
  const { atKeyboard } = spine.room().people;
  if (!atKeyboard) return refuse('nobody', 'Nobody is at the keyboard. Say who you are first.');
  const key = await services.openKey(atKeyboard, passphrase);
  if (!key.ok) return key;
  // Opening takes a moment, and in that moment somebody else may sit down or the key may be revoked.
  const { people } = spine.room();
  if (people.atKeyboard !== atKeyboard || key.value.personId !== atKeyboard)
    return refuse('somebody-else', 'Somebody else sat down meanwhile, so nothing was signed. Sign again.');
  return personById(people, atKeyboard)?.key === base64OfBytes(key.value.publicKey)
    ? ok(key.value)
    : refuse('other-key', 'This is not the key that the room knows of you, so nothing was signed.');
}

/**
 * Signs one decision with the key of whoever is at the keyboard, and appends it. The key is opened first; then decide,
 * payload, signature and append happen in one turn, so that what is signed is what is in the log.
 */
export async function signDecision(
  spine: Spine,
  services: SigningServices,
  asked: { readonly incidentId: string; readonly command: SignedCommand; readonly passphrase: string },
): Promise<Result<Sent, Rejection>> {
  const { incidentId, command, passphrase } = asked;
  const key = await keyAtKeyboard(spine, services, passphrase);
  if (!key.ok) return key;
  const state = spine.incidents.state(incidentId);
  if (!state.ok) return state;
  const sign = signingWith(key.value, { log: spine.log, state: state.value, app: services.app });
  return spine.sendToIncident(incidentId, command, key.value.personId, sign);
}
