import { z } from 'zod';
import { instant } from '../fields.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { fold } from '../incident/fold.ts';
import type { People, Person } from '../people/people.ts';
import { ROLE_LABEL } from '../playbook/roles.ts';
import { ownTime, projectTimeline } from './timeline.ts';

const SECOND_MS = 1000;

const label = z.string().trim().min(1, { error: 'A block needs a label.' }).max(60);
const text = z.string().trim().max(200, { error: 'No more than 200 characters fit a block of the form.' });

/**
 * What a person fills in of an ICS 214, the activity log of the Incident Command System (blocks as FEMA's form of 2010
 * numbers them). Editions read blocks 3 and 4 as a unit or as a person, so their labels are the person's own.
 */
export const ics214FieldsSchema = z
  .strictObject({
    /** The operational period, epoch ms UTC. */
    from: instant,
    to: instant,
    nameLabel: label,
    positionLabel: label,
    name: text,
    position: text,
    agency: text,
    preparedBy: text,
    preparedPosition: text,
  })
  .refine(({ from, to }) => from <= to, {
    error: 'The operational period ends before it begins. Set a later end.',
    path: ['to'],
  });
export type Ics214Fields = z.infer<typeof ics214FieldsSchema>;

export const ICS_214_LABELS = { nameLabel: 'Name', positionLabel: 'ICS Position' } as const;

/** The form, filled in: block 6 is whoever had a part in it, block 7 what was written in the period. */
export type Ics214 = {
  readonly fields: Ics214Fields;
  readonly incidentName: string;
  readonly drill: boolean;
  readonly zone: string;
  readonly resources: readonly { readonly id: string; readonly name: string; readonly position: string }[];
  readonly activities: readonly {
    readonly position: number;
    readonly at: number;
    /** When it happened, where that was another time; else null. */
    readonly happenedAt: number | null;
    readonly text: string;
  }[];
};

/** What somebody is called and seen as in the room, each once. */
function positionOf({ title, roles }: Person): string {
  const all = [title, ...roles.map((role) => ROLE_LABEL[role])].filter((one) => one !== '');
  return [...new Map(all.map((one) => [one.toLowerCase(), one])).values()].join(', ');
}

/** Fills in the form from the log; null where there is no incident yet. */
export function projectIcs214(
  events: readonly IncidentEvent[],
  people: People,
  fields: Ics214Fields,
): Ics214 | null {
  const state = fold(events);
  const { playbook, drill } = state.chart.context;
  if (!playbook) return null;
  // A time is typed in whole seconds: all of its last second is in the period.
  const end = Math.floor(fields.to / SECOND_MS) * SECOND_MS + SECOND_MS;
  const rows = projectTimeline(events, people).filter(({ at }) => at >= fields.from && at < end);
  const active = new Set([
    ...rows.map(({ by }) => by),
    ...Object.values(state.seats).flatMap((people) => people ?? []),
    ...state.approvals.flatMap(({ signers }) => signers.map(({ personId }) => personId)),
    ...state.asks.map(({ personId }) => personId),
  ]);
  return {
    fields,
    incidentName: `${state.number}: ${state.title}`,
    drill,
    zone: state.zone,
    resources: people.list
      .filter(({ personId }) => active.has(personId))
      .map((one) => ({ id: one.personId, name: one.name, position: positionOf(one) })),
    activities: rows.map(({ subject, text: said, ...row }) => ({
      position: row.position,
      at: row.at,
      happenedAt: ownTime(row)?.at ?? null,
      text: [subject, said].filter((part) => part !== null).join(' '),
    })),
  };
}
