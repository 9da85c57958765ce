import { type Rejection, type Result, refuse } from '../kernel.ts';
import { type People, personById } from './people.ts';

/**
 * Whether what persons stand for carries their signature here: `none` while nobody of the room has a key, else `needed`,
 * and `given` while the person at the keyboard signs this very command with their own key.
 */
export type Signature = 'none' | 'needed' | 'given';

/** Whoever stands for something, and whether they sign it. */
type Standing = { readonly people: People; readonly actor: string; readonly signature: Signature };

/** Why a command cannot be given like this, or null: where the room has keys, each is signed with one's own. */
export function unsignedRefusal({ people, actor, signature }: Standing): Result<never, Rejection> | null {
  if (signature === 'none') return null;
  if (personById(people, actor)?.key == null)
    return refuse('no-key', 'You have no key of your own yet, so you cannot sign. Make one in People.');
  return signature === 'given'
    ? null
    : refuse('unsigned', 'Sign with your passphrase: in this room every decision carries a signature.');
}
