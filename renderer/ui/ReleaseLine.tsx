import { actorName } from '../../shared/people/people.ts';
import type { Release } from '../../shared/release/releases.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import { Name } from './Name.tsx';
import classes from './ReleaseLine.module.css';
import { TimeOfDay } from './TimeOfDay.tsx';
import { UserText } from './UserText.tsx';

/** One release: since when, recorded by whom, and where it can be checked. */
export function ReleaseLine(props: { readonly release: Release }) {
  const { releasedAt, by, address } = props.release;
  const { state, people } = useView();
  const now = useViewNow();
  return (
    <>
      <TimeOfDay at={releasedAt} zone={state.zone} against={now} /> · <Name>{actorName(people, by)}</Name> ·{' '}
      <UserText className={classes.address}>{address}</UserText>
    </>
  );
}

/** What a channel of this incident's playbook is called. */
export function useChannelName(): (channel: string) => string {
  const channels = useView().state.chart.context.playbook?.channels ?? [];
  return (channel) => channels.find((one) => one.id === channel)?.name ?? channel;
}
