import type { ReactNode } from 'react';
import type { IncidentState } from '../../../shared/incident/state.ts';
import { nextPromise } from '../../../shared/promise/promises.ts';
import { durationText, timeText } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { StageHead } from '../../ui/StageHead.tsx';
import classes from './follow-up.module.css';
import { NextStatementCard } from './NextStatementCard.tsx';
import { ReleasesCard } from './ReleasesCard.tsx';

function sentenceOf({ promises, zone }: IncidentState, now: number): string {
  const promise = nextPromise(promises);
  if (!promise) return 'No next word is promised. Promise one, or close when nothing is owed.';
  const when = timeText(promise.dueAt, zone).slice(0, 5);
  return now > promise.dueAt
    ? `The word promised for ${when} is ${durationText(now - promise.dueAt)} late.`
    : `The next word is promised for ${when}, in ${durationText(promise.dueAt - now)}.`;
}

function CloseCard() {
  const { refusal } = useView();
  const toCommand = (reason: string) => ({ type: 'incident.close', reason }) as const;
  return (
    <Card title="Close the incident">
      <div className={classes.close}>
        <Refusal
          sentence={
            refusal(toCommand('typed later'))?.sentence ??
            'Nothing is owed to anyone. Closing ends the log of this incident.'
          }
        />
        <ReasonButton
          action="incident.close"
          title="Close the incident"
          explanation="Its log takes no more entries. It can be read, checked and stepped through for ever."
          question="Why can it be closed?"
          confirm="Close it"
          toCommand={toCommand}
        >
          Close the incident…
        </ReasonButton>
      </div>
    </Card>
  );
}

/** Follow-up: the next word and its clock, what is out, and the next statement or the end. */
export function FollowUpWorkspace(props: { readonly leave: ReactNode; readonly promise: ReactNode }) {
  const { state, replayAt } = useView();
  const now = useViewNow();
  return (
    <>
      <StageHead label="Follow-up" sentence={sentenceOf(state, now)} actions={props.leave} />
      {props.promise}
      {replayAt === null ? <NextStatementCard /> : null}
      <ReleasesCard />
      {replayAt === null ? <CloseCard /> : null}
    </>
  );
}
