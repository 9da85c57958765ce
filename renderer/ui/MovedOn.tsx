import type { ReactNode } from 'react';
import type { StaleCause } from '../../shared/incident/staleness.ts';
import { actorName } from '../../shared/people/people.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import classes from './MovedOn.module.css';
import { Name } from './Name.tsx';
import { Rows } from './Rows.tsx';
import { TimeOfDay } from './TimeOfDay.tsx';
import { UserText } from './UserText.tsx';

/** One thing that happened after words were written, with people by their names. */
export type MovedRow = {
  readonly what: string;
  readonly why: string | null;
  readonly at: number;
  readonly by: string | null;
  readonly kept: { readonly by: string; readonly at: number; readonly reason: string } | null;
};

/** What happened after words were written, each with when, who and why; and who said that they are still right. */
export function MovedRows(props: {
  readonly rows: readonly MovedRow[];
  readonly moment: (at: number) => ReactNode;
}) {
  const { rows, moment } = props;
  return (
    <Rows label="What happened since">
      {rows.map(({ what, why, at, by, kept }) => (
        <li key={`${at} ${what}`}>
          <strong>
            <UserText>{what}</UserText>
          </strong>{' '}
          <span className={classes.fine}>
            {moment(at)}
            {by === null ? null : (
              <>
                , <Name>{by}</Name>
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
              Still right, says <Name>{kept.by}</Name> <span className={classes.fine}>{moment(kept.at)}</span>
              : <UserText>{kept.reason}</UserText>
            </p>
          )}
        </li>
      ))}
    </Rows>
  );
}

/** The same of the words that are in front in the room. */
export function MovedOn(props: { readonly causes: readonly StaleCause[] }) {
  const { state, people } = useView();
  const now = useViewNow();
  const rows = props.causes.map(({ by, kept, ...one }) => ({
    ...one,
    by: by === null ? null : actorName(people, by),
    kept: kept && { ...kept, by: actorName(people, kept.by) },
  }));
  return <MovedRows rows={rows} moment={(at) => <TimeOfDay at={at} zone={state.zone} against={now} />} />;
}
