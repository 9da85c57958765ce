import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { ReadyCorrection } from '../../ui/ReadyCorrection.tsx';
import { ReleaseLine, useChannelName, useReleasedName } from '../../ui/ReleaseLine.tsx';
import { ReleaseStanding, useReleaseStandings } from '../../ui/ReleaseStanding.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { OverRows } from '../../ui/SetAsideCard.tsx';

/** Everything that is out, newest first. */
export function ReleasesCard() {
  const { releases } = useView().state;
  const channelName = useChannelName();
  const releasedName = useReleasedName();
  const standings = useReleaseStandings();
  return (
    <Card title="What is out" aside={releases.length}>
      {releases.length === 0 ? (
        <Empty>Releases show here as soon as they are recorded in Publish.</Empty>
      ) : (
        <Rows>
          {releases.toReversed().map((release) => (
            <li key={release.releaseId}>
              <strong>{channelName(release.channel)}</strong> {releasedName(release)} ·{' '}
              <ReleaseLine release={release} />
              <ReleaseStanding standings={standings.get(release.releaseId)} />
              <ReadyCorrection release={release} />
            </li>
          ))}
        </Rows>
      )}
      <OverRows />
    </Card>
  );
}
