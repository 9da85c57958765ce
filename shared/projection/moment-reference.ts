import type { IncidentEvent } from '../incident/events.ts';
import { stateAt } from '../incident/replay.ts';
import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { firstAwareness } from '../playbook/chart-context.ts';
import { positionsText, positionText } from '../position-text.ts';
import { instantText } from '../seal/instant.ts';
import { wholeSpan } from '../whole-seconds.ts';

/** An instant of a replay: how many entries had been made, and the wall clock then (epoch ms UTC). */
export type Moment = { readonly size: number; readonly at: number };

type Log = { readonly incidentId: string; readonly events: readonly IncidentEvent[] };

/** How people tell logs apart: the beginning of the log's own name. */
const mark = (incidentId: string): string => incidentId.slice(0, 8);

const second = (at: number): number => Math.floor(at / 1000);

/** How long after first awareness (before it with a minus), of what `wholeSpan` measured: "+00:12:10". */
export function sinceText(ms: number): string {
  const total = second(Math.abs(ms));
  const parts = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  return `${ms < 0 ? '-' : '+'}${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

const utcText = (at: number): string => `${instantText(at).slice(0, 19).replace('T', ' ')} UTC`;

/**
 * An instant as a line that can be sent to anybody and pasted into a replay: the position, the time, how long after first
 * awareness as it was believed then, and which incident.
 */
export function referenceText({ incidentId, events }: Log, { size, at }: Moment): string {
  const { chart, number } = stateAt(events, size);
  const since = sinceText(wholeSpan(firstAwareness(chart.context), at));
  return `${positionText(size - 1)}, ${utcText(at)}, ${since} — incident ${number} (${mark(incidentId)})`;
}

const REFERENCE =
  /(?:position|entry)\s+(\d{1,9}),?\s+(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)\s*(?:UTC|Z)[^(]*?incident\s+(\d+)\s*\(([^)\s]+)\)/i;

/** A position alone: it leads to the instant when its entry was made. */
const POSITION_ALONE = /^\s*(?:(?:position|entry)\s+)?(\d{1,9})\s*[.,]?\s*$/i;

const NO_REFERENCE = refuse(
  'no-reference',
  'This is no reference to an instant. One reads “Position 143, 2026-11-19 14:07:31 UTC, +00:12:10 — incident 14 (1f3a9b2c)”. A position alone will do, too: “143”.',
);

/** The instant after the entry at `position`, if the clock showed this time between it and the next. */
function momentAt(events: readonly IncidentEvent[], position: number, at: number): Moment | null {
  const own = events[position]?.at ?? 0;
  const next = events[position + 1]?.at ?? Number.POSITIVE_INFINITY;
  const isWithin = second(own) <= second(at) && second(at) <= second(Math.max(own, next));
  return isWithin ? { size: position + 1, at: Math.max(own, at) } : null;
}

function beyond(events: readonly IncidentEvent[], position: number): Result<never, Rejection> {
  return refuse(
    'beyond',
    `This log has ${positionsText(events.length)}, so there is no ${positionText(position).toLowerCase()}.`,
  );
}

function atPosition(events: readonly IncidentEvent[], position: number): Result<Moment, Rejection> {
  const own = events[position];
  return own ? ok({ size: position + 1, at: own.at }) : beyond(events, position);
}

/** Reads a reference that somebody pasted, or a position that they typed, and holds it against this very log. */
export function readReference({ incidentId, events }: Log, text: string): Result<Moment, Rejection> {
  const alone = POSITION_ALONE.exec(text)?.[1];
  if (alone !== undefined) return atPosition(events, Number(alone));
  const [, place = '', day = '', time = '', number = '', name = ''] = REFERENCE.exec(text) ?? [];
  const at = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(at)) return NO_REFERENCE;
  if (name !== mark(incidentId))
    return refuse(
      'other-incident',
      `This reference is about another incident, number ${number} (${name}). Step through that one and paste it there.`,
    );
  const position = Number(place);
  const own = events[position];
  if (!own) return beyond(events, position);
  const moment = momentAt(events, position, at);
  if (moment) return ok(moment);
  return refuse(
    'other-time',
    `In this log ${positionText(position).toLowerCase()} was written at ${utcText(own.at)}, which does not fit the reference. It may be about another copy.`,
  );
}
