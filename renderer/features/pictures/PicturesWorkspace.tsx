import { useId, useMemo, useState } from 'react';
import { type Picture, pictureUpTo } from '../../../shared/projection/pictures/picture.ts';
import { type Pictures, projectPictures } from '../../../shared/projection/pictures/pictures.ts';
import { clockText } from '../../../shared/time-text.ts';
import type { IncidentView } from '../../bridge/incident-store.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { PageTabs } from '../../ui/PageTabs.tsx';
import { StageHead } from '../../ui/StageHead.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { EngagementFigure } from './EngagementFigure.tsx';
import { Lanes } from './Lanes.tsx';
import { PictureKey } from './PictureKey.tsx';
import { PictureTable } from './PictureTable.tsx';
import classes from './pictures.module.css';

type Ready = Extract<IncidentView, { readonly status: 'ready' }>;
type Span = 'whole' | 'words';

function Figure(props: {
  readonly picture: Picture;
  readonly incidentId: string;
  readonly positionAt: (place: number) => number;
}) {
  const { picture } = props;
  const title = useId();
  return (
    <section className={classes.figure} aria-labelledby={title}>
      <h3 id={title} className={classes.title}>
        {picture.title}
      </h3>
      <p className={classes.says}>
        <UserText>{picture.says}</UserText>
      </p>
      {picture.rows.length === 0 ? null : (
        <>
          <Lanes picture={picture} />
          <PictureKey picture={picture} />
          <details className={classes.details}>
            <summary>The same as a table</summary>
            <PictureTable {...props} />
          </details>
        </>
      )}
    </section>
  );
}

/** The clock to first words in a sentence, which is what all pictures are about. */
function standing({ firstWordsMs }: Pictures, isOut: boolean): string {
  return isOut
    ? `First words were out ${clockText(firstWordsMs)} after first awareness.`
    : `No words have gone out to the public in ${clockText(firstWordsMs)}.`;
}

/** The position of the last entry that had been made at an instant; the first where none had been. */
const positionIn =
  (places: readonly number[]) =>
  (place: number): number =>
    Math.max(
      0,
      places.findLastIndex((one) => one <= place),
    );

/** Where the time of an incident went, in pictures with their tables. */
export function PicturesWorkspace(props: { readonly incidentId: string; readonly incident: Ready }) {
  const { incidentId, incident } = props;
  const { events, state } = incident;
  const { room } = useRoom();
  const [span, show] = useState<Span>('whole');
  const until = events.at(-1)?.at ?? 0;
  const drawn = useMemo(
    () => projectPictures(events, state, room.people, until),
    [events, state, room.people, until],
  );
  const positionAt = useMemo(() => positionIn(drawn.places), [drawn]);
  const isOut = state.chart.context.firstWordsAt !== null;
  const shown = span === 'whole' ? drawn.all : drawn.all.map((one) => pictureUpTo(one, drawn.firstWordsMs));
  return (
    <section
      className={classes.page}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
      tabIndex={0}
      aria-label="Charts"
    >
      <StageHead
        label={`Where the time of incident ${state.number} went`}
        sentence={standing(drawn, isOut)}
        actions={
          isOut ? (
            <PageTabs
              label="How much is drawn"
              tabs={[
                { value: 'whole', label: 'The whole incident' },
                { value: 'words', label: 'Up to first words' },
              ]}
              value={span}
              onChange={(value) => show(value as Span)}
            />
          ) : null
        }
      />
      {shown.map((picture) => (
        <Figure key={picture.id} picture={picture} incidentId={incidentId} positionAt={positionAt} />
      ))}
      <EngagementFigure incidentId={incidentId} incident={incident} positionAt={positionAt} />
    </section>
  );
}
