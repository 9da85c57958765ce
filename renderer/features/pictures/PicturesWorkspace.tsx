import { useId, useMemo, useState } from 'react';
import type { IncidentState } from '../../../shared/incident/state.ts';
import { isFirstKnown } from '../../../shared/projection/first-out.ts';
import type { Picture } from '../../../shared/projection/pictures/picture.ts';
import {
  type PictureSpan,
  type Pictures,
  projectPictures,
} from '../../../shared/projection/pictures/pictures.ts';
import { clockText } from '../../../shared/time-text.ts';
import type { IncidentView } from '../../bridge/incident-store.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useNowInSteps } from '../../bridge/use-now.ts';
import { PageTabs } from '../../ui/PageTabs.tsx';
import { StageHead } from '../../ui/StageHead.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { EngagementFigure } from './EngagementFigure.tsx';
import { Lanes } from './Lanes.tsx';
import { PictureKey } from './PictureKey.tsx';
import { PictureTable } from './PictureTable.tsx';
import type { Replayed } from './PlaceLink.tsx';
import classes from './pictures.module.css';
import { TableBelow } from './TableBelow.tsx';

type Ready = Extract<IncidentView, { readonly status: 'ready' }>;
/** A running incident is drawn anew this often, and at each entry, in ms. */
const STEP_MS = 10_000;

function Figure(props: Replayed & { readonly picture: Picture }) {
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
          <TableBelow>{() => <PictureTable {...props} />}</TableBelow>
        </>
      )}
    </section>
  );
}

/** The clock to first words in a sentence, which is what all pictures are about. */
function standing({ firstWordsMs }: Pictures, state: IncidentState): string {
  return state.chart.context.firstWordsAt !== null
    ? `First words were out ${isFirstKnown(state) ? '' : 'at the latest '}${clockText(firstWordsMs)} after first awareness.`
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

/** All that the page draws, as it stands now. */
function usePictures({ events, state }: Ready, span: PictureSpan): Pictures {
  const { people } = useRoom().room;
  const until = Math.max(useNowInSteps(STEP_MS), events.at(-1)?.at ?? 0);
  const end = state.chart.context.endedAt ?? until;
  return useMemo(() => projectPictures(events, state, people, end, span), [events, state, people, end, span]);
}

/** Where the time of an incident went, in pictures with their tables. */
export function PicturesWorkspace(props: { readonly incidentId: string; readonly incident: Ready }) {
  const { incidentId, incident } = props;
  const { state } = incident;
  const isOut = state.chart.context.firstWordsAt !== null;
  const [chosen, show] = useState<PictureSpan>('whole');
  const drawn = usePictures(incident, isOut ? chosen : 'whole');
  const positionAt = useMemo(() => positionIn(drawn.places), [drawn]);
  return (
    <section
      className={classes.page}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
      tabIndex={0}
      aria-label="Charts"
    >
      <StageHead
        label={`Where the time of incident ${state.number} went`}
        sentence={standing(drawn, state)}
        actions={
          isOut ? (
            <PageTabs
              label="How much is drawn"
              tabs={[
                { value: 'whole', label: 'The whole incident' },
                { value: 'firstWords', label: 'Up to first words' },
              ]}
              value={chosen}
              onChange={(value) => show(value as PictureSpan)}
            />
          ) : null
        }
      />
      {drawn.all.map((picture) => (
        <Figure key={picture.id} picture={picture} incidentId={incidentId} positionAt={positionAt} />
      ))}
      <EngagementFigure incidentId={incidentId} incident={incident} positionAt={positionAt} />
    </section>
  );
}
