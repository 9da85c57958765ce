import { type ReactNode, useRef } from 'react';
import { revisionName } from '../../../shared/statement/statements.ts';
import { useView } from '../../bridge/view.tsx';
import { Empty } from '../../ui/Rows.tsx';
import { StageHead } from '../../ui/StageHead.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import classes from './approve.module.css';
import { ObjectionsCard } from './ObjectionsCard.tsx';
import { SignerCard } from './SignerCard.tsx';
import { approvalSentence, standingOf } from './standing.ts';
import { WordsToSign } from './WordsToSign.tsx';

/** Approve: who has approved these exact words, who has not, and the words. */
export function ApproveWorkspace(props: { readonly leave: ReactNode }) {
  const { state } = useView();
  const standing = standingOf(state);
  const seats = useRef<HTMLUListElement>(null);
  useOnAction('approval.approve', () =>
    seats.current?.querySelector<HTMLElement>('[data-seat="own"] button')?.focus(),
  );
  if (!standing) {
    return (
      <>
        <StageHead
          label="Approve"
          sentence="No words have been put to the signers yet."
          actions={props.leave}
        />
        <Empty>Going from Draft to Approve puts the newest revision to all signers at once.</Empty>
      </>
    );
  }
  const { request, statement, revision } = standing;
  return (
    <>
      <StageHead
        label={revisionName(statement, revision)}
        sentence={approvalSentence(request)}
        actions={props.leave}
      />
      <ul className={classes.seats} ref={seats}>
        {request.signers.map((signer) => (
          <SignerCard key={signer.signerId} signer={signer} standing={standing} />
        ))}
      </ul>
      <ObjectionsCard request={request} />
      <WordsToSign standing={standing} />
    </>
  );
}
