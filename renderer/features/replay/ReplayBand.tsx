import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { positionOf } from '../../../shared/incident/state.ts';
import { ok } from '../../../shared/kernel.ts';
import { actorName, type People } from '../../../shared/people/people.ts';
import { positionsText, positionText } from '../../../shared/position-text.ts';
import { dateText, timeText, zoneText } from '../../../shared/time-text.ts';
import { useView } from '../../bridge/view.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import classes from './ReplayBand.module.css';
import { useReviewing } from './ReviewerColumn.tsx';
import type { Sight } from './use-sight.ts';

/** The two ways to draw an instant: what was known then, or the war room as it was. */
export type Showing = 'known' | 'room';

function whose({ seenBy, look, known }: Sight, people: People, zone: string): string {
  if (seenBy === null) return 'What the room had written down by then.';
  const name = actorName(people, seenBy);
  const own = known.ownSince > 0;
  if (look) {
    const since = own ? ', and what they wrote down since' : '';
    return `What was in front of ${name} when they last looked (${timeText(look.at, zone)})${since}.`;
  }
  return `${name} had had no words in front of them${own ? '; known is what they wrote down' : ''}.`;
}

function hidden({ known, revealed }: Sight): string {
  const left = known.later.length - revealed;
  if (known.later.length === 0) return 'Nothing was learnt later.';
  if (left === 0) return 'All that was learnt later is revealed.';
  return left === 1
    ? '1 later entry about facts is hidden.'
    : `${left} later entries about facts are hidden.`;
}

function Instant() {
  const { state, replayAt } = useView();
  const at = replayAt ?? 0;
  return (
    <b className={classes.instant}>
      REPLAY {dateText(at, state.zone)} {timeText(at, state.zone)} {zoneText(at, state.zone)}
    </b>
  );
}

/** Shows the next thing that was learnt later, and remembers that this reviewer has seen it. */
function RevealButton(props: { readonly sight: Sight; readonly furthest: number }) {
  const { sight, furthest } = props;
  const { looked } = useReviewing();
  const next = sight.known.later[sight.revealed];
  const reveal = () => {
    if (!next) return;
    sight.reveal();
    looked(furthest, [next.position]);
  };
  useOnAction('replay.reveal', reveal);
  return (
    <RefusableButton
      quiet
      size="compact-sm"
      refusal={next ? null : { code: 'nothing', sentence: 'Nothing is left to reveal.' }}
      act={async () => {
        reveal();
        return ok(null);
      }}
    >
      Reveal one
    </RefusableButton>
  );
}

/** How long somebody stays before it is written down how far they have looked: a leap through the log is one write. */
const STAY_MS = 500;

/** Hindsight does not go away with the page: how far this reviewer has looked is kept with their marks. */
function useLookedKept(furthest: number): void {
  const { kept, looked } = useReviewing();
  const latest = useRef(looked);
  latest.current = looked;
  const isNew = furthest > kept.furthest;
  useEffect(() => {
    if (!isNew) return;
    const timer = setTimeout(() => latest.current(furthest, []), STAY_MS);
    return () => clearTimeout(timer);
  }, [isNew, furthest]);
}

/** Says that this is the past, which instant of it, and whose view; with the ways out of it. */
export function ReplayBand(props: {
  readonly total: number;
  readonly sight: Sight;
  readonly furthest: number;
  readonly showing: Showing;
  readonly onShow: (showing: Showing) => void;
}) {
  const { total, sight, furthest, showing, onShow } = props;
  const { incidentId, state, people } = useView();
  const turn = () => onShow(showing === 'known' ? 'room' : 'known');
  useOnAction('replay.room', turn);
  useLookedKept(furthest);
  return (
    <section className={classes.band} aria-label="Replay">
      <Instant />
      <span className={classes.what}>
        {showing === 'known'
          ? `${whose(sight, people, state.zone)} ${hidden(sight)}`
          : `The room as it was, read-only. ${positionText(positionOf(state) - 1)} of ${positionsText(total)}.`}
      </span>
      {showing === 'known' ? <RevealButton sight={sight} furthest={furthest} /> : null}
      <Button variant="subtle" color="act" size="compact-sm" onClick={turn}>
        {showing === 'known' ? 'The room as it was' : 'What was known'}
      </Button>
      <Link href={`/incident/${incidentId}`} className={classes.leave}>
        Leave the replay
      </Link>
    </section>
  );
}
