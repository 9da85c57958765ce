import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { missingReason, NOT_TO_GO_OUT } from '../../../shared/incident/deciding.ts';
import type { OpenedPacket } from '../../../shared/ipc/packet-requests.ts';
import { ok, type Rejection } from '../../../shared/kernel.ts';
import { answerPacket } from '../../bridge/packets.ts';
import { useKept } from '../../bridge/typed-so-far.ts';
import { Keys } from '../../ui/Keys.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { NO_PASSPHRASE } from '../../ui/SignForm.tsx';
import { SubmitOnEnter } from '../../ui/SubmitOnEnter.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useSending } from '../../ui/use-sending.ts';
import { wordPages } from '../../ui/word-pages.ts';
import { AfterWordsLine, afterInPacket } from './AfterWords.tsx';
import { NotLookedAt } from './NotLookedAt.tsx';
import { ObjectionLine, openInPacket } from './ObjectionLine.tsx';
import { OwnPassphrase } from './OwnPassphrase.tsx';
import { channelsToRead } from './packet-channels.ts';
import classes from './SignOff.module.css';
import { SignsLine } from './SignsLine.tsx';

type Props = { readonly packet: OpenedPacket; readonly onSaved: (path: string) => void };

const NO_REASON = { reason: '' };

const NOT_SAVED: Rejection = {
  code: 'not-saved',
  sentence: 'No file was chosen, so nothing was signed that could be brought back. Sign again.',
};

/** Signs the packet either way, and keeps what came of it. */
function useAnswer({ packet, onSaved }: Props, rejecting: boolean) {
  const [passphrase, setPassphrase] = useState('');
  const [{ reason }, change, forget] = useKept(`packet ${packet.nonce}`, NO_REASON);
  const sending = useSending();
  const unsaid = rejecting ? missingReason(reason, NOT_TO_GO_OUT) : null;
  const missing = unsaid && !unsaid.ok ? unsaid.error : null;
  const refusal = passphrase === '' ? NO_PASSPHRASE : missing;
  const act = async () => {
    const decided = rejecting ? { decision: 'reject', reason } : { decision: 'approve', reason: '' };
    const saved = await answerPacket(packet.nonce, decided as Parameters<typeof answerPacket>[1], passphrase);
    if (!saved.ok) return saved;
    if (saved.value.path === null) return { ok: false, error: NOT_SAVED } as const;
    forget();
    onSaved(saved.value.path);
    return ok(null);
  };
  const setReason = (text: string) => change({ reason: text });
  return { passphrase, setPassphrase, reason, setReason, sending, refusal, act };
}

/** Signs or rejects, with one's own passphrase, and saves the answer for the way back. */
export function PacketActions(props: Props) {
  const [rejecting, setRejecting] = useState(false);
  const answer = useAnswer(props, rejecting);
  const { sending, refusal, act } = answer;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (refusal === null) void sending.run(act);
  };
  const { unticked, words, seat, request } = props.packet;
  const channels = channelsToRead(props.packet);
  return (
    <footer className={classes.foot}>
      {unticked.length === 0 ? null : (
        <ToneText tone="warn">
          Not ticked when the packet was made; after your approval {unticked.length === 1 ? 'it' : 'they'} can
          only be waived: <UserText>{unticked.join('; ')}</UserText>.
        </ToneText>
      )}
      <NotLookedAt pages={wordPages({ text: '', variants: words }, null, channels)} />
      <ObjectionLine open={openInPacket(props.packet.objections)} />
      <AfterWordsLine rows={afterInPacket(props.packet).news} />
      <Refusal sentence={sending.refused} alert />
      <form className={classes.form} data-sign="" onSubmit={submit}>
        <SubmitOnEnter />
        {rejecting ? (
          <div className={classes.reason}>
            <ReasonField
              autoFocus
              label="Why can these words not go out?"
              value={answer.reason}
              onChange={answer.setReason}
            />
          </div>
        ) : null}
        <SignsLine how="signs" who={seat.name} seat={seat.label} what={request.name} />
        <div className={classes.actions}>
          <OwnPassphrase value={answer.passphrase} onChange={answer.setPassphrase} />
          <RefusableButton
            primary={!rejecting}
            danger={rejecting}
            refusal={refusal}
            act={act}
            sending={sending}
            rightSection={<Keys keys="Mod+↵" />}
          >
            {rejecting ? 'Reject and save the answer…' : 'Sign and save the answer…'}
          </RefusableButton>
          <Button
            variant={rejecting ? 'default' : 'outline'}
            color={rejecting ? 'act' : 'over'}
            size="sm"
            onClick={() => setRejecting(!rejecting)}
          >
            {rejecting ? 'Sign instead' : 'Reject…'}
          </Button>
          <span className={classes.silence}>Silence is never consent</span>
        </div>
      </form>
    </footer>
  );
}
