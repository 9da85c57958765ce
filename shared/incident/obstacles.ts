import { isFullyApproved } from '../approval/approvals.ts';
import { misfitLine, misfits } from '../channel/misfits.ts';
import { liveRun } from '../playbook/chart-context.ts';
import type { Stage } from '../playbook/stages.ts';
import type { Release } from '../release/releases.ts';
import { openSlotsOf, type Words } from '../statement/channel-words.ts';
import { currentStatement, latestRevision, type Revision, type Statement } from '../statement/statements.ts';
import { timeText } from '../time-text.ts';
import { coversChain } from './approved-words.ts';
import { brokenGlass } from './break-glass.ts';
import { refusedFindings } from './checks.ts';
import { promisedInWords } from './promised-words.ts';
import { approvedWithout, unmetSentence } from './relied-on.ts';
import { bare, headOf, type Requirement, saidRequirements, unmet } from './requirements.ts';
import { slotLabel } from './slot-names.ts';
import { openCauses } from './staleness.ts';
import { currentRequest, type IncidentState } from './state.ts';

/** Where something is dealt with: a name that the screen finds it by, and the workspace it is in; null: beside every one. */
export type Place = { readonly key: string; readonly stage: Stage | null };

/** One thing that stands in the way of leaving the live stage. */
export type Obstacle = {
  readonly code: string;
  /** What it is, in a line. */
  readonly text: string;
  readonly place: Place;
  /** The requirement that can be let go with a reason instead; null where no rule allows that. */
  readonly waive: string | null;
};

/** A hard one: nobody can waive it. */
function hard(code: string, text: string, key: string, stage: Stage): Obstacle {
  return { code, text, place: { key, stage }, waive: null };
}

const askMore = (): Obstacle =>
  hard(
    'ask-more',
    'The severity rose and asks for more signers. Save the words again to ask them.',
    'words',
    'draft',
  );

/** So many open slots are a line each; more are one line, or nothing else would be seen. */
const MOST_SLOTS = 3;

/** The slots that stand open in words. */
export function slotObstacles(state: IncidentState, words: Words): readonly Obstacle[] {
  const open = openSlotsOf(words);
  const line = (id: string, text: string) => hard('slot', text, `slot:${id}`, 'draft');
  const [first] = open;
  if (first !== undefined && open.length > MOST_SLOTS)
    return [line(first, `Fill in ${open.length} open slots, from “${slotLabel(state, first)}” on.`)];
  return open.map((id) => line(id, `Fill in “${slotLabel(state, id)}”.`));
}

function ofBrief({ brief, facts, chart }: IncidentState): readonly Obstacle[] {
  const nothing =
    !brief.items.some((item) => item.struck === null) && !facts.some(({ status }) => status !== 'withdrawn');
  const lines = hard(
    'nothing-known',
    'Write down at least one thing that is known or not known.',
    'brief-line',
    'brief',
  );
  const complexity = hard(
    'complexity',
    'Say whether this is simple or complex; it sets the time for the draft and for first words.',
    'complexity',
    'brief',
  );
  return [...(nothing ? [lines] : []), ...(chart.context.complex === null ? [complexity] : [])];
}

/** What in words themselves stands in the way, saved or still on the page: open slots, what checks refuse, and what no channel takes. */
export function wordObstacles(
  state: IncidentState,
  statement: Statement,
  words: Words,
  now: number,
): readonly Obstacle[] {
  const channels = state.chart.context.playbook?.channels ?? [];
  return [
    ...slotObstacles(state, words),
    ...refusedFindings(state, statement, words, now).map((text) => hard('check', text, 'checks', 'draft')),
    ...misfits(words, channels).map((one) =>
      hard('misfit', misfitLine(one), `channel:${one.channel.id}`, 'draft'),
    ),
  ];
}

/** What of these only the words on a page can tell, by its code. */
export const OF_WORDS: ReadonlySet<string> = new Set(['no-words', 'slot', 'check', 'misfit']);

function ofWords(
  state: IncidentState,
  statement: Statement,
  revision: Revision,
  now: number,
): readonly Obstacle[] {
  return [
    ...wordObstacles(state, statement, revision, now),
    ...openCauses(state, now).map(({ what, at }) =>
      hard('stale', `May be out of date: ${what} (${timeText(at, state.zone)}).`, 'stale', 'draft'),
    ),
  ];
}

