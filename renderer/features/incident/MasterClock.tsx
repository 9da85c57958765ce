import { masterCountdown } from '../../../shared/playbook/countdown.ts';
import { masterStand, masterWords } from '../../../shared/projection/clock-words.ts';
import { owedWord } from '../../../shared/projection/next-word.ts';
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
  const { text, rest, tone } = masterWords(
    clock,
    masterStand({ ...context, internalOnly: state.releases.length > 0 }),
  );
  // Once words are out this clock stands still, and leaves the room to one that runs.
  const size = out && owedWord(state) ? 'small' : 'medium';
  return (
    <div className={classes.master} data-size={size}>
      <Label>First words</Label>
      <span className={classes.figures}>
        <Clock text={text} tone={tone} size={size} label="First words" />
        <span className={classes.budget}>{rest}</span>
      </span>
    </div>
  );
}
