import { Link } from 'wouter';
import { actorName } from '../../../shared/people/people.ts';
import { useLogName } from '../../bridge/log-names.ts';
import { useReviews } from '../../bridge/review-store.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useNow } from '../../bridge/use-now.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { actionState, dueText } from './due.ts';
import classes from './review.module.css';

/** Everything that was agreed on after any incident and is not done, the earliest day first. */
export function OpenActions() {
  const view = useReviews();
  const { people, zone } = useRoom().room;
  const now = useNow();
  const nameOf = useLogName();
  if (view.status !== 'ready')
    return <p role="status">{view.status === 'refused' ? view.sentence : 'Reading the reviews…'}</p>;
  const open = view.reviews.list
    .flatMap(({ incidentId, actions }) => actions.map((action) => ({ incidentId, action })))
    .filter(({ action }) => action.settled === null)
    .toSorted((one, other) => one.action.dueAt - other.action.dueAt);
  return (
    <Panel title="Actions that are open" aside={open.length === 0 ? undefined : `${open.length}`}>
      {open.length === 0 ? (
        <Empty>
          What is agreed on in a review stands here until it is done. A review is begun on the page of an
          incident that has ended.
        </Empty>
      ) : (
        <Rows label="Actions that are open">
          {open.map(({ incidentId, action }) => {
            const { word, tone } = actionState(action, now);
            return (
              <li key={action.actionId}>
                <UserText>{action.text}</UserText> {tone === 'over' ? <Chip tone={tone}>{word}</Chip> : null}
                <p className={classes.fine}>
                  <Name>{actorName(people, action.ownerId)}</Name>, by {dueText(action, zone)} ·{' '}
                  <Link href={`/incident/${incidentId}/review`}>{nameOf(incidentId)}</Link>
                </p>
              </li>
            );
          })}
        </Rows>
      )}
      {view.events.length === 0 ? null : (
        <p className={classes.fine}>
          <Link href="/reviews/log">Read and check the log of the reviews</Link>
        </p>
      )}
    </Panel>
  );
}
