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

/** True for what was decided or said about the words of one statement. */
function isAbout(event: IncidentEvent, statementId: string, { approvals }: IncidentState): boolean {
  if (!ON_THE_SHEET.has(event.type) || !('requestId' in event.data)) return false;
  const { requestId } = event.data;
  return approvals.some((one) => one.requestId === requestId && one.statementId === statementId);
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
  const until = rows.slice(0, seen);
  const lines = own
    ? until.filter(({ position }) => {
        const event = events[position];
        return event !== undefined && statementId !== null && isAbout(event, statementId, state);
      })
    : until;
  if (lines.length === 0) return null;
  return (
    <section className={classes.lines} aria-labelledby="replay-lines">
      <Label as="h3" id="replay-lines">
        {own ? 'Decided and said of them by then' : 'The log just then'}
      </Label>
      <Rows ordered>
        {lines.slice(-SHOWN).map((row) => (
          <Line key={row.position} row={row} />
        ))}
      </Rows>
    </section>
  );
}
