import { type ReactNode, useRef, useState } from 'react';
import { revisionName } from '../../../shared/statement/statements.ts';
import { useView } from '../../bridge/view.tsx';
import { Empty } from '../../ui/Rows.tsx';
import { StageHead } from '../../ui/StageHead.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import classes from './approve.module.css';
import { BreakGlassCard } from './BreakGlassCard.tsx';
import { ConfirmApproval } from './ConfirmApproval.tsx';
import { ObjectionsCard } from './ObjectionsCard.tsx';
import { SignerCard } from './SignerCard.tsx';
import { approvalSentence, type Standing, standingOf } from './standing.ts';
import { WordsToSign } from './WordsToSign.tsx';

/** The seats, and the words under the question of whoever is about to approve them. */
function Signing(props: { readonly standing: Standing }) {
  const { standing } = props;
  const { request } = standing;
  const { atKeyboard } = useView().people;
  const [asked, setAsked] = useState<string | null>(null);
  const seats = useRef<HTMLUListElement>(null);
  const toSeat = () => seats.current?.querySelector<HTMLElement>('[data-seat="own"] button')?.focus();
  useOnAction('approval.approve', toSeat);
  const signer = request.signers.find(
    (one) => one.signerId === asked && one.personId === atKeyboard && one.decision === null,
  );
  // Whoever sits down next, or comes back later, is asked anew.
  if (asked !== null && !signer) setAsked(null);
  const back = () => {
    setAsked(null);
    toSeat();
  };
  return (
    <>
      <ul className={classes.seats} ref={seats}>
        {request.signers.map((one) => (
          <SignerCard
            key={one.signerId}
            signer={one}
            revisionId={request.revisionId}
            onAsk={() => setAsked(one.signerId)}
          />
        ))}
      </ul>
      <BreakGlassCard request={request} />
      <ObjectionsCard request={request} />
      {signer ? <ConfirmApproval signer={signer} standing={standing} onBack={back} /> : null}
      <WordsToSign standing={standing} />
    </>
  );
}

/** Approve: who has approved these exact words, who has not, and the words. */
export function ApproveWorkspace(props: { readonly leave: ReactNode }) {
  const standing = standingOf(useView().state);
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
      <Signing key={request.requestId} standing={standing} />
    </>
  );
}
