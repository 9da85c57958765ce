import type { Signer } from '../../../shared/approval/approvals.ts';
import { objectedAt } from '../../../shared/approval/sign-of-life.ts';
import { brokenGlass } from '../../../shared/incident/break-glass.ts';
import { currentRequest } from '../../../shared/incident/state.ts';
import { actorName } from '../../../shared/people/people.ts';
import { passedBefore, seatOutlook, whatNext } from '../../../shared/projection/seat-outlook.ts';
import { spanText } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { FULFILLED } from '../../commands/hub.ts';
import { Name } from '../../ui/Name.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useSending } from '../../ui/use-sending.ts';
import classes from './approve.module.css';

function heldBefore(names: readonly string[]): string {
  return `Held before by ${names.join(', then ')}.`;
}

/** For how long a signer has been silent, who held the seat before them, and who gets it when. */
export function SeatSilence(props: { readonly signer: Signer }) {
  const { signer } = props;
  const { state, people } = useView();
  const now = useViewNow();
  const request = currentRequest(state);
  if (!request) return null;
  const glass = brokenGlass(state, request);
  if (glass)
    return (
      <span className={classes.fine}>
        <ToneText tone="over" strong>
          Skipped under break-glass
        </ToneText>
      </span>
    );
  const { remindedAt, stuckAt, before } = signer.silence;
  const outlook = seatOutlook(state, request, signer, { people, now });
  const passed = passedBefore(signer, outlook, people);
  const next = whatNext(outlook, now);
  // Who objected is not silent: the seat's card says when they did.
  const quiet = remindedAt !== null && objectedAt(signer) === null;
  const silent = quiet ? `Silent for ${spanText(signer.since, now)}. ` : null;
  return (
    <>
      <span className={classes.fine} data-silence="next">
        {remindedAt !== null || stuckAt !== null ? (
          <ToneText tone={stuckAt === null ? 'warn' : 'over'}>
            <Name>{`${silent ?? ''}${next}`}</Name>
          </ToneText>
        ) : (
          <Name>{next}</Name>
        )}
      </span>
      {passed === '' ? null : (
        <span className={classes.fine}>
          <Name>{`Passed by: ${passed}.`}</Name>
        </span>
      )}
      {before.length === 0 ? null : (
        <span className={classes.fine}>
          <Name>{heldBefore(before.map((personId) => actorName(people, personId)))}</Name>
        </span>
      )}
    </>
  );
}

/** For whoever held this seat before and is back: one press, and it is theirs again. */
export function TakeBackButton(props: { readonly signer: Signer }) {
  const { people } = useView();
  const { silence, personId } = props.signer;
  const { atKeyboard } = people;
  return atKeyboard !== null && silence.before.includes(atKeyboard) && personId !== atKeyboard ? (
    <TakeBack signer={props.signer} />
  ) : null;
}

function TakeBack(props: { readonly signer: Signer }) {
  const { signerId, label } = props.signer;
  const { refusal, send } = useView();
  const command = { type: 'approval.takeBack', signerId } as const;
  const refused = refusal(command);
  const sending = useSending();
  const act = () => send(command);
  useOnAction('approval.takeBack', () => {
    if (refused !== null) return null;
    void sending.run(act);
    return FULFILLED;
  });
  return (
    <>
      <RefusableButton
        primary
        size="compact-sm"
        label={`Take the seat back: ${label}`}
        refusal={refused}
        act={act}
        sending={sending}
      >
        Take the seat back
      </RefusableButton>
      <Refusal sentence={sending.refused} alert />
    </>
  );
}
