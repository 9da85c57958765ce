import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { isLive } from '../../../shared/incident/state.ts';
import { firstAwareness } from '../../../shared/playbook/chart-context.ts';
import { masterCountdown } from '../../../shared/playbook/countdown.ts';
import { masterStand, masterWords } from '../../../shared/projection/clock-words.ts';
import { isFirstKnown } from '../../../shared/projection/first-out.ts';
import { owedWord } from '../../../shared/projection/next-word.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { Label } from '../../ui/Label.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { AwarenessDialog } from './AwarenessDialog.tsx';
import classes from './MasterClock.module.css';

/** When somebody here first knew. Pressing it corrects the time; a replay and an ended incident only show it. */
function Since(props: { readonly at: number }) {
  const { state, replayAt } = useView();
  const now = useViewNow();
  const [opened, setOpened] = useState(false);
  useOnAction('incident.correctAwareness', () => setOpened(true));
  const label = (
    <Label>
      First words · since <TimeOfDay at={props.at} zone={state.zone} against={now} seconds={false} />
    </Label>
  );
  if (replayAt !== null || !isLive(state)) return label;
  return (
    <>
      <UnstyledButton className={classes.since ?? ''} onClick={() => setOpened(true)}>
        {label}
        <VisuallyHidden>, correct first awareness</VisuallyHidden>
      </UnstyledButton>
      {opened ? <AwarenessDialog onClose={() => setOpened(false)} /> : null}
    </>
  );
}

/** From first awareness to first words out. The stage clocks alone would hide the waits between them. */
export function MasterClock() {
  const { state } = useView();
  const { context } = state.chart;
  const now = useViewNow();
  const clock = masterCountdown(context, now);
  if (!clock) return null;
  const out = context.firstWordsAt !== null;
  const { text, rest, tone } = masterWords(
    clock,
    masterStand({
      ...context,
      internalOnly: state.releases.length > 0,
      firstWordsKnown: isFirstKnown(state),
    }),
  );
  // Once words are out this clock stands still, and leaves the room to one that runs.
  const size = out && owedWord(state) ? 'small' : 'medium';
  return (
    <div className={classes.master} data-size={size}>
      <Since at={firstAwareness(context)} />
      <span className={classes.figures}>
        <Clock text={text} tone={tone} size={size} label="First words" />
        <span className={classes.budget}>{rest}</span>
      </span>
    </div>
  );
}
