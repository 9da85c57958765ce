import type { ReactNode } from 'react';
import { OpenObjectionsCard } from '../../ui/OpenObjections.tsx';
import { SkippedCards } from '../../ui/SkippedCards.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { CloseCard } from './CloseCard.tsx';
import { FollowUpHead } from './FollowUpHead.tsx';
import { NextStatementCard } from './NextStatementCard.tsx';
import { ReleasesCard } from './ReleasesCard.tsx';
import { useNextForPublic } from './use-next-for-public.ts';

/**
 * Follow-up: the next word and its clock, the next statement or the end, and then what is out. Once a closing statement is out
 * and nothing is owed, the end comes first. What is wrong and out comes before both: the room says so above.
 */
export function FollowUpWorkspace(props: {
  readonly leave: ReactNode;
  readonly promise: ReactNode;
  /** What still stands in the way of closing, and the way to let it go. */
  readonly open: ReactNode;
  /** The scheduled posts that may go on, and the fake pages that are still up. */
  readonly desk: ReactNode;
}) {
  const { leave, promise, open, desk } = props;
  const readOnly = useReadOnly();
  const next = useNextForPublic()?.kind;
  const ends = next === 'close';
  const close = readOnly ? null : <CloseCard key="close" open={open} next={ends} />;
  return (
    <>
      <FollowUpHead leave={leave} />
      <SkippedCards words />
      <OpenObjectionsCard words={null} />
      {ends ? close : null}
      {promise}
      {!readOnly ? <NextStatementCard next={next} /> : null}
      {ends ? null : close}
      <ReleasesCard />
      {desk}
    </>
  );
}
