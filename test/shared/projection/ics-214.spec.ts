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

  it('names as resources who wrote something in the period, once each', () => {
    const names = formOf().resources.map(({ name }) => name);
    const wrote = new Set(story.events.map(({ by }) => by));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(SAMPLE_PEOPLE.list.filter(({ personId }) => wrote.has(personId)).length);
    const before = ALARM_AT - 60_000;
    expect(formOf({ from: before, to: before + 1 }).resources).toEqual([]);
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
});
