import { type ReactNode, useState } from 'react';
import { approvedWords } from '../../../shared/incident/approved-words.ts';
import { ok } from '../../../shared/kernel.ts';
import { copyWords, saveWords } from '../../bridge/copy-words.ts';
import { useView } from '../../bridge/view.tsx';
import { FULFILLED } from '../../commands/hub.ts';
import { FallenText, useFallenUnder } from '../../ui/LeansOnFallen.tsx';
import { RefusableButton, type RefusableButtonProps } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useSending } from '../../ui/use-sending.ts';
import classes from './publish.module.css';

type Props = Pick<RefusableButtonProps, 'primary' | 'quiet' | 'size' | 'label'> & {
  readonly revisionId: string;
  readonly channel: string;
  readonly children: ReactNode;
};

/** That the words of a channel lean on what is not confirmed now, for whoever has just taken them to send them. */
function Shaken(props: Pick<Props, 'revisionId' | 'channel'>) {
  const facts = useFallenUnder(props.revisionId, props.channel);
  if (facts.length === 0) return null;
  return (
    <ToneText tone="over">
      {' '}
      They lean on <FallenText facts={facts} />. Look before you send them.
    </ToneText>
  );
}

/** What was done with the bytes, and what to know before they are sent. */
function Said(props: Pick<Props, 'revisionId' | 'channel'> & { readonly text: string }) {
  const { text, ...about } = props;
  return (
    <span role="status">
      {text === '' ? null : (
        <>
          <ToneText tone="calm">{text}</ToneText>
          <Shaken {...about} />
        </>
      )}
    </span>
  );
}

/** What bytes are the same as: those that everybody approved, or those that two people let out without some of them. */
function useAsWhat(): string {
  const basis = approvedWords(useView().state)?.basis.kind;
  return basis === 'breakGlass' ? 'exactly as put to the signers' : 'exactly as approved';
}

/** Copies the approved bytes of a channel, which main compares once more. */
export function CopyWords(props: Props) {
  const { revisionId, channel, children, ...look } = props;
  const { incidentId } = useView();
  const as = useAsWhat();
  const [said, say] = useState('');
  const act = async () => {
    const copied = await copyWords(incidentId, revisionId, channel);
    if (copied.ok) say(`${copied.value.bytes} bytes copied, ${as}`);
    return copied.ok ? ok(null) : copied;
  };
  const sending = useSending();
  useOnAction('words.copy', () => {
    void sending.run(act);
    return FULFILLED;
  });
  return (
    <span className={classes.copy}>
      <RefusableButton {...look} refusal={null} act={act} sending={sending}>
        {children}
      </RefusableButton>
      <Refusal sentence={sending.refused} alert />
      <Said text={said} revisionId={revisionId} channel={channel} />
    </span>
  );
}

/** Saves the approved bytes of a channel to a file, which main compares once more. */
export function SaveWords(props: Props) {
  const { revisionId, channel, children, ...look } = props;
  const { incidentId } = useView();
  const as = useAsWhat();
  const [said, say] = useState('');
  const act = async () => {
    const saved = await saveWords(incidentId, revisionId, channel);
    if (saved.ok && saved.value.path !== null) say(`${saved.value.bytes} bytes saved, ${as}`);
    return saved.ok ? ok(null) : saved;
  };
  const sending = useSending();
  useOnAction('words.save', () => {
    void sending.run(act);
    return FULFILLED;
  });
  return (
    <span className={classes.copy}>
      <RefusableButton {...look} refusal={null} act={act} sending={sending}>
        {children}
      </RefusableButton>
      <Refusal sentence={sending.refused} alert />
      <Said text={said} revisionId={revisionId} channel={channel} />
    </span>
  );
}
