import type { StaleCause } from '../../shared/incident/staleness.ts';
import { actorName } from '../../shared/people/people.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import classes from './MovedOn.module.css';
import { Name } from './Name.tsx';
import { Rows } from './Rows.tsx';
import { TimeOfDay } from './TimeOfDay.tsx';
import { UserText } from './UserText.tsx';

/** What happened after words were written, each with when, who and why; and who said that they are still right. */
export function MovedOn(props: { readonly causes: readonly StaleCause[] }) {
  const { state, people } = useView();
  const now = useViewNow();
  const time = (at: number) => <TimeOfDay at={at} zone={state.zone} against={now} />;
  return (
    <Rows label="What happened since">
      {props.causes.map(({ id, what, why, at, by, kept }) => (
        <li key={id}>
          <strong>
            <UserText>{what}</UserText>
          </strong>{' '}
          <span className={classes.fine}>
            {time(at)}
            {by === null ? null : (
              <>
                , <Name>{actorName(people, by)}</Name>
              </>
            )}
          </span>
          {why === null ? null : (
            <>
              : <UserText>{why}</UserText>
            </>
          )}
          {kept === null ? null : (
            <p className={classes.kept}>
              Still right, says <Name>{actorName(people, kept.by)}</Name>{' '}
              <span className={classes.fine}>{time(kept.at)}</span>: <UserText>{kept.reason}</UserText>
            </p>
          )}
        </li>
      ))}
    </Rows>
  );
}
