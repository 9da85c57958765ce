import { goesOutOn, type Words } from '../statement/channel-words.ts';
import type { StatementKind } from '../statement/events.ts';
import { latestRevision, type Revision, type Statement } from '../statement/statements.ts';
import type { IncidentState } from './state.ts';

type Statements = Pick<IncidentState, 'statements'>;

/** The correction that a statement was set aside for; null for one that was not. */
export function setAsideFor({ statements }: Statements, statementId: string): Statement | null {
  return statements.find((one) => one.setAside === statementId) ?? null;
}

/** Words that wait until the correction is out: those of the newest revision, where they are not out yet. */
export type SetAside = {
  readonly statement: Statement;
  readonly revision: Revision;
  readonly correction: Statement;
  /** What the statement that takes them up is: first words that are out on some channels go on as an update. */
  readonly kind: Exclude<StatementKind, 'holding'>;
  /** The channels on which they are out already. */
  readonly out: readonly string[];
};

function aside(state: IncidentState, statement: Statement): readonly SetAside[] {
  const { statementId, kind } = statement;
  const correction = setAsideFor(state, statementId);
  const revision = latestRevision(statement);
  const isTaken = state.statements.some((one) => one.takesUp === statementId);
  if (!correction || !revision || isTaken) return [];
  const out = state.releases.flatMap((one) => (one.statementId === statementId ? [one.channel] : []));
  const channels = state.chart.context.playbook?.channels ?? [];
  const left = channels.some(({ id }) => goesOutOn(revision, id) && !out.includes(id));
  if (!left) return [];
  return [{ statement, revision, correction, kind: kind === 'holding' ? 'update' : kind, out }];
}

/** Every statement that a correction set aside and nobody has taken up again, the oldest first. */
export function setAsideStatements(state: IncidentState): readonly SetAside[] {
  return state.statements.flatMap((one) => aside(state, one));
}

/** The words that whoever takes a statement up begins with: as they were, on the channels where they are not out. */
export function wordsTakenUp({ revision, out }: SetAside): Words {
  const { text, variants, without } = revision;
  return {
    text,
    variants: variants.filter(({ channel }) => !out.includes(channel)),
    without: [...without, ...out.filter((one) => !without.includes(one))],
  };
}

/** A statement and those whose words it began with, the newest first. */
export function withTakenUp({ statements }: Statements, statementId: string): readonly Statement[] {
  const statement = statements.find((one) => one.statementId === statementId);
  if (!statement) return [];
  const { takesUp } = statement;
  return takesUp === undefined ? [statement] : [statement, ...withTakenUp({ statements }, takesUp)];
}
