import type { IncidentEvent } from '../../../shared/incident/events.ts';
import type { IncidentState } from '../../../shared/incident/state.ts';
import type { TimelineRow } from '../../../shared/projection/timeline.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SeenWords.module.css';

/** As many lines as say what had just happened. */
const SHOWN = 8;

/** What a signer reads beside the words: what the others decided, and what was held against them. */
const ON_THE_SHEET: ReadonlySet<IncidentEvent['type']> = new Set([
  'approval.requested',
  'approval.approved',
  'approval.rejected',
  'approval.withdrawn',
  'approval.objected',
  'objection.answered',
  'approval.handedOver',
]);

/** Says of an entry whether it was decided or said about the words of one statement. */
function isAbout(
  statementId: string | null,
  { approvals }: IncidentState,
): (event: IncidentEvent) => boolean {
  const own = approvals.filter((one) => one.statementId === statementId);
  const requests = new Set<string | null>(own.map(({ requestId }) => requestId));
  return ({ type, data }) => ON_THE_SHEET.has(type) && 'requestId' in data && requests.has(data.requestId);
}

/** The last places before `until` whose entry is one of those asked for, oldest first: so many as are shown. */
function lastPlaces(
  events: readonly IncidentEvent[],
  until: number,
  is: (event: IncidentEvent) => boolean,
): readonly number[] {
  const found: number[] = [];
  for (let place = Math.min(until, events.length) - 1; place >= 0 && found.length < SHOWN; place -= 1) {
    const event = events[place];
    if (event && is(event)) found.unshift(place);
  }
  return found;
}

function Line(props: { readonly row: TimelineRow }) {
  const { row } = props;
  const { state } = useView();
  const now = useViewNow();
  return (
    <li data-tone={row.tone}>
      <TimeOfDay at={row.at} zone={state.zone} against={now} />{' '}
      {row.subject === null ? null : (
        <>
          <Name className={classes.subject}>{row.subject}</Name>{' '}
        </>
      )}
      <UserText>{row.text}</UserText>
    </li>
  );
}

/** The newest entries by then: of the whole room, or those that stand beside the words on a signer's sheet. */
export function LinesThen(props: {
  readonly seen: number;
  readonly own: boolean;
  readonly statementId: string | null;
}) {
  const { seen, own, statementId } = props;
  const { rows, events, state } = useView();
  const places = lastPlaces(events, seen, own ? isAbout(statementId, state) : () => true);
  const lines = places.flatMap((place) => rows.at(place) ?? []);
  if (lines.length === 0) return null;
  return (
    <section className={classes.lines} aria-labelledby="replay-lines">
      <Label as="h3" id="replay-lines">
        {own ? 'Decided and said of them by then' : 'The log just then'}
      </Label>
      <Rows ordered>
        {lines.map((row) => (
          <Line key={row.position} row={row} />
        ))}
      </Rows>
    </section>
  );
}
