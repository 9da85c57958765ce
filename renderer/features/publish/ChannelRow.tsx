import { actorName } from '../../../shared/people/people.ts';
import type { Release } from '../../../shared/release/releases.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './publish.module.css';
import { RecordRelease } from './RecordRelease.tsx';

type Channel = { readonly id: string; readonly name: string };

function ReleaseLine(props: { readonly release: Release }) {
  const { release } = props;
  const { state, people } = useView();
  const now = useViewNow();
  const statement = state.statements.find((one) => one.statementId === release.statementId);
  const revision = statement?.revisions.find((one) => one.revisionId === release.revisionId);
  return (
    <span className={classes.release}>
      <ToneText tone="calm" strong>
        Out
      </ToneText>{' '}
      <TimeOfDay at={release.releasedAt} zone={state.zone} against={now} /> · {statement?.number}.
      {revision?.number} · <Name>{actorName(people, release.by)}</Name> ·{' '}
      <UserText className={classes.address}>{release.address}</UserText>
    </span>
  );
}

/** One channel: what went out there, and the way to record the next release. */
export function ChannelRow(props: {
  readonly channel: Channel;
  readonly releases: readonly Release[];
  readonly revisionId: string | null;
}) {
  const { channel, releases, revisionId } = props;
  const readOnly = useReadOnly();
  const out = releases.some((one) => one.revisionId === revisionId);
  return (
    <li className={classes.channel}>
      <div className={classes.what}>
        <strong>{channel.name}</strong>
        {releases.map((release) => (
          <ReleaseLine key={release.releaseId} release={release} />
        ))}
        {releases.length === 0 ? <span className={classes.fine}>Not out</span> : null}
      </div>
      {out || readOnly ? null : <RecordRelease channel={channel} revisionId={revisionId ?? 'none'} />}
    </li>
  );
}
