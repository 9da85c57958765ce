import { DAY_MS } from '../../../shared/kernel.ts';
import { clockWords } from '../../../shared/projection/clock-words.ts';
import { leadOf } from '../../../shared/projection/lead-clock.ts';
import { nextWordCountdown, owedWord } from '../../../shared/projection/next-word.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { Label } from '../../ui/Label.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import classes from './MasterClock.module.css';

/**
 * How long until the next word the public was promised, in every stage where the rail does not count it; past its time it
 * counts up until words are out.
 */
export function NextWordClock() {
  const { state } = useView();
  const now = useViewNow();
  const promise = owedWord(state);
  if (!promise || leadOf(state, now)?.what === 'nextWord') return null;
  const clock = nextWordCountdown(state.chart.context, promise, now);
  const over = clock.tone === 'over';
  // Beside a countdown of less than a day, a bare time of day can be of one day only.
  const isNear = Math.abs(promise.dueAt - now) < DAY_MS;
  return (
    <div className={classes.master} data-beside>
      <Label>{over ? 'Next word over' : 'Next word'}</Label>
      <span className={classes.figures}>
        <Clock text={clockWords(clock).text} tone={clock.tone} size="medium" label="Next word" />
        <span className={classes.budget}>
          by <TimeOfDay at={promise.dueAt} zone={state.zone} against={isNear ? promise.dueAt : now} />
        </span>
      </span>
    </div>
  );
}
