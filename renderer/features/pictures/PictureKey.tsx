import type { Picture } from '../../../shared/projection/pictures/picture.ts';
import classes from './pictures.module.css';

/** What the colours of a picture mean. */
export function PictureKey(props: { readonly picture: Picture }) {
  return (
    <ul className={classes.key} aria-label="What the colours mean">
      {props.picture.key.map(({ tone, means }) => (
        <li key={means}>
          <span className={classes.swatch} data-tone={tone} aria-hidden="true" />
          {means}
        </li>
      ))}
    </ul>
  );
}
