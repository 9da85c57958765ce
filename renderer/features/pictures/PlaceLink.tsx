import { Link } from 'wouter';
import { clockText } from '../../../shared/time-text.ts';
import { replayAddress } from '../../ui/replay-address.ts';

/** Where the places of a picture lie in the replay. */
export type Replayed = {
  readonly incidentId: string;
  /** The position of the last entry that had been made at an instant of the axis. */
  readonly positionAt: (place: number) => number;
};

/** A place on the axis, in ms from first awareness and negative before it, that leads to the replay as it stood then. */
export function PlaceLink({ place, incidentId, positionAt }: Replayed & { readonly place: number }) {
  const text = `${place < 0 ? '-' : ''}${clockText(place)}`;
  return (
    <Link href={replayAddress(incidentId, positionAt(place))} aria-label={`${text}, in the replay`}>
      {text}
    </Link>
  );
}
