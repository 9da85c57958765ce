import { useState } from 'react';
import type { Obstacle, Place } from '../../../shared/incident/obstacles.ts';
import { requirements } from '../../../shared/incident/requirements.ts';
import { obstacleText } from '../../../shared/projection/obstacle-text.ts';
import { useView } from '../../bridge/view.tsx';
import { goToPlace } from '../../ui/go-to-place.ts';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import classes from './ObstacleList.module.css';
import { PromiseSaid } from './PromiseSaid.tsx';
import { WaiveButton } from './WaiveButton.tsx';

/** As many as a glance takes in; the others are one press away. */
const MOST_SHOWN = 4;

type ToPlace = (place: Place) => void;

/** Leads to a place: in the workspace where it is, and to the words where it is on the page no more. */
export function useToPlace(show: (stage: NonNullable<Place['stage']>) => void): ToPlace {
  return ({ key, stage }) => {
    const go = () => goToPlace(key) || goToPlace('words');
    if (goToPlace(key)) return;
    if (stage !== null) show(stage);
    requestAnimationFrame(go);
  };
}

function Line(props: { readonly obstacle: Obstacle; readonly toPlace: ToPlace }) {
  const { obstacle, toPlace } = props;
  const { place, waive } = obstacle;
  const { state, people } = useView();
  const requirement = requirements(state).find(({ id }) => id === waive);
  return (
    <li className={classes.line} data-hard={waive === null || undefined}>
      <button type="button" className={classes.go} onClick={() => toPlace(place)}>
        <Name>{obstacleText(state, people, obstacle)}</Name>
      </button>
      {place.key === 'next-word' ? <PromiseSaid /> : null}
      {requirement ? <WaiveButton requirement={requirement} /> : null}
    </li>
  );
}

/** What stands in the way, a line each: it leads to where it is dealt with, and can be waived where the rules allow that. */
export function ObstacleList(props: {
  /** What it stands in the way of: "Approve". */
  readonly before: string;
  readonly obstacles: readonly Obstacle[];
  /** Somebody has just been refused for it. */
  readonly alert?: boolean;
  readonly toPlace: ToPlace;
}) {
  const { before, obstacles, alert, toPlace } = props;
  const [opened, setOpened] = useState(false);
  if (obstacles.length === 0) return null;
  const more = obstacles.length - MOST_SHOWN;
  const all = opened || more <= 0;
  const title = `Still open before ${before}`;
  return (
    <section
      className={classes.open}
      aria-label={title}
      role={alert ? 'alert' : undefined}
      data-alert={alert || undefined}
    >
      <div className={classes.head}>
        <Label>
          {title} · {obstacles.length}
        </Label>
        {more > 0 ? (
          <button
            type="button"
            className={classes.more}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            {opened ? `Only the first ${MOST_SHOWN}` : `and ${more} more`}
          </button>
        ) : null}
      </div>
      <ul className={classes.lines} data-all={opened || undefined}>
        {(all ? obstacles : obstacles.slice(0, MOST_SHOWN)).map((one) => (
          <Line key={`${one.code} ${one.place.key} ${one.text}`} obstacle={one} toPlace={toPlace} />
        ))}
      </ul>
    </section>
  );
}
