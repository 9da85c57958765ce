import { useEffect, useRef } from 'react';
import type { Picture } from '../../../shared/projection/pictures/picture.ts';
import { UserText } from '../../ui/UserText.tsx';
import { type LaneSize, Lanes } from './Lanes.tsx';
import { PictureKey } from './PictureKey.tsx';
import classes from './pictures.module.css';

/** On paper of A4 or Letter a chart has 170 mm less the 45 mm of its labels. */
const ON_PAPER: LaneSize = { row: 20, width: 470 };

/** True once something is drawn in every chart: the library draws in steps of its own. */
const isDrawn = (page: HTMLElement): boolean =>
  [...page.querySelectorAll('figure')].every((figure) => figure.querySelector('svg [data-tone]') !== null);

/** The pictures of an incident on paper. `onDrawn` is called when all of them can be printed. */
export function PrintedPictures(props: { readonly all: readonly Picture[]; readonly onDrawn: () => void }) {
  const { all, onDrawn } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const page = place.current;
    if (!page) return undefined;
    if (isDrawn(page)) return onDrawn();
    const watch = new MutationObserver(() => {
      if (!isDrawn(page)) return;
      watch.disconnect();
      onDrawn();
    });
    watch.observe(page, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [onDrawn]);
  return (
    <div ref={place} className={classes.printed}>
      {all
        .filter(({ rows }) => rows.length > 0)
        .map((picture) => (
          <figure key={picture.id} className={classes.printedFigure}>
            <figcaption>
              <h3>{picture.title}</h3>
              <p>
                <UserText>{picture.says}</UserText>
              </p>
            </figcaption>
            <Lanes picture={picture} size={ON_PAPER} />
            <PictureKey picture={picture} />
          </figure>
        ))}
    </div>
  );
}
