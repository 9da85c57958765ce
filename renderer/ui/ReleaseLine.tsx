import { actorName } from '../../shared/people/people.ts';
import type { Release } from '../../shared/release/releases.ts';
import { revisionName } from '../../shared/statement/statements.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import { Name } from './Name.tsx';
import { OutTime } from './OutTime.tsx';
import classes from './ReleaseLine.module.css';
import { UserText } from './UserText.tsx';

/** One release: since when, recorded by whom, and where it can be checked. */
export function ReleaseLine(props: { readonly release: Release }) {
  const { by, address } = props.release;
  const { state, people } = useView();
  const now = useViewNow();
  return (
    <>
      <OutTime out={props.release} zone={state.zone} against={now} /> · <Name>{actorName(people, by)}</Name> ·{' '}
      <UserText className={classes.address}>{address}</UserText>
    </>
  );
}

/** What the words that went out are called: "Update 2.1". */
export function useReleasedName(): (release: Release) => string {
  const { statements } = useView().state;
  return ({ statementId, revisionId }) => {
    const statement = statements.find((one) => one.statementId === statementId);
    const revision = statement?.revisions.find((one) => one.revisionId === revisionId);
    return statement && revision ? revisionName(statement, revision) : '';
  };
}

/** What a channel of this incident's playbook is called. */
export function useChannelName(): (channel: string) => string {
  const channels = useView().state.chart.context.playbook?.channels ?? [];
  return (channel) => channels.find((one) => one.id === channel)?.name ?? channel;
}
