import type { Channel } from '../playbook/schema.ts';
import { goesOutOn } from '../statement/channel-words.ts';
import { currentStatement, latestRevision } from '../statement/statements.ts';
import type { IncidentState } from './state.ts';

/** The channels that the words go out on: those of their newest revision, or all while nothing is saved. */
export function channelsMeant({ chart: { context }, statements }: IncidentState): readonly Channel[] {
  const revision = latestRevision(currentStatement(statements));
  return (context.playbook?.channels ?? []).filter(({ id }) => !revision || goesOutOn(revision, id));
}