function ofDraft(state: IncidentState, now: number): readonly Obstacle[] {
  const statement = currentStatement(state.statements);
  const revision = latestRevision(statement);
  if (!statement || !revision || revision.text.trim() === '')
    return [hard('no-words', 'Write the words and save them as a revision.', 'words', 'draft')];
  return ofWords(state, statement, revision, now);
}

function ofApprove(state: IncidentState): readonly Obstacle[] {
  const request = currentRequest(state);
  const revision = latestRevision(currentStatement(state.statements));
  if (!request || request.revisionId !== revision?.revisionId)
    return [hard('not-asked', 'These words have not been put to the signers.', 'words', 'draft')];
  if (!coversChain(state, request)) return [askMore()];
  if (isFullyApproved(request) || brokenGlass(state, request)) return [];
  return request.signers
    .filter((signer) => signer.decision?.kind !== 'approved')
    .map(({ label, signerId }) =>
      hard('signer', `${label} has not approved.`, `signer:${signerId}`, 'approve'),
    );
}

function ofPublish(state: IncidentState): readonly Obstacle[] {
  const statement = currentStatement(state.statements);
  const isOut = (one: Release) => one.statementId === statement?.statementId && !one.unapproved;
  if (state.releases.some(isOut)) return [];
  const request = currentRequest(state);
  return request && !coversChain(state, request)
    ? [askMore()]
    : [hard('not-out', 'These words are not out yet. Record at least one release.', 'release', 'publish')];
}

/** The hard exit rule of each stage. None of it can be waived. */
const EXIT_RULE: Record<Stage, (state: IncidentState, now: number) => readonly Obstacle[]> = {
  detect: () => [],
  brief: ofBrief,
  draft: ofDraft,
  approve: ofApprove,
  publish: ofPublish,
  followUp: () => [],
};

function placeOf(id: string, stage: Stage): Place {
  if (id.startsWith('said:')) return { key: 'next-word', stage };
  return id.startsWith('role:') || id.startsWith('item:')
    ? { key: id, stage: null }
    : { key: 'looks', stage: 'followUp' };
}

/** A soft one, and who has approved without it, so that it can only be waived. */
function soft(state: IncidentState, stage: Stage, requirement: Requirement): Obstacle {
  const { id, text } = requirement;
  const who = approvedWithout(state, requirement);
  const head = headOf(bare(text));
  const said = who === null ? head : `${head} (${who} has approved without it)`;
  return { code: who === null ? 'unmet' : 'only-waivable', text: said, place: placeOf(id, stage), waive: id };
}

/** All that stands in the way of leaving the live stage at `now`: the hard rule first, then every unmet requirement. */
export function obstacles(state: IncidentState, now: number): readonly Obstacle[] {
  const run = liveRun(state.chart.context);
  if (!run) return [];
  return [...EXIT_RULE[run.stage](state, now), ...unmet(state).map((one) => soft(state, run.stage, one))];
}

/**
 * What publish asks for and nobody has to do there: the time that these very words say for the next word. Closing asks for
 * it again.
 */
export function askedInPublish(state: IncidentState): readonly Obstacle[] {
  const number = currentStatement(state.statements)?.number;
  if (liveRun(state.chart.context)?.stage !== 'publish') return [];
  if (promisedInWords(state)?.statementNumber !== number) return [];
  return saidRequirements(state).map((one) => ({ ...soft(state, 'publish', one), waive: null }));
}

/** So many are told in a sentence; the screen lists each. */
const MOST_TOLD = 3;

/** The same as one sentence after the other, for a refusal; null where nothing stands in the way. */
export function obstacleSentence(state: IncidentState, all: readonly Obstacle[]): string | null {
  const told = all.filter(({ waive }) => waive === null).map(({ text }) => text);
  const more = told.length - MOST_TOLD;
  const still = unmetSentence(state);
  const said = [
    ...told.slice(0, MOST_TOLD),
    ...(more > 0 ? [`And ${more} more.`] : []),
    ...(still === null ? [] : [still]),
  ];
  return said.length === 0 ? null : said.join(' ');
}
