import { type ReactNode, useState } from 'react';
import { openCommentsText } from '../../../shared/comment/comments.ts';
import { openComments } from '../../../shared/incident/comments.ts';
import { revisionName } from '../../../shared/statement/statements.ts';
import { useView } from '../../bridge/view.tsx';
import { CommentsCard } from '../../ui/CommentsCard.tsx';
import { FromBefore } from '../../ui/FromBefore.tsx';
import { Empty } from '../../ui/Rows.tsx';
import { EarlierWords, SetAsideCard } from '../../ui/SetAsideCard.tsx';
import { StageHead } from '../../ui/StageHead.tsx';
import { useComments } from '../../ui/use-comments.ts';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './approve.module.css';
import { BreakGlassCard } from './BreakGlassCard.tsx';
import { DecidedSeat } from './DecidedSeat.tsx';
import { ObjectionsCard } from './ObjectionsCard.tsx';
import { ReadBack } from './ReadBack.tsx';
import { RejectedBefore } from './RejectedBefore.tsx';
import { SignerCard } from './SignerCard.tsx';
import { SignOff } from './SignOff.tsx';
import { type Standing, standingOf, standingSentence } from './standing.ts';
import { WordsToSign } from './WordsToSign.tsx';

/** Who is on the phone, for which seat: the seat may go to somebody else during the call. */
type Call = { readonly signerId: string; readonly personId: string };

/** Whoever reads the words here can say something of a sentence: it voids nothing. */
function Comments({ standing }: { readonly standing: Standing }) {
  const { statement, revision } = standing;
  const commented = useComments(statement.statementId, revision);
  return <CommentsCard statement={statement} commented={commented} here={() => null} />;
}

/** The seats and the words; the sign-off opens over them for whoever sits in one. */
function Signing(props: { readonly standing: Standing }) {
  const { standing } = props;
  const { request } = standing;
  const { atKeyboard } = useView().people;
  const readOnly = useReadOnly();
  const [asked, setAsked] = useState<string | null>(null);
  const [onPhone, setOnPhone] = useState<Call | null>(null);
  const called = request.signers.find((one) => one.signerId === onPhone?.signerId && one.decision === null);
  const open = request.signers.filter((one) => one.decision === null);
  const decided = request.signers.filter((one) => one.decision !== null);
  const own = request.signers.find((one) => one.personId === atKeyboard && one.decision === null);
  useOnAction('approval.approve', () => setAsked(own?.signerId ?? null));
  const signer = own?.signerId === asked && !readOnly ? own : undefined;
  // Whoever sits down next, or comes back later, is asked anew.
  if (asked !== null && !signer) setAsked(null);
  return (
    <>
      <FromBefore revisionId={request.revisionId} />
      <RejectedBefore request={request} />
      <ul className={classes.seats}>
        {open.map((one) => (
          <SignerCard
            key={one.signerId}
            signer={one}
            revisionId={request.revisionId}
            onOpen={() => setAsked(one.signerId)}
            onPhone={() => setOnPhone({ signerId: one.signerId, personId: one.personId })}
          />
        ))}
      </ul>
      <ul className={classes.lines}>
        {decided.map((one) => (
          <DecidedSeat key={one.signerId} signer={one} revisionId={request.revisionId} />
        ))}
      </ul>
      <BreakGlassCard request={request} />
      <ObjectionsCard request={request} />
      {signer ? <SignOff opened signer={signer} standing={standing} onClose={() => setAsked(null)} /> : null}
      {onPhone && called && !readOnly ? (
        <ReadBack
          signer={called}
          personId={onPhone.personId}
          standing={standing}
          onClose={() => setOnPhone(null)}
        />
      ) : null}
      <WordsToSign standing={standing} />
      <Comments standing={standing} />
    </>
  );
}

/** Approve: who has approved these exact words, who has not, and the words. */
export function ApproveWorkspace(props: { readonly leave: ReactNode }) {
  const { state, signs } = useView();
  const standing = standingOf(state);
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
  const open = openCommentsText(openComments(state, statement.statementId));
  return (
    <>
      <StageHead
        label={revisionName(statement, revision)}
        sentence={`${standingSentence(state, request, signs)}${open === '' ? '' : ` ${open}.`}`}
        actions={props.leave}
      />
      <SetAsideCard />
      <Signing key={request.requestId} standing={standing} />
      <EarlierWords />
    </>
  );
}
