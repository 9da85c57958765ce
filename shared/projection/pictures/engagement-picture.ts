import { type EngagementPoint, MEASURE_LABEL, MEASURES, type Measure } from '../../engagement/engagement.ts';
import type { IncidentState } from '../../incident/state.ts';
import { shiftWhen } from '../../playbook/chart-context.ts';
import { clockText } from '../../time-text.ts';
import { wholeSpan } from '../../whole-seconds.ts';

/** What people answered in the time that begins at a place of the axis, in ms from first awareness. */
export type EngagementStep = { readonly place: number } & Readonly<Record<Measure, number | null>>;

/** How people answered, by when: a picture of lines over an axis that begins at first awareness, as the others do. */
export type EngagementPicture = {
  readonly says: string;
  readonly spanMs: number;
  /** In the order of time; counts of several channels at one time are one step. */
  readonly steps: readonly EngagementStep[];
  /** The measures that some row counts. */
  readonly measures: readonly Measure[];
  /** Each row as the file has it, with its place; negative before first awareness. */
  readonly rows: readonly (EngagementPoint & { readonly place: number })[];
};

/** Where a time by the wall clock lies on the axis, in whole seconds as the pictures beside it; negative before it. */
function placeOf({ chart: { context } }: IncidentState, at: number): number {
  return wholeSpan(context.firstAwarenessSteady, at - shiftWhen(context, at));
}

const plus = (one: number | null, other: number | null): number | null =>
  one === null && other === null ? null : (one ?? 0) + (other ?? 0);

function summed(rows: EngagementPicture['rows']): readonly EngagementStep[] {
  const steps = new Map<number, EngagementStep>();
  for (const { place, replies, shares, messages } of rows) {
    const before = steps.get(place) ?? { place, replies: null, shares: null, messages: null };
    steps.set(place, {
      place,
      replies: plus(before.replies, replies),
      shares: plus(before.shares, shares),
      messages: plus(before.messages, messages),
    });
  }
  return [...steps.values()].toSorted((one, other) => one.place - other.place);
}

/** When most of a measure was counted, as a part of a sentence. */
function peakOf(steps: readonly EngagementStep[], measure: Measure): string {
  const peak = steps.reduce<EngagementStep | null>(
    (most, one) => ((one[measure] ?? 0) > (most?.[measure] ?? 0) ? one : most),
    null,
  );
  const name = MEASURE_LABEL[measure].toLowerCase();
  if (peak === null) return `no ${name}`;
  const when =
    peak.place < 0 ? `${clockText(peak.place)} before first awareness` : `at ${clockText(peak.place)}`;
  return `most ${name} ${when} (${(peak[measure] ?? 0).toLocaleString('en')})`;
}

/** Draws, as data, the counts of every file that was taken in for an incident; null where there is none. */
export function engagementPicture(
  points: readonly EngagementPoint[],
  state: IncidentState,
): EngagementPicture | null {
  if (points.length === 0) return null;
  const rows = points
    .map((point) => ({ ...point, place: placeOf(state, point.at) }))
    .toSorted((one, other) => one.place - other.place);
  const measures = MEASURES.filter((one) => rows.some((row) => row[one] !== null));
  const steps = summed(rows);
  const told = measures.map((one) => peakOf(steps, one));
  return {
    says: `${told.join(', ').replace(/^./, (letter) => letter.toUpperCase())}.`,
    spanMs: Math.max(1, steps.at(-1)?.place ?? 1),
    steps: steps.filter(({ place }) => place >= 0),
    measures,
    rows,
  };
}
