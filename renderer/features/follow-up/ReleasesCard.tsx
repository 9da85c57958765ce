import { approvedWords } from '../../../shared/incident/approved-words.ts';
import { isOutAndWrong, notOutOn } from '../../../shared/incident/wrong-words/not-out-on.ts';
import { channelLabel } from '../../../shared/projection/sentence-approval.ts';
import { newestOut } from '../../../shared/release/releases.ts';
import { revisionName } from '../../../shared/statement/statements.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { ReadyCorrection } from '../../ui/ReadyCorrection.tsx';
import { ReleaseLine, useChannelName, useReleasedName } from '../../ui/ReleaseLine.tsx';
import { ReleaseStanding, useReleaseStandings } from '../../ui/ReleaseStanding.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { OverRows } from '../../ui/SetAsideCard.tsx';
import { ToneText } from '../../ui/ToneText.tsx';

const NAMES = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Where the newest approved words may still go out and are not out: nobody drops a channel without seeing it. */
function NotOut() {
  const { state } = useView();
  const missing = notOutOn(state);
  const { statement, revision } = approvedWords(state) ?? {};
  if (missing.length === 0 || !statement || !revision) return null;
  const names = NAMES.format(missing.map((id) => channelLabel(state, id)));
  return (
    <p>
      <ToneText tone="warn">{`${revisionName(statement, revision)} is not out on ${names}.`}</ToneText>{' '}
      {isOutAndWrong(state, revision.revisionId)
        ? 'It leans on what is not confirmed any more: send it nowhere else, and start the correction.'
        : 'Until the next statement begins it can go out there from Publish.'}
    </p>
  );
}

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
          {newestOut(releases).map((release) => (
            <li key={release.releaseId}>
              <strong>{channelName(release.channel)}</strong> {releasedName(release)} ·{' '}
              <ReleaseLine release={release} />
              <ReleaseStanding standings={standings.get(release.releaseId)} />
              <ReadyCorrection release={release} />
            </li>
          ))}
        </Rows>
      )}
      <NotOut />
      <OverRows />
    </Card>
  );
}
