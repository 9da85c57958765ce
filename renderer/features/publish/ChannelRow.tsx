import type { ReleaseNote } from '../../../shared/projection/release-standing.ts';
import type { Release } from '../../../shared/release/releases.ts';
import { LeansOnFallen } from '../../ui/LeansOnFallen.tsx';
import { ReadyCorrection } from '../../ui/ReadyCorrection.tsx';
import { ReleaseLine, useReleasedName } from '../../ui/ReleaseLine.tsx';
import { ReleaseStanding } from '../../ui/ReleaseStanding.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { CopyWords, SaveWords } from './HandOut.tsx';
import classes from './publish.module.css';
import { RecordRelease } from './RecordRelease.tsx';

type Channel = { readonly id: string; readonly name: string; readonly internal?: true | undefined };

function Out(props: { readonly release: Release }) {
  const { release } = props;
  const releasedName = useReleasedName();
  return (
    <span className={classes.release}>
      <ToneText tone="calm" strong>
        Out
      </ToneText>{' '}
      {releasedName(release)} · <ReleaseLine release={release} />
    </span>
  );
}

/** One channel: what went out there, and the way to record the next release. */
export function ChannelRow(props: {
  readonly channel: Channel;
  readonly releases: readonly Release[];
  readonly standings: ReadonlyMap<string, readonly ReleaseNote[]>;
  readonly revisionId: string | null;
  /** Why the approved words do not go out on it; null where they do. */
  readonly leftOut: string | null;
}) {
  const { channel, releases, standings, revisionId, leftOut } = props;
  const readOnly = useReadOnly();
  const out = releases.some((one) => one.revisionId === revisionId);
  return (
    <li className={classes.channel}>
      <div className={classes.what}>
        <strong>{channel.name}</strong>
        {channel.internal ? <span className={classes.fine}>Internal: not the first public words</span> : null}
        {releases.map((release) => (
          <div key={release.releaseId}>
            <Out release={release} />
            <ReleaseStanding standings={standings.get(release.releaseId)} />
            <ReadyCorrection release={release} />
          </div>
        ))}
        {releases.length === 0 ? <span className={classes.fine}>{leftOut ?? 'Not out'}</span> : null}
        {out || revisionId === null ? null : <LeansOnFallen revisionId={revisionId} channelId={channel.id} />}
      </div>
      {readOnly || leftOut !== null || revisionId === null ? null : (
        <span className={classes.handOut}>
          <CopyWords
            quiet
            size="xs"
            label={`Copy the words for ${channel.name}`}
            revisionId={revisionId}
            channel={channel.id}
          >
            Copy
          </CopyWords>
          <SaveWords
            quiet
            size="xs"
            label={`Save the words for ${channel.name} to a file`}
            revisionId={revisionId}
            channel={channel.id}
          >
            Save…
          </SaveWords>
        </span>
      )}
      {out || leftOut !== null || readOnly ? null : (
        <span data-place="release">
          <RecordRelease channel={channel} revisionId={revisionId ?? 'none'} />
        </span>
      )}
    </li>
  );
}
