import type { ReactNode } from 'react';
import { canPromise, unwatchedPromise } from '../../../shared/incident/promised-words.ts';
import { type IncidentState, isLive } from '../../../shared/incident/state.ts';
import { onChannelsText } from '../../../shared/projection/channels-text.ts';
import type { NextForPublic } from '../../../shared/projection/next-for-public.ts';
import { owedWord } from '../../../shared/projection/next-word.ts';
import { momentText, spanText, spanWords } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { goToPlace } from '../../ui/go-to-place.ts';
import { HALF_PLACE } from '../../ui/HalfCorrected.tsx';
import { Name } from '../../ui/Name.tsx';
import { useChannelName } from '../../ui/ReleaseLine.tsx';
import { CORRECT_PLACE } from '../../ui/ShakenFacts.tsx';
import { StageHead } from '../../ui/StageHead.tsx';
import { TAKEN_BACK_PLACE } from '../../ui/TakenBack.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { CLOSE_PLACE } from './CloseCard.tsx';
import classes from './follow-up.module.css';
import { PROMISE_PLACE } from './PromiseCard.tsx';
import { useNextForPublic } from './use-next-for-public.ts';

/** How it stands with a next word; null where none is promised, here or in the words that are out. */
function promisedText(state: IncidentState, now: number): string | null {
  const { zone } = state;
  const promise = owedWord(state);
  const words = promise?.state === 'open' ? null : unwatchedPromise(state);
  if (words)
    return `The words that are out say the next word comes at ${momentText(words.at, now, zone)}: ${
      canPromise(words, now) ? 'promise it' : 'that time has passed'
    }.`;
  if (!promise) return null;
  const when = momentText(promise.dueAt, now, zone);
  return now > promise.dueAt
    ? `The next word promised for ${when} is ${spanWords(promise.dueAt, now)} late.`
    : `The next word is promised for ${when}, in ${spanText(now, promise.dueAt)}.`;
}

/** Words of the sentence that lead to where it is done. In the replay nothing is done, and they are words. */
function Lead(props: { readonly to: string; readonly children: string }) {
  const { to, children } = props;
  if (useReadOnly()) return children;
  return (
    <button type="button" className={classes.lead} onClick={() => goToPlace(to)}>
      {children}
    </button>
  );
}

function NothingPromised({ ends }: { readonly ends: boolean }) {
  return ends ? (
    <>
      The closing statement is out, and no next word is promised.{' '}
      <Lead to={CLOSE_PLACE}>Close the incident.</Lead>
    </>
  ) : (
    <>
      No next word is promised. <Lead to={PROMISE_PLACE}>Promise one</Lead>, or{' '}
      <Lead to={CLOSE_PLACE}>close when nothing is owed</Lead>.
    </>
  );
}

type First = Extract<NextForPublic, { readonly channels: readonly string[] }>;

/** Wrong words that are out come before any next word: where they are, and what to press. */
function CorrectFirst({ first }: { readonly first: First }) {
  const channelName = useChannelName();
  const { releases } = useView().state;
  const all = [...new Set(releases.map(({ channel }) => channel))];
  const names = onChannelsText(first.channels.map(channelName), all.map(channelName));
  if (first.kind === 'record')
    return (
      <>
        The correction is not out yet on <Name>{names}</Name>.{' '}
        <Lead to={HALF_PLACE}>Record it there, or say why it ends without</Lead>.
      </>
    );
  if (first.kind === 'takenBack')
    return (
      <>
        A correction that is out on <Name>{names}</Name> takes back what is confirmed again.{' '}
        <Lead to={TAKEN_BACK_PLACE}>Correct that first</Lead>.
      </>
    );
  const fact = first.factIds.length === 1 ? 'a fact that stands' : 'facts that stand';
  return (
    <>
      Words that are out on <Name>{names}</Name> lean on {fact} no more.{' '}
      <Lead to={CORRECT_PLACE}>Go to what leans on it</Lead>, to start the correction or say why it stays.
    </>
  );
}

/** How it stands with the next word, and what is to be done: each of them leads to where it is done. */
export function FollowUpHead({ leave }: { readonly leave: ReactNode }) {
  const { state } = useView();
  const now = useViewNow();
  const first = useNextForPublic();
  if (!isLive(state))
    return <StageHead label="Follow-up" sentence="What was promised, and what went out." actions={leave} />;
  const word = promisedText(state, now) ?? <NothingPromised ends={first?.kind === 'close'} />;
  const wrong = first && 'channels' in first ? first : null;
  return (
    <StageHead
      label="Follow-up"
      sentence={wrong ? <CorrectFirst first={wrong} /> : word}
      {...(wrong ? { beneath: <>After that: {word}</> } : {})}
      actions={leave}
    />
  );
}
