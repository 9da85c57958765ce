import { cutShortOf } from '../correction/corrections.ts';
import { channelsOut } from '../incident/channels-out.ts';
import { setAsideFor } from '../incident/set-aside.ts';
import { type IncidentState, isLive } from '../incident/state.ts';
import { goesOutOn } from '../statement/channel-words.ts';
import { latestRevision, type Statement, statementName } from '../statement/statements.ts';
import { channelLabel } from './sentence-approval.ts';

/** How far the words of a statement are out: the channels on which they are, and those on which they were to be and are not. */
type HowFar = { readonly out: readonly string[]; readonly left: readonly string[] };

/** The releases that count as these words: of words that are still to go out, no version that they took the place of. */
function stillMeant(
  state: IncidentState,
  { statementId }: Statement,
): Pick<IncidentState, 'statements' | 'releases'> {
  if (setAsideFor(state, statementId)) return state;
  return { ...state, releases: state.releases.filter(({ unapproved }) => !unapproved) };
}

function howFar(state: IncidentState, statement: Statement): HowFar {
  const all = (state.chart.context.playbook?.channels ?? []).map(({ id }) => id);
  const own = state.releases.filter((one) => one.statementId === statement.statementId);
  const out = new Set(own.map(({ channel }) => channel));
  const before = channelsOut(stillMeant(state, statement), statement.statementId);
  const revision = latestRevision(statement);
  const cut = cutShortOf(state.corrections, statement.statementId)?.channels ?? [];
  const meant = (id: string) => (revision !== null && goesOutOn(revision, id)) || cut.includes(id);
  return {
    out: all.filter((id) => out.has(id)),
    left: all.filter((id) => meant(id) && !before.has(id)),
  };
}

/** So many channels are named; of more, how many. */
const MOST_NAMED = 2;
const LIST = new Intl.ListFormat('en-GB');

const named = (state: IncidentState, { out }: HowFar) =>
  out.length <= MOST_NAMED ? LIST.format(out.map((id) => channelLabel(state, id))) : null;

/** What became of words that were set aside: they wait, were taken up, or were let go; null where nobody set them aside. */
export function asideText(state: IncidentState, statement: Statement): string | null {
  const aside = setAsideFor(state, statement.statementId);
  if (!aside) return null;
  if (statement.letGo !== undefined) return 'let go';
  const taken = state.statements.find((one) => one.takesUp === statement.statementId);
  return taken ? `taken up as ${statementName(taken)}` : `set aside for ${statementName(aside)}`;
}

/** On how many channels words of the statement at work can still be recorded, which nobody ended them on. */
function toGo(state: IncidentState, statement: Statement, { left }: HowFar): number {
  if (!isLive(state) || state.statements.at(-1) !== statement) return 0;
  const cut = cutShortOf(state.corrections, statement.statementId)?.channels ?? [];
  return left.filter((id) => !cut.includes(id)).length;
}

/** Said first of a correction that somebody ended: nothing of it waits, also where another set it aside. */
const endedText = (state: IncidentState, statement: Statement) =>
  cutShortOf(state.corrections, statement.statementId) === undefined ? '' : 'ended; ';

/**
 * Says of words that are out where, and since when. "Out" alone is everywhere they were to go: what is out in part says on
 * which channels, and whether the rest is still to go, waits, or was ended. `when` is "after 0:36".
 */
export function outOnText(state: IncidentState, statement: Statement, when: string): string {
  if (isOutEverywhere(state, statement)) return `out ${when}`;
  const far = howFar(state, statement);
  const names = named(state, far);
  const all = far.out.length + far.left.length;
  const on = `out on ${names ?? `${far.out.length} of ${all} channels`}`;
  const open = toGo(state, statement, far);
  if (open > 0) return `${on} ${when}, ${open} to go`;
  const ended = endedText(state, statement);
  const rest = ended === '' ? asideText(state, statement) : null;
  if (rest !== null) return `${on} ${when}, the rest ${rest}`;
  return `${ended}${on}${names === null ? '' : ' only'}, ${when}`;
}

/** True where words are out on every channel on which they were to be. */
export function isOutEverywhere(state: IncidentState, statement: Statement): boolean {
  return howFar(state, statement).left.length === 0;
}

/** The same of words that only our own people have: on how many channels they are still to go. */
export function internalText(state: IncidentState, statement: Statement): string {
  const open = toGo(state, statement, howFar(state, statement));
  return open === 0 ? `${endedText(state, statement)}internal only` : `internal only, ${open} to go`;
}
