import { Link } from 'wouter';
import { timeText } from '../../../shared/time-text.ts';
import { replayAddress } from '../../ui/replay-address.ts';
import classes from './review.module.css';
import { useReviewed } from './reviewed.tsx';

/** The entries of the incident's log that something rests on: each opens the replay just after it. */
export function EntryLinks(props: { readonly positions: readonly number[]; readonly label: string }) {
  const { incidentId, events, state } = useReviewed();
  if (props.positions.length === 0) return null;
  return (
    <ul className={classes.entries} aria-label={props.label}>
      {props.positions.map((position) => {
        const time = timeText(events[position]?.at ?? 0, state.zone);
        return (
          <li key={position}>
            <Link
              href={replayAddress(incidentId, position)}
              className={classes.entry}
              aria-label={`${time} #${position}, the entry in the replay`}
            >
              {time}
              <span className={classes.position}>#{position}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
