import type { Picture, PictureRow } from '../../../shared/projection/pictures/picture.ts';
import { UserText } from '../../ui/UserText.tsx';
import { PlaceLink, type Replayed } from './PlaceLink.tsx';
import classes from './pictures.module.css';

/** Everything in a row of a picture by when it began. */
function toldIn({ bars, marks }: PictureRow): readonly { readonly at: number; readonly says: string }[] {
  const begun = bars.map(({ from, says }) => ({ at: from, says }));
  return [...begun, ...marks].toSorted((one, other) => one.at - other.at);
}

/** What a picture shows, in a table: each time leads to the replay as it stood then. */
export function PictureTable({ picture, ...replayed }: Replayed & { readonly picture: Picture }) {
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{picture.title}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">After first awareness</th>
          <th scope="col">In words</th>
        </tr>
      </thead>
      {picture.rows.map((row) => (
        <tbody key={row.id}>
          {toldIn(row).map(({ at, says }, index, all) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two of a row can be alike, and their order is the log's
            <tr key={index}>
              {index === 0 ? (
                <th scope="rowgroup" rowSpan={all.length}>
                  <UserText>{row.label}</UserText>
                </th>
              ) : null}
              <td>
                <PlaceLink place={at} {...replayed} />
              </td>
              <td>
                <UserText>{says}</UserText>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
