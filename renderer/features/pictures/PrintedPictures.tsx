import { useEffect, useRef } from 'react';
import type { Picture } from '../../../shared/projection/pictures/picture.ts';
import { UserText } from '../../ui/UserText.tsx';
import { type LaneSize, Lanes } from './Lanes.tsx';
import { PictureKey } from './PictureKey.tsx';
import classes from './pictures.module.css';

/** On paper of A4 or Letter a chart has 170 mm less the 55 mm of its labels. */
const ON_PAPER: LaneSize = { row: 24, width: 434 };

/** As many rows as stay together on one page: a longer chart can go on on the next. */
const MOST_TOGETHER = 6;

/** True once something is drawn in every chart: the library draws in steps of its own. */
const isDrawn = (page: HTMLElement): boolean =>
  [...page.querySelectorAll('[data-axis]')].every((chart) => chart.querySelector('svg [data-row]') !== null);

/** A chart in parts of about the same length: its times stand above the first and below the last. */
function Parts({ picture }: { readonly picture: Picture }) {
  const { rows } = picture;
  const length = Math.ceil(rows.length / Math.ceil(rows.length / MOST_TOGETHER));
  const starts = rows.map((_, index) => index).filter((index) => index % length === 0);
  return starts.map((start) => {
    const isLast = start + length >= rows.length;
    return (
      <Lanes
        key={start}
        picture={{ ...picture, rows: rows.slice(start, start + length) }}
        size={ON_PAPER}
        axis={isLast ? 'bottom' : start === 0 ? 'top' : 'none'}
      />
    );
  });
}

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
            <Parts picture={picture} />
            <PictureKey picture={picture} />
          </figure>
        ))}
    </div>
  );
}
