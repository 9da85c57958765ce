import { masterCountdown } from '../../../shared/playbook/countdown.ts';
import { clockWords, masterStand, masterWords } from '../../../shared/projection/clock-words.ts';
import { isFirstKnown } from '../../../shared/projection/first-out.ts';
import { nextWordCountdown, owedWord } from '../../../shared/projection/next-word.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import classes from './SheetHead.module.css';

/** What is left of the clock to first words; nothing once they are out. */
function FirstWords() {
  const { state } = useView();
  const { context } = state.chart;
  const clock = masterCountdown(context, useViewNow());
  if (!clock || context.firstWordsAt !== null) return null;
  const stand = masterStand({
    ...context,
    internalOnly: state.releases.length > 0,
    firstWordsKnown: isFirstKnown(state),
  });
  const { text, rest, tone } = masterWords(clock, stand);
  return (
    <span className={classes.then}>
      First words <Clock text={text} tone={tone} label="First words" /> {rest}
    </span>
  );
}

/** When the public was promised the next word, and how long that is. */
function NextWord() {
  const { state } = useView();
  const now = useViewNow();
  const promise = owedWord(state);
  if (!promise) return null;
  const clock = nextWordCountdown(state.chart.context, promise, now);
  return (
    <span className={classes.then}>
      Next word{clock.tone === 'over' ? ' over' : ''}{' '}
      <Clock text={clockWords(clock).text} tone={clock.tone} label="Next word" /> promised for{' '}
      <TimeOfDay at={promise.dueAt} zone={state.zone} against={now} />
    </span>
  );
}

/** The clocks of the public beside that of the stage: a signer sees what waits for the signature. */
export function OtherClocks() {
  return (
    <>
      <FirstWords />
      <NextWord />
    </>
  );
}
