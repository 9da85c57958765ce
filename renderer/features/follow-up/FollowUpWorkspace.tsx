import type { ReactNode } from 'react';
import { askedName, openAsks } from '../../../shared/ask/asks.ts';
import { canPromise, unwatchedPromise } from '../../../shared/incident/promised-words.ts';
import { type IncidentState, isLive } from '../../../shared/incident/state.ts';
import { owedWord } from '../../../shared/projection/next-word.ts';
import { momentText, spanText, spanWords } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { AskActions } from '../../ui/AskActions.tsx';
import { Card } from '../../ui/Card.tsx';
import { Name } from '../../ui/Name.tsx';
import { OpenObjectionsCard } from '../../ui/OpenObjections.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { SkippedCards } from '../../ui/SkippedCards.tsx';
import { StageHead } from '../../ui/StageHead.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './follow-up.module.css';
import { NextStatementCard } from './NextStatementCard.tsx';
import { ReleasesCard } from './ReleasesCard.tsx';
import { leftBehind, stillOpen } from './still-open.ts';

function sentenceOf(state: IncidentState, now: number): string {
  const { zone } = state;
  if (!isLive(state)) return 'What was promised, and what went out.';
  const promise = owedWord(state);
  const words = promise?.state === 'open' ? null : unwatchedPromise(state);
  if (words)
    return `The words that are out say the next word comes at ${momentText(words.at, now, zone)}: ${
      canPromise(words, now) ? 'promise it' : 'that time has passed'
    }.`;
  if (!promise) return 'No next word is promised. Promise one, or close when nothing is owed.';
  const when = momentText(promise.dueAt, now, zone);
  return now > promise.dueAt
    ? `The next word promised for ${when} is ${spanWords(promise.dueAt, now)} late.`
    : `The next word is promised for ${when}, in ${spanText(now, promise.dueAt)}.`;
}

/** What closing does, and before that what it leaves as it is: whoever closes has it in front of them. */
function Leaves() {
  const { state } = useView();
  const left = leftBehind(state, useViewNow());
  return (
    <>
      {left.length === 0 ? null : (
        <>
          <ToneText tone="over" strong>
            This stays as it is:
          </ToneText>
          <ul className={classes.left}>
            {left.map((sentence) => (
              <li key={sentence}>
                <Name>{sentence}</Name>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>Its log takes no more entries. It can be read, checked and stepped through for ever.</p>
    </>
  );
}

function CloseCard(props: { readonly open: ReactNode }) {
  const { refusal, state, people } = useView();
  const toCommand = (reason: string) => ({ type: 'incident.close', reason }) as const;
  const refused = refusal(toCommand('typed later'));
  const [ask] = openAsks(state.asks);
  return (
    <Card title="Close the incident">
      <div className={classes.close}>
        <div>
          {refused?.code === 'unmet' ? props.open : null}
          {refused && refused.code !== 'unmet' ? <Refusal sentence={refused.sentence} /> : null}
          {refused
            ? null
            : stillOpen(state).map((sentence) => <Refusal key={sentence} sentence={sentence} />)}
          {refused?.code === 'ask-open' && ask ? (
            <AskActions askId={ask.askId} who={askedName(ask, people)} size="compact-sm" />
          ) : null}
        </div>
        <ReasonButton
          saidBeside
          action="incident.close"
          title="Close the incident"
          explanation={<Leaves />}
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
export function FollowUpWorkspace(props: {
  readonly leave: ReactNode;
  readonly promise: ReactNode;
  /** What still stands in the way of closing, and the way to let it go. */
  readonly open: ReactNode;
  /** The scheduled posts that may go on, and the fake pages that are still up. */
  readonly desk: ReactNode;
}) {
  const { leave, promise, open, desk } = props;
  const { state } = useView();
  const readOnly = useReadOnly();
  const now = useViewNow();
  return (
    <>
      <StageHead label="Follow-up" sentence={sentenceOf(state, now)} actions={leave} />
      <SkippedCards words />
      <OpenObjectionsCard words={null} />
      {promise}
      {!readOnly ? <NextStatementCard /> : null}
      <ReleasesCard />
      {desk}
      {!readOnly ? <CloseCard open={open} /> : null}
    </>
  );
}
