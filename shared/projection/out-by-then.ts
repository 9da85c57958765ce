import type { IncidentState } from '../incident/state.ts';
import {
  currentStatement,
  findRevision,
  type Revision,
  revisionName,
  type Statement,
  statementName,
} from '../statement/statements.ts';
import { channelLabel } from './sentence-approval.ts';

/** Words that were out at an instant: which, and a sentence that says where. */
export type OutByThen = {
  readonly statement: Statement;
  readonly revision: Revision;
  /** The ids of the channels on which they were out. */
  readonly channels: readonly string[];
  readonly sentence: string;
};

const LIST = new Intl.ListFormat('en-GB');

/** Everything that was out, words by words, in the order in which the log first says so. */
export function outByThen(state: IncidentState): readonly OutByThen[] {
  const ids = [...new Set(state.releases.map(({ revisionId }) => revisionId))];
  return ids.flatMap((revisionId): readonly OutByThen[] => {
    const found = findRevision(state.statements, revisionId);
    if (!found) return [];
    const own = state.releases.filter((one) => one.revisionId === revisionId);
    const channels = [...new Set(own.map(({ channel }) => channel))];
    const names = channels.map((id) => channelLabel(state, id));
    const sentence = `${revisionName(found.statement, found.revision)} was out on ${LIST.format(names)}.`;
    return [{ ...found, channels, sentence }];
  });
}

/** That the statement at work had no saved words yet, and never more than that: earlier ones may have had, and be out. */
export function nothingSavedText({ statements }: Pick<IncidentState, 'statements'>): string {
  const current = currentStatement(statements);
  if (!current || statements.length === 1) return 'No words had been saved by then.';
  const nothing = `Nothing of ${statementName(current)} had been saved by then.`;
  const aside = statements.find(({ statementId }) => statementId === current.setAside);
  return aside === undefined || aside.revisions.length === 0
    ? nothing
    : `${nothing} ${statementName(aside)} was set aside for it.`;
}
