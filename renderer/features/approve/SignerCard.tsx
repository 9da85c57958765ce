import { Button } from '@mantine/core';
import type { Signer } from '../../../shared/approval/approvals.ts';
import { actorName, personById } from '../../../shared/people/people.ts';
import { howGiven } from '../../../shared/projection/how-given.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { SwitchPersonButton } from '../../ui/SwitchPersonButton.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './approve.module.css';
import { ByPhoneButton } from './ByPhoneButton.tsx';
import { DecisionButton } from './DecisionButton.tsx';
import { HandOverButton } from './HandOverButton.tsx';
import { PacketButtons, PacketLine } from './PacketSeat.tsx';
import { RejectButton } from './RejectButton.tsx';
import { SeatSilence, TakeBackButton } from './SeatSilence.tsx';

type Seat = {
  readonly signer: Signer;
  readonly revisionId: string;
  /** Opens the sign-off. */
  readonly onOpen: () => void;
  /** Opens the sheet for a signer who is away and on the phone. */
  readonly onPhone: () => void;
};

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
    <span className={classes.actions}>
      <DecisionButton
        action="approval.withdraw"
        quiet
        size="compact-sm"
        title={`Take back your ${what} as ${label}`}
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

function Decided(props: Seat) {
  const { people, state } = useView();
  const now = useViewNow();
  const { decision } = props.signer;
  if (!decision) return null;
  const approved = decision.kind === 'approved';
  return (
    <>
      <ToneText tone={approved ? 'calm' : 'over'} strong>
        {approved ? (decision.signed ? 'Signed' : 'Approved') : 'Rejected'}
      </ToneText>
      <span className={classes.fine}>
        <TimeOfDay at={decision.at} zone={state.zone} against={now} /> ·{' '}
        <Name>{actorName(people, decision.by)}</Name>
        {approved || decision.readBack ? <Name>{` · ${howGiven(decision, people)}`}</Name> : null}
      </span>
      {decision.away ? (
        <span className={classes.fine}>
          signed <TimeOfDay at={decision.away.signedAt} zone={state.zone} against={now} /> by their own clock;
          brought back by <Name>{actorName(people, decision.away.broughtBy)}</Name>
        </span>
      ) : null}
      {decision.kind === 'rejected' ? <UserText>{decision.reason}</UserText> : <TakeBack {...props} />}
    </>
  );
}

function OwnSeat({ signer, revisionId, onOpen }: Seat) {
  return (
    <>
      <span className={classes.sign} data-seat="own">
        <Button variant="filled" color="act" size="xs" onClick={onOpen}>
          Open sign-off
        </Button>
      </span>
      <RejectButton signer={signer} revisionId={revisionId} size="compact-sm" />
    </>
  );
}

function OpenSeat(props: Seat) {
  const { signer } = props;
  const { people, state, signs } = useView();
  const readOnly = useReadOnly();
  const now = useViewNow();
  const person = personById(people, signer.personId);
  const own = !readOnly && people.atKeyboard === signer.personId;
  return (
    <>
      <ToneText tone="warn">
        <strong>{signer.seenAt !== null ? 'Looking' : own ? 'Yours' : 'Open'}</strong> since{' '}
        <TimeOfDay at={signer.seenAt ?? signer.since} zone={state.zone} against={now} />
      </ToneText>
      <span className={classes.fine}>
        {own || readOnly ? null : 'Only '}
        <Name>{person?.name ?? signer.label}</Name>
        {own || readOnly ? null : signs ? ' signs here' : ' approves here'}
      </span>
      <PacketLine signer={signer} />
      <SeatSilence signer={signer} />
      {readOnly ? null : (
        <span className={classes.actions}>
          <TakeBackButton signer={signer} />
          {own ? <OwnSeat {...props} /> : null}
          {own ? null : (
            <ByPhoneButton signer={signer} revisionId={props.revisionId} onOpen={props.onPhone} />
          )}
          {own || !person ? null : <SwitchPersonButton person={person} size="compact-sm" />}
          <HandOverButton signer={signer} />
          <PacketButtons signer={signer} />
        </span>
      )}
    </>
  );
}

/** One seat of the chain: who sits in it, since when, and what they decided. Silence is shown, never consent. */
export function SignerCard(props: Seat) {
  const { signer } = props;
  const tone = signer.decision === null ? 'warn' : signer.decision.kind === 'rejected' ? 'over' : undefined;
  return (
    <li className={classes.seat} data-tone={tone}>
      <Label as="h3">{signer.label}</Label>
      {signer.decision ? <Decided {...props} /> : <OpenSeat {...props} />}
    </li>
  );
}
