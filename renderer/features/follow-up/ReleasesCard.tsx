import { actorName } from '../../../shared/people/people.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Name } from '../../ui/Name.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { UserText } from '../../ui/UserText.tsx';

/** Everything that is out, newest first. */
export function ReleasesCard() {
  const { state, people } = useView();
  const now = useViewNow();
  const channels = state.chart.context.playbook?.channels ?? [];
  const nameOf = (channel: string) => channels.find((one) => one.id === channel)?.name ?? channel;
  return (
    <Card title="What is out" aside={state.releases.length}>
      {state.releases.length === 0 ? (
        <Empty>Releases show here as soon as they are recorded in Publish.</Empty>
      ) : (
        <Rows>
          {state.releases.toReversed().map((release) => (
            <li key={release.releaseId}>
              <strong>{nameOf(release.channel)}</strong>{' '}
              <TimeOfDay at={release.releasedAt} zone={state.zone} against={now} /> ·{' '}
              <Name>{actorName(people, release.by)}</Name> · <UserText>{release.address}</UserText>
            </li>
          ))}
        </Rows>
      )}
    </Card>
  );
}
