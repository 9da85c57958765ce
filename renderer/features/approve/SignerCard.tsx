import type { Signer } from '../../../shared/approval/approvals.ts';
import { actorName, personById } from '../../../shared/people/people.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { OpenButton } from '../../ui/OpenButton.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { SwitchPersonButton } from '../../ui/SwitchPersonButton.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './approve.module.css';
import { HandOverButton } from './HandOverButton.tsx';
import { SeatSilence, TakeBackButton } from './SeatSilence.tsx';

function Decided(props: { readonly signer: Signer }) {
  const { people, state } = useView();
  const now = useViewNow();
  const { decision } = props.signer;
  if (!decision) return null;
  const approved = decision.kind === 'approved';
  return (
    <>
      <ToneText tone={approved ? 'calm' : 'over'} strong>
        {approved ? 'Approved' : 'Rejected'}
      </ToneText>
      <span className={classes.fine}>
        <TimeOfDay at={decision.at} zone={state.zone} against={now} /> ·{' '}
        <Name>{actorName(people, decision.by)}</Name>
        {approved ? ' · at the desk' : ''}
      </span>
      {decision.kind === 'rejected' ? <UserText>{decision.reason}</UserText> : null}
    </>
  );
}

type Seat = {
  readonly signer: Signer;
  readonly revisionId: string;
  /** Asks for the second step of an approval. */
  readonly onAsk: () => void;
};

function OwnSeat(props: Seat) {
  const { signer, revisionId } = props;
  const { signerId } = signer;
  const { refusal } = useView();
  const command = { type: 'approval.approve', revisionId, signerId } as const;
  return (
    <>
      <span className={classes.sign} data-seat="own">
        <OpenButton primary size="xs" probe={command} onOpen={props.onAsk}>
          Approve these words
        </OpenButton>
      </span>
      <ReasonButton
        danger
        size="compact-sm"
        title={`Reject as ${signer.label}`}
        explanation="The words go back to Draft, and the other approvals of this revision count for nothing."
        question="Why can these words not go out?"
        confirm="Reject"
        toCommand={(reason) => ({ type: 'approval.reject', revisionId, signerId, reason })}
      >
        Reject…
      </ReasonButton>
      <Refusal sentence={refusal(command)?.sentence ?? null} />
    </>
  );
}

function OpenSeat(props: Seat) {
  const { signer } = props;
  const { people, state } = useView();
  const readOnly = useReadOnly();
  const now = useViewNow();
  const person = personById(people, signer.personId);
  const own = people.atKeyboard === signer.personId;
  return (
    <>
      <ToneText tone="warn">
        <strong>{own ? 'Yours' : 'Open'}</strong> since{' '}
        <TimeOfDay at={signer.since} zone={state.zone} against={now} />
      </ToneText>
      <span className={classes.fine}>
        {own || readOnly ? null : 'Only '}
        <Name>{person?.name ?? signer.label}</Name>
        {own || readOnly ? null : ' approves here'}
      </span>
      <SeatSilence signer={signer} />
      {readOnly ? null : (
        <span className={classes.actions}>
          <TakeBackButton signer={signer} />
          {own ? <OwnSeat {...props} /> : null}
          {own || !person ? null : <SwitchPersonButton person={person} size="compact-sm" />}
          <HandOverButton signer={signer} />
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
      {signer.decision ? <Decided signer={signer} /> : <OpenSeat {...props} />}
    </li>
  );
}
