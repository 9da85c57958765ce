import { Button } from '@mantine/core';
import type { Signer } from '../../../shared/approval/approvals.ts';
import { objectedAt } from '../../../shared/approval/sign-of-life.ts';
import { type Person, personById } from '../../../shared/people/people.ts';
import { cannotSign, isAskedAsPresent } from '../../../shared/projection/seat-outlook.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { EnrolKeyButton } from '../../ui/EnrolKeyButton.tsx';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { SwitchPersonButton } from '../../ui/SwitchPersonButton.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './approve.module.css';
import { ByPhoneButton } from './ByPhoneButton.tsx';
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

/** What whoever sits in the seat does there: they open the sign-off, or say no at once. */
function OwnActions({ signer, revisionId, onOpen }: Seat) {
  return (
    <>
      <span data-seat="own">
        <Button variant="filled" color="act" size="xs" onClick={onOpen}>
          Open sign-off
        </Button>
      </span>
      <RejectButton signer={signer} revisionId={revisionId} size="xs" />
    </>
  );
}

/** What is done about it, the likeliest first: the signer decides, sits down, or, where they have no key, is rung up. */
function Actions(props: Seat & { readonly person: Person | null; readonly own: boolean }) {
  const { signer, revisionId, onPhone, person, own } = props;
  const keyless = cannotSign(signer, useView().people) !== null;
  const phone = <ByPhoneButton quiet={!keyless} signer={signer} revisionId={revisionId} onOpen={onPhone} />;
  return (
    <div className={classes.seatActions}>
      <span className={classes.first}>
        <TakeBackButton signer={signer} />
        {own ? <OwnActions {...props} /> : null}
        {own || keyless || !person ? null : <SwitchPersonButton person={person} size="compact-sm" />}
        {keyless && !own ? phone : null}
        {keyless && person ? <EnrolKeyButton person={person} /> : null}
      </span>
      <span className={classes.others}>
        {own || keyless ? null : phone}
        <PacketButtons signer={signer} />
        <span className={classes.hand}>
          <HandOverButton signer={signer} />
        </span>
      </span>
    </div>
  );
}

function Standing(props: { readonly signer: Signer; readonly own: boolean; readonly person: Person | null }) {
  const { signer, own, person } = props;
  const { people, state, signs } = useView();
  const readOnly = useReadOnly();
  const now = useViewNow();
  const unsigned = cannotSign(signer, people);
  const here = isAskedAsPresent(state, signer, people) ? ', in the room' : '';
  const objected = objectedAt(signer);
  const bare = own || readOnly || unsigned !== null;
  return (
    <>
      <ToneText tone="warn">
        {objected === null ? (
          <>
            <strong>{signer.seenAt !== null ? 'Looking' : own ? 'Yours' : 'Open'}</strong> since{' '}
            <TimeOfDay at={signer.seenAt ?? signer.since} zone={state.zone} against={now} />
          </>
        ) : (
          <>
            <strong>Objected</strong> at <TimeOfDay at={objected} zone={state.zone} against={now} />, has not
            decided
          </>
        )}
      </ToneText>
      <span className={classes.fine}>
        {bare ? null : 'Only '}
        <Name>{person?.name ?? signer.label}</Name>
        {here}
        {bare ? null : `${here && ','} ${signs ? 'signs' : 'approves'} here`}
      </span>
      {unsigned === null ? null : (
        <span className={classes.fine} data-unable="">
          <ToneText tone="over">
            <Name>{unsigned}</Name>
          </ToneText>
        </span>
      )}
    </>
  );
}

/** An open seat of the chain: who sits in it, since when, and what can be done. Silence is shown, never consent. */
export function SignerCard(props: Seat) {
  const { signer } = props;
  const { people } = useView();
  const readOnly = useReadOnly();
  const person = personById(people, signer.personId);
  const own = !readOnly && people.atKeyboard === signer.personId;
  return (
    <li className={classes.seat} data-tone="warn" data-place={`signer:${signer.signerId}`}>
      <div className={classes.inner}>
        <div className={classes.about}>
          <Label as="h3">{signer.label}</Label>
          <Standing signer={signer} own={own} person={person} />
          <PacketLine signer={signer} />
          <SeatSilence signer={signer} />
        </div>
        {readOnly ? null : <Actions {...props} person={person} own={own} />}
      </div>
    </li>
  );
}
