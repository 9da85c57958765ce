import { expect, it } from 'vitest';
import { INCIDENT_EVENTS } from '../../../shared/incident/events.ts';
import { leftOutChoices } from '../../../shared/incident/left-out.ts';
import { REGISTRY_EVENTS } from '../../../shared/room/events.ts';

it('every sealed field of every kind can be left out by exactly one choice', () => {
  const kinds: Readonly<Record<string, { readonly sealed: readonly string[] }>> = {
    ...INCIDENT_EVENTS,
    ...REGISTRY_EVENTS,
  };
  const sealed = Object.entries(kinds).flatMap(([kind, one]) =>
    one.sealed.map((field) => `${kind} ${field}`),
  );
  const chosen = leftOutChoices().flatMap(({ fields }) => fields);
  expect(chosen.toSorted()).toEqual(sealed.toSorted());
  expect(sealed.length).toBeGreaterThan(20);
});

it('objections are left out with the answers to them, and the label says so', () => {
  const choice = leftOutChoices().find(({ fields }) => fields.includes('approval.objected reason'));
  expect(choice?.fields).toContain('objection.answered answer');
  expect(choice?.label).toMatch(/objections with their answers/);
});
