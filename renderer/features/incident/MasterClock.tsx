import { masterCountdown } from '../../../shared/playbook/countdown.ts';
import { owedWord } from '../../../shared/projection/next-word.ts';
import { clockText } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { Label } from '../../ui/Label.tsx';
import classes from './MasterClock.module.css';

/** From first awareness to first words out. The stage clocks alone would hide the waits between them. */
export function MasterClock() {
  const { state } = useView();
  const { context } = state.chart;
  const now = useViewNow();
  const clock = masterCountdown(context, now);
  if (!clock) return null;
  const out = context.firstWordsAt !== null;
  const ended = context.endedAt !== null;
  const tone = out && clock.tone !== 'over' ? 'calm' : ended && !out ? 'done' : clock.tone;
  const label = out ? 'First words out after' : ended ? 'Ended without words' : 'First words';
  // Once words are out this clock stands still, and leaves the room to one that runs.
  const size = out && owedWord(state) ? 'small' : 'medium';
  return (
    <div className={classes.master} data-size={size}>
      <Label>{label}</Label>
      <span className={classes.figures}>
        <Clock text={clockText(clock.elapsedMs)} tone={tone} size={size} label={label} />
        {clock.allowedMs === null ? null : (
          <span className={classes.budget}>/ {clockText(clock.allowedMs)}</span>
        )}
      </span>
    </div>
  );
}
