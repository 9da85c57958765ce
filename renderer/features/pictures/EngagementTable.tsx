import { MEASURE_LABEL } from '../../../shared/engagement/engagement.ts';
import type { EngagementPicture } from '../../../shared/projection/pictures/engagement-picture.ts';
import { UserText } from '../../ui/UserText.tsx';
import { PlaceLink, type Replayed } from './PlaceLink.tsx';
import classes from './pictures.module.css';

/** Every row of the files that were taken in; each time leads to the replay as it stood then. */
export function EngagementTable({
  picture,
  ...replayed
}: Replayed & { readonly picture: EngagementPicture }) {
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>How people answered</caption>
      <thead>
        <tr>
          <th scope="col">From, after first awareness</th>
          <th scope="col">Channel</th>
          {picture.measures.map((one) => (
            <th key={one} scope="col">
              {MEASURE_LABEL[one]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {picture.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows of a file can be alike, and their order is fixed
          <tr key={index}>
            <td>
              <PlaceLink place={row.place} {...replayed} />
            </td>
            <td>{row.channel === '' ? 'not named' : <UserText>{row.channel}</UserText>}</td>
            {picture.measures.map((one) => (
              <td key={one}>{row[one]?.toLocaleString('en') ?? 'not counted'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
