import { describe, expect, it } from 'vitest';
import {
  ICS_214_LABELS,
  type Ics214Fields,
  ics214FieldsSchema,
  projectIcs214,
} from '../../../shared/projection/ics-214.ts';
import { ALARM_AT, followingUp, SAMPLE_PEOPLE } from '../../support/given.ts';

const story = followingUp();

function fields(more: Partial<Ics214Fields> = {}): Ics214Fields {
  const texts = { name: '', position: '', agency: 'Acme', preparedBy: '', preparedPosition: '' };
  return { ...ICS_214_LABELS, ...texts, from: ALARM_AT, to: story.at, ...more };
}

const formOf = (more: Partial<Ics214Fields> = {}) => {
  const form = projectIcs214(story.events, SAMPLE_PEOPLE, fields(more));
  if (!form) throw new Error('There is no form.');
  return form;
};

describe('an ICS 214 from the log', () => {
  it('has every record of the operational period, and none outside it', () => {
    expect(formOf().activities).toHaveLength(story.events.length);
    const half = story.events[3]?.at ?? 0;
    const late = formOf({ from: half });
    expect(late.activities.length).toBe(story.events.filter(({ at }) => at >= half).length);
    expect(late.activities.length).toBeLessThan(story.events.length);
  });

  it('has the record of the last second, which nobody types to the millisecond', () => {
    const typed = Math.floor(story.at / 1000) * 1000;
    expect(formOf({ to: typed }).activities).toHaveLength(story.events.length);
  });

  it('says of nobody twice what their title and their role both are', () => {
    const [lead] = SAMPLE_PEOPLE.list;
    if (!lead) throw new Error('There is nobody.');
    const twice = { ...lead, title: 'Incident lead', roles: ['incidentLead'] as const };
    const form = projectIcs214(story.events, { ...SAMPLE_PEOPLE, list: [twice] }, fields());
    expect(form?.resources[0]?.position).toBe('Incident lead');
  });

  it('names as resources who wrote, was there, was asked or signs, once each', () => {
    const ids = formOf().resources.map(({ id }) => id);
    const wrote = story.events.map(({ by }) => by);
    const there = Object.values(story.state.seats).flatMap((people) => people ?? []);
    const signs = story.state.approvals.flatMap(({ signers }) => signers.map(({ personId }) => personId));
    const parts = new Set([...wrote, ...there, ...signs]);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].toSorted()).toEqual(
      SAMPLE_PEOPLE.list.flatMap(({ personId }) => (parts.has(personId) ? [personId] : [])).toSorted(),
    );
    expect(ids.length).toBeGreaterThan(wrote.length === 0 ? 0 : 1);
  });

  it('is none before an alarm', () => {
    expect(projectIcs214([], SAMPLE_PEOPLE, fields())).toBeNull();
  });

  it('refuses a period that ends before it begins, and a block without a label', () => {
    expect(
      ics214FieldsSchema.safeParse(fields({ from: ALARM_AT + 2, to: ALARM_AT + 1 })).error?.issues[0]
        ?.message,
    ).toMatch(/ends before it begins/);
    expect(ics214FieldsSchema.safeParse(fields({ nameLabel: ' ' })).error?.issues[0]?.message).toBe(
      'A block needs a label.',
    );
  });

  it('has of each entry its position and the time that it happened at, where that was another', () => {
    const happenedAt = story.at - 600_000;
    const noted = story.when({ type: 'note.add', text: 'The gate was open.', happenedAt });
    const form = projectIcs214(noted.events, SAMPLE_PEOPLE, fields({ to: noted.at }));
    expect(form?.activities.at(-1)).toMatchObject({ position: noted.events.length - 1, happenedAt });
    expect(form?.activities[0]?.happenedAt).toBeNull();
  });
});
