import type { IncidentEvent, IncidentEventType } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import { actorName, type People } from '../people/people.ts';
import { timeText } from '../time-text.ts';
import { wholeSentence } from '../whole-sentence.ts';
import { unletAmong } from './early-text.ts';
import type { TimelineRow } from './timeline.ts';

const DEPARTURES: ReadonlySet<IncidentEventType> = new Set([
  'incident.awarenessCorrected',
  'incident.classified',
  'severity.changed',
  'stage.waived',
  'stage.extended',
  'check.overruled',
  'sentence.kept',
  'correction.cutShort',
  'statement.letGo',
  'draft.kept',
  'approval.objected',
  'approval.handedOver',
  'approval.stuck',
  'approval.takenBack',
  'breakGlass.opened',
  'breakGlass.confirmed',
  'breakGlass.looked',
  'envelope.applied',
  'envelope.voided',
  'ask.withdrawn',
  'promise.dropped',
  'queue.resumed',
  'fake.closed',
  'clock.adjusted',
]);

/** A statement that starts is one where another was set aside for it, and a release one that was out before it was approved. */
function isDeparture(event: IncidentEvent | undefined, unlet: ReadonlySet<string>): boolean {
  if (event?.type === 'statement.started') return event.data.setAside !== undefined;
  if (event?.type === 'release.recorded') return unlet.has(event.data.releaseId);
  return event !== undefined && DEPARTURES.has(event.type);
}

/** A strong objection with what was said to it, as one entry; any other row as it is. */
function withAnswer(
  state: IncidentState,
  event: IncidentEvent | undefined,
  row: TimelineRow,
  people: People,
): TimelineRow {
  if (event?.type !== 'approval.objected') return row;
  const { objectionId } = event.data;
  const objections = state.approvals.flatMap((request) => request.objections);
  const answer = objections.find((one) => one.objectionId === objectionId)?.answer ?? null;
  const said =
    answer === null
      ? 'Nobody answered it.'
      : `${actorName(people, answer.by)} answered at ${timeText(answer.at, state.zone)}: ${answer.text}`;
  return { ...row, text: `${wholeSentence(row.text)} ${said}` };
}

/** The rows of the log that tell what was decided differently from the plan. */
export function departuresOf(
  timeline: readonly TimelineRow[],
  events: readonly IncidentEvent[],
  state: IncidentState,
  people: People,
): readonly TimelineRow[] {
  const unlet = unletAmong(state.releases);
  return timeline
    .filter(({ position }) => isDeparture(events[position], unlet))
    .map((row) => withAnswer(state, events[row.position], row, people));
}
