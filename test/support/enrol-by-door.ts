import type { Page } from '@playwright/test';
import type { HoldlineApi } from '../../shared/ipc/contract.ts';
import { passphraseOf } from './passphrases.ts';

type WithApi = { readonly holdline: HoldlineApi };

/** Enrols keys of people through the window's own door; an administrator with a key is at the keyboard. */
export async function enrolByDoor(window: Page, names: readonly string[]): Promise<void> {
  const { people, actor } = await window.evaluate(async () => {
    const { holdline } = globalThis as unknown as WithApi;
    const { events } = await holdline.request('readRoom', {});
    const added = events.flatMap((event) => (event.type === 'person.added' ? [event.data] : []));
    const seat = events.findLast((event) => event.type === 'keyboard.taken');
    const seated = seat?.type === 'keyboard.taken' ? seat.data.personId : '';
    return {
      people: added.map(({ personId, name }) => ({ personId, name })),
      actor: added.find(({ personId }) => personId === seated)?.name ?? '',
    };
  });
  for (const name of names) {
    const personId = people.find((one) => one.name === name)?.personId ?? '';
    const body = { personId, passphrase: passphraseOf(name), administrators: passphraseOf(actor) };
    await window.evaluate(async (request) => {
      const { holdline } = globalThis as unknown as WithApi;
      const sent = await holdline.request('enrolKey', request);
      if (!sent.ok) throw new Error(sent.error.sentence);
    }, body);
  }
}
