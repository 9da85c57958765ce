import { Link } from 'wouter';
import { phaseOf } from '../../../shared/incident/state.ts';
import { masterCountdown } from '../../../shared/playbook/countdown.ts';
import { isFirstKnown } from '../../../shared/projection/first-out.ts';
import { spanWords, wholeWords } from '../../../shared/time-text.ts';
import { useView } from '../../bridge/view.tsx';
import { StageHead } from '../../ui/StageHead.tsx';
import { CycleTable } from './CycleTable.tsx';
import classes from './EndedHead.module.css';

/** How an ended incident went, in a sentence: by the time that went by, however a clock was moved meanwhile; and where to look at it again. */
export function EndedHead() {
  const { state, incidentId, rows, replayAt } = useView();
  const { context } = state.chart;
  const { endedAt, firstWordsAt, runs, clockShiftMs } = context;
  const opened = runs[0]?.enteredSteady;
  if (endedAt === null || opened === undefined) return null;
  const how = phaseOf(state) === 'stoodDown' ? 'Stood down' : 'Closed';
  const words =
    firstWordsAt === null
      ? state.releases.length === 0
        ? 'No words went out.'
        : 'Words went out to our own people only.'
      : `First words were out ${isFirstKnown(state) ? '' : 'at the latest '}${wholeWords(masterCountdown(context, endedAt)?.shown.goneMs ?? 0)} after first awareness.`;
  return (
    <div className={classes.ended}>
      <StageHead
        label={`${how} · ${rows.size} records`}
        sentence={`${how} ${spanWords(opened, endedAt - clockShiftMs)} after the alarm. ${words}`}
      />
      {context.cycle > 1 ? <CycleTable /> : null}
      {replayAt === null ? (
        <p className={classes.links}>
          <Link href={`/incident/${incidentId}/replay`}>Step through it</Link>
          <Link href={`/incident/${incidentId}/audit`}>Read and check its log</Link>
          <Link href={`/incident/${incidentId}/review`}>Review it</Link>
        </p>
      ) : null}
    </div>
  );
}
