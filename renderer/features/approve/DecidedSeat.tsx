import type { Signer } from '../../../shared/approval/approvals.ts';
import { inSeat } from '../../../shared/approval/seat-text.ts';
import { actorName } from '../../../shared/people/people.ts';
import { howGiven } from '../../../shared/projection/how-given.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './approve.module.css';
import { DecisionButton } from './DecisionButton.tsx';

type Seat = { readonly signer: Signer; readonly revisionId: string };

/** Whoever approved takes it back here, as long as nothing is out. */
function TakeBack(props: Seat) {
  const { signer, revisionId } = props;
  const { people, signs, refusal } = useView();
  const readOnly = useReadOnly();
  const { signerId, label, decision } = signer;
  const toCommand = (reason: string) =>
    ({ type: 'approval.withdraw', revisionId, signerId, reason }) as const;
  const own = decision?.kind === 'approved' && decision.by === people.atKeyboard;
  if (readOnly || !own || refusal(toCommand('typed later'), 'signing') !== null) return null;
  const what = signs ? 'signature' : 'approval';
  return (
    <span className={classes.lineEnd}>
      <DecisionButton
        action="approval.withdraw"
        quiet
        size="compact-sm"
        title={`Take back your ${what} ${inSeat(label)}`}
        explanation={`The seat is open again, and the words wait for it. The log keeps that you had ${signs ? 'signed' : 'approved'} them.`}
        question="Why do you take it back?"
        confirm="Take it back"
        toCommand={toCommand}
      >
        Take it back…
      </DecisionButton>
    </span>
  );
}

/** A seat that was decided in, on one line: who, when and how. */
export function DecidedSeat(props: Seat) {
  const { people, state } = useView();
  const now = useViewNow();
  const { label, decision } = props.signer;
  if (!decision) return null;
  const approved = decision.kind === 'approved';
  const moment = (at: number) => <TimeOfDay at={at} zone={state.zone} against={now} />;
  return (
    <li className={classes.line} data-place={`signer:${props.signer.signerId}`}>
      <Label as="h3">{label}</Label>
      <ToneText tone={approved ? 'calm' : 'over'} strong>
        {approved ? (decision.signed ? 'Signed' : 'Approved') : 'Rejected'}
      </ToneText>
      <span className={classes.fine}>
        {moment(decision.at)} · <Name>{actorName(people, decision.by)}</Name>
        {approved || decision.readBack ? <Name>{` · ${howGiven(decision, people)}`}</Name> : null}
      </span>
      {decision.away ? (
        <span className={classes.fine}>
          signed {moment(decision.away.signedAt)} by their own clock; brought back by{' '}
          <Name>{actorName(people, decision.away.broughtBy)}</Name>
        </span>
      ) : null}
      {decision.kind === 'rejected' ? <UserText>{decision.reason}</UserText> : <TakeBack {...props} />}
    </li>
  );
}
