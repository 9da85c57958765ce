import './support/browser.ts';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { RegistryEvent } from '../../shared/room/events.ts';
import { fullStory } from '../support/full-story.ts';
import { SAMPLE_PEOPLE } from '../support/given.ts';
import { openWindow } from './support/open-window.tsx';
import { sampleRegistry } from './support/sample-registry.ts';

const { events } = fullStory();

/** The registry of a room where legal had no backup until long after the story. */
function backupNamedLater(): readonly RegistryEvent[] {
  const registry = sampleRegistry().map((event) =>
    event.type === 'person.added' && event.data.personId === 'legal'
      ? { ...event, data: { ...event.data, backupId: null } }
      : event,
  );
  const legal = SAMPLE_PEOPLE.list.find(({ personId }) => personId === 'legal')!;
  const {
    retired: _,
    key: __,
    absence: ___,
    ...data
  } = { ...legal, roles: [...legal.roles], backupId: 'counsel' };
  return [...registry, { type: 'person.changed', at: events.at(-1)!.at + 3_600_000, by: 'lead', data }];
}

test('the people are those of the instant: nobody is a backup before they were named, and no seat is "yours"', async () => {
  await openWindow((main) => {
    main.registry = backupNamedLater();
    main.logs.set('replay-2', events);
  }, '/incident/replay-2/replay');
  await screen.findByRole('slider', { name: 'Step through the log' });
  // The two layouts draw the player each for itself.
  const slider = () => screen.getByRole('slider', { name: 'Step through the log' });
  fireEvent.click(screen.getByRole('button', { name: 'The room as it was' }));
  const asked = events.findIndex(({ type }) => type === 'approval.requested');
  for (let press = 0; press < 99 && slider().getAttribute('aria-valuenow') !== `${asked}`; press += 1)
    fireEvent.keyDown(slider(), { key: 'd' });
  expect(slider().getAttribute('aria-valuenow')).toBe(`${asked}`);
  const waits = screen.getByRole('region', { name: /Who we are waiting for/ });
  expect(within(waits).getByText(/Approve in the seat “Legal”/).textContent).toContain(
    'No backup can take the seat: none is named in People. It can be handed to Eva Brandt.',
  );
  expect(screen.queryByText('Yours')).toBeNull();
  expect(screen.getAllByText('Open', { selector: 'strong' })).toHaveLength(3);
});
