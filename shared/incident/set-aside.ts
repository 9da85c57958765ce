import { cutShortOf } from '../correction/corrections.ts';
import { goesOutOn, type Words } from '../statement/channel-words.ts';
import type { StatementKind } from '../statement/events.ts';
import { latestRevision, type Revision, type Statement } from '../statement/statements.ts';
import { channelsOut } from './channels-out.ts';
import { isPublic } from './public-words.ts';
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
  /** What the statement that takes them up is: first words that the public has read in part go on as an update. */
  readonly kind: StatementKind;
  /** The channels on which they are out already. */
  readonly out: readonly string[];
};

/** True while nobody took the words of a statement up again, let them go, or ended them as a correction. */
function waits({ statements, corrections }: IncidentState, { statementId, letGo }: Statement): boolean {
  const isTaken = statements.some((one) => one.takesUp === statementId);
  const isCut = cutShortOf(corrections, statementId) !== undefined;
  return !isTaken && !isCut && letGo === undefined;
}

function aside(state: IncidentState, statement: Statement): readonly SetAside[] {
  const { statementId, kind } = statement;
  const correction = setAsideFor(state, statementId);
  const revision = latestRevision(statement);
  if (!correction || !revision) return [];
  const out = [...channelsOut(state, statementId)];
  const channels = state.chart.context.playbook?.channels ?? [];
  const left = channels.some(({ id }) => goesOutOn(revision, id) && !out.includes(id));
  if (!left) return [];
  const isHeard = out.some((channel) => isPublic(state, channel));
  return [{ statement, revision, correction, kind: kind === 'holding' && isHeard ? 'update' : kind, out }];
}

/** Every statement that a correction set aside and nobody has taken up again or let go, the oldest first. */
export function setAsideStatements(state: IncidentState): readonly SetAside[] {
  return state.statements.filter((one) => waits(state, one)).flatMap((one) => aside(state, one));
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
