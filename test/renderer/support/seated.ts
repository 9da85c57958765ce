import { base64OfBytes } from '../../../shared/seal/bytes.ts';
import { SAMPLE_PEOPLE } from '../../support/given.ts';
import { signingKey } from '../../support/signing-key.ts';
import type { FakeHoldline } from './fake-holdline.ts';

/** Gives everybody a key, and puts a person at the keyboard. */
export const seated =
  (personId: string) =>
  (main: FakeHoldline): void => {
    const at = Date.UTC(2026, 10, 19, 8);
    const enrolled = SAMPLE_PEOPLE.list.map((one) => ({
      type: 'identity.enrolled' as const,
      at,
      by: one.personId,
      data: {
        personId: one.personId,
        key: base64OfBytes(signingKey(one.personId).publicKey),
        replaces: null,
      },
    }));
    const taken = { type: 'keyboard.taken' as const, at, by: personId, data: { personId } };
    main.registry = [...main.registry, ...enrolled, taken];
  };
