import { type FormEvent, useState } from 'react';
import type { Signer } from '../../../shared/approval/approvals.ts';
import { actorName } from '../../../shared/people/people.ts';
import { revisionName } from '../../../shared/statement/statements.ts';
import { useView } from '../../bridge/view.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { NO_PASSPHRASE } from '../../ui/SignForm.tsx';
import { SubmitOnEnter } from '../../ui/SubmitOnEnter.tsx';
import { useSending } from '../../ui/use-sending.ts';
import { AfterWordsLine, useAfterWords } from './AfterWords.tsx';
import { ClosedItems } from './ClosedItems.tsx';
import { useDecision } from './DecisionButton.tsx';
import { HandOverButton } from './HandOverButton.tsx';
import { NotLookedAt } from './NotLookedAt.tsx';
import { ObjectionLine, useOpenObjections } from './ObjectionLine.tsx';
import { OwnObjections, RaiseButton } from './ObjectionsCard.tsx';
import { OwnPassphrase } from './OwnPassphrase.tsx';
import { RejectButton } from './RejectButton.tsx';
import classes from './SignOff.module.css';
import { SignsLine } from './SignsLine.tsx';
import type { Standing } from './standing.ts';
import { usePages } from './use-pages.ts';

type Props = { readonly standing: Standing; readonly signer: Signer; readonly onClose: () => void };

function Others({ standing, signer }: Pick<Props, 'standing' | 'signer'>) {
  const { refusal } = useView();
  const { request } = standing;
  const { revisionId } = request;
  const mayObject = refusal({ type: 'approval.object', revisionId, reason: 'typed later' }) === null;
  return (
    <>
      <RejectButton signer={signer} revisionId={revisionId} size="sm" />
      {mayObject ? <RaiseButton request={request} /> : null}
      <HandOverButton signer={signer} />
    </>
  );
}

/** Sign, reject or object, or hand the seat on. */
export function SignOffActions({ standing, signer, onClose }: Props) {
  const { signs, people } = useView();
  const [passphrase, setPassphrase] = useState('');
  const sending = useSending();
  const { revisionId } = standing.request;
  const command = { type: 'approval.approve', revisionId, signerId: signer.signerId } as const;
  const { refusal, act } = useDecision(command, passphrase);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (refusal === null && (await sending.run(act))) onClose();
  };
  const said = sending.refused ?? (refusal === NO_PASSPHRASE ? null : (refusal?.sentence ?? null));
  return (
    <footer className={classes.foot}>
      <ClosedItems signerId={signer.signerId} whose="your approval" />
      <OwnObjections request={standing.request} />
      <NotLookedAt pages={usePages(standing)} />
      <ObjectionLine open={useOpenObjections()} />
      <AfterWordsLine rows={useAfterWords(standing).news} />
      <Refusal sentence={said} alert={sending.refused !== null} />
      <SignsLine
        how={signs ? 'signs' : 'approves'}
        who={actorName(people, people.atKeyboard ?? '')}
        seat={signer.label}
        what={revisionName(standing.statement, standing.revision)}
      />
      <div className={classes.actions}>
        {/* The other actions stand outside: what is sent in a dialog of theirs must not send this. */}
        <form className={classes.sign} data-sign="" onSubmit={(event) => void submit(event)}>
          <SubmitOnEnter />
          {signs ? <OwnPassphrase value={passphrase} onChange={setPassphrase} /> : null}
          <RefusableButton
            primary
            refusal={refusal}
            act={act}
            onDone={onClose}
            sending={sending}
            rightSection={<Keys keys="Mod+↵" />}
          >
            {signs ? 'Sign these words' : 'Approve these words'}
          </RefusableButton>
        </form>
        <Others standing={standing} signer={signer} />
        <span className={classes.silence}>Silence is never consent</span>
      </div>
    </footer>
  );
}
