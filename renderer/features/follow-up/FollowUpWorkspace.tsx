import type { ReactNode } from 'react';
import { isUncorrected, shakenFacts } from '../../../shared/incident/leaning.ts';
import { useView } from '../../bridge/view.tsx';
import { OpenObjectionsCard } from '../../ui/OpenObjections.tsx';
import { SkippedCards } from '../../ui/SkippedCards.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { CloseCard } from './CloseCard.tsx';
import { closesNext } from './closes-next.ts';
import { FollowUpHead } from './FollowUpHead.tsx';
import { NextStatementCard } from './NextStatementCard.tsx';
import { ReleasesCard } from './ReleasesCard.tsx';

/**
 * Follow-up: the next word and its clock, the next statement or the end, and then what is out. Once a closing statement is out
 * and nothing is owed, the end comes first.
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
  const { state } = useView();
  const readOnly = useReadOnly();
  const ends = closesNext(state);
  const corrects = shakenFacts(state).some(isUncorrected);
  const close = readOnly ? null : <CloseCard key="close" open={open} next={ends} />;
  return (
    <>
      <FollowUpHead leave={leave} />
      <SkippedCards words />
      <OpenObjectionsCard words={null} />
      {ends ? close : null}
      {promise}
      {!readOnly ? <NextStatementCard isNext={!ends && !corrects} /> : null}
      {ends ? null : close}
      <ReleasesCard />
      {desk}
    </>
  );
}
