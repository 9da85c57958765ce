import type { KeptHead, ProofReading } from '../../../shared/ipc/proof.ts';
import { partsOfOrigin } from '../../../shared/seal/origin.ts';
import { useLogName } from '../../bridge/log-names.ts';
import classes from '../../ui/PaperSheet.module.css';
import { PaperEntry, PaperSheet } from '../../ui/PaperSheet.tsx';

function One(props: { readonly head: KeptHead; readonly name: string }) {
  const { head, name } = props;
  const { origin, size, root, signed, text } = head;
  return (
    <PaperEntry name={name} code={text} label={`The head of ${name} as a QR code`}>
      <dl className={classes.facts}>
        <dt>Log</dt>
        <dd>
          {partsOfOrigin(origin)?.logId} of room {partsOfOrigin(origin)?.roomId}
        </dd>
        <dt>Records</dt>
        <dd>{size.toLocaleString('en')}</dd>
        <dt>Root</dt>
        <dd>
          <code>{root}</code>
        </dd>
        <dt>Signature</dt>
        <dd>{signed ? 'by the log key of the room, below' : 'none: this head is not signed'}</dd>
      </dl>
      <pre className={classes.note}>{text}</pre>
    </PaperEntry>
  );
}

/** Heads of logs on paper: for a drawer that the people who keep the room file have no key to. */
export function HeadsSheet(props: {
  readonly reading: ProofReading;
  readonly logIds: readonly string[];
  readonly room: string;
  readonly at: number;
  readonly zone: string;
}) {
  const { reading, logIds, at, zone } = props;
  const nameOf = useLogName();
  const logs = reading.logs.filter(({ logId }) => logIds.includes(logId));
  return (
    <PaperSheet title="Heads of logs of" room={props.room} at={at} zone={zone}>
      <p>
        Whoever holds this sheet can tell later whether a log still begins with the very records it had then:
        scan a code or type its lines into Holdline under Seal and proof, or give them to the checker of an
        evidence pack. The sheet says nothing of what the records say, and helps only where the people who
        keep the room file cannot reach it.
      </p>
      <dl className={classes.facts}>
        <dt>Fingerprint of the room</dt>
        <dd>
          {reading.fingerprint === null ? (
            'none yet: the room has no keys'
          ) : (
            <code>{reading.fingerprint}</code>
          )}
        </dd>
      </dl>
      {logs.flatMap(({ logId, kept }) =>
        kept.map((head) => <One key={head.text} head={head} name={nameOf(logId)} />),
      )}
    </PaperSheet>
  );
}
