import { Button, Progress } from '@mantine/core';
import type { ProofReading } from '../../../shared/ipc/proof.ts';
import type { Checking } from '../../bridge/proof.ts';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import type { Sending } from '../../ui/use-sending.ts';
import classes from './ProofPage.module.css';
import { sealSentence } from './seal-sentence.ts';

function Bar(props: { readonly checking: Checking }) {
  const { progress, stop } = props.checking;
  if (progress === null) return null;
  const { done, total } = progress;
  const percent = total === 0 ? 0 : Math.floor((100 * done) / total);
  return (
    <div className={classes.progress}>
      <Progress value={percent} size="sm" color="act" aria-label="Records verified" transitionDuration={0} />
      <p className={classes.counted} aria-live="polite">
        {total === 0
          ? 'Looking at the file…'
          : `${done.toLocaleString('en')} of ${total.toLocaleString('en')} records`}
      </p>
      <Button size="compact-sm" onClick={stop}>
        Stop
      </Button>
    </div>
  );
}

/** How the room is sealed, in a sentence, and the whole verification. */
export function SealHead(props: {
  readonly reading: ProofReading;
  readonly checking: Checking;
  readonly sending: Sending;
}) {
  const { reading, checking, sending } = props;
  const said = sealSentence(reading);
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <h1 className={classes.title} id="seal-title">
          Seal and proof
        </h1>
        <p className={classes.sentence} data-tone={said.tone}>
          {said.text}
        </p>
        {reading.fingerprint === null ? null : (
          <p className={classes.fingerprint}>
            Fingerprint of the room: <code>{reading.fingerprint}</code>
          </p>
        )}
        {reading.erasing ? (
          <p className={classes.sentence} data-tone="warn">
            Content was erased, and its bytes may still be in the file: another program is reading it. They go
            as soon as that one is done.
          </p>
        ) : null}
      </div>
      <div className={classes.verify}>
        <RefusableButton primary refusal={null} act={() => checking.check(null)} sending={sending}>
          {sending.busy ? 'Verifying…' : 'Verify the whole room'}
        </RefusableButton>
        <Bar checking={checking} />
        <Refusal sentence={sending.refused} alert />
      </div>
    </header>
  );
}
