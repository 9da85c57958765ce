import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { alarmRaised, briefed, SAMPLE_PEOPLE } from '../support/given.ts';
import { openWindow, withRoom } from './support/open-window.tsx';
import { sampleRegistry } from './support/sample-registry.ts';
import { openWarRoom } from './support/war-room.ts';

describe('the way from one page to another', () => {
  it('leads from an incident to the people with the keyboard alone', async () => {
    const { user, incidentId } = await openWarRoom(alarmRaised());
    screen.getByRole('button', { name: 'Places' }).focus();
    await user.keyboard('{Enter}');
    const places = await screen.findByRole('menu', { name: 'Places' });
    const named = within(places)
      .getAllByRole('menuitem')
      .map((one) => one.getAttribute('href'));
    expect(named).toEqual([
      `#/incident/${incidentId}`,
      `#/incident/${incidentId}/card`,
      `#/incident/${incidentId}/audit`,
      `#/incident/${incidentId}/replay`,
      `#/incident/${incidentId}/charts`,
      `#/incident/${incidentId}/review`,
      '#/',
      '#/people',
      '#/envelopes',
      '#/playbooks',
      '#/templates',
      '#/reviews',
      '#/search',
      '#/audit',
      '#/proof',
    ]);
    within(places).getByRole('menuitem', { name: 'People' }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: /^People of/ })).toBeTruthy();
  });

  it('leads from another page back to the incident whose clock runs there', async () => {
    const { user } = await openWindow((main) => {
      withRoom(main).logs.set('places-1', alarmRaised().events);
    }, '/people');
    const strip = within(await screen.findByRole('group', { name: 'Running clock' }));
    strip.getByRole('link', { name: /Customer data published on a forum/ }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('navigation', { name: 'Stages' })).toBeTruthy();
  });

  it('leads from a role that nobody holds to the people', async () => {
    const without = SAMPLE_PEOPLE.list.filter((one) => !one.roles.includes('socialOfficer'));
    expect(without.length).toBeLessThan(SAMPLE_PEOPLE.list.length);
    const { user } = await openWarRoom(briefed(), {
      prepare: (main) => {
        main.registry = sampleRegistry().filter(
          (event) => event.type !== 'person.added' || !event.data.roles.includes('socialOfficer'),
        );
      },
    });
    const roles = within(screen.getByRole('region', { name: 'Roles in the room' }));
    const [link] = roles.getAllByRole('link', { name: 'People' });
    if (!link) throw new Error('There is no way to the people');
    await user.click(link);
    expect(await screen.findByRole('heading', { name: /^People of/ })).toBeTruthy();
  });
});
