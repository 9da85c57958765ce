import { FACT_LABEL, type Fact } from '../../fact/facts.ts';
import { heldUntil } from '../../fact/held-until.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, missingText, no } from '../deciding.ts';
import type { IncidentState } from '../state.ts';

type Record = IncidentCommandOf<'fact.record'>;
type Change = IncidentCommandOf<'fact.change'>;

/** Why a fact cannot be written down with these times, or null. Nothing is known before it happens, or from the future. */
function timeProblem(happenedAt: number | null, learntAt: number, at: number): Decision | null {
  if (happenedAt !== null && happenedAt > at)
    return no('future', 'It cannot have happened in the future. Check the time.');
  if (learntAt > at) return no('future', 'It cannot be learnt in the future. Check the time.');
  return happenedAt !== null && happenedAt > learntAt
    ? no('learnt-first', 'It cannot be learnt before it happened. Check both times.')
    : null;
}

/** When a fact was learnt where nobody says so: once the answer or the report that it is taken from was noted; else now. */
function notedAt(
  { asks, reports }: IncidentState,
  { askId, reportId, happenedAt }: Record,
  at: number,
): number {
  const ask = asks.find((one) => one.askId === askId);
  const noted = ask?.end?.at ?? reports.find((one) => one.reportId === reportId)?.at ?? at;
  return noted > at || (happenedAt !== null && happenedAt > noted) ? at : noted;
}

const HELD = {
  unconfirmed: 'Nobody confirmed this fact: it cannot be said that it was right.',
  future: 'It cannot have held until a time in the future. Check the time.',
  before: 'It cannot have held until before it happened. Check the time.',
  stands: 'Only of what no longer holds can it be said until when it held.',
} as const;

/**
 * Why it cannot be said of a fact that it was right until then and has changed since, or null. `fact`: the one that falls by
 * this; undefined where none does.
 */
function heldProblem(fact: Fact | undefined, until: number | undefined, at: number): Decision | null {
  if (until === undefined) return null;
  if (!fact) return no('held-stands', HELD.stands);
  if (fact.status !== 'confirmed') return no('held-unconfirmed', HELD.unconfirmed);
  if (until > at) return no('future', HELD.future);
  return fact.happenedAt !== null && until < fact.happenedAt ? no('held-before', HELD.before) : null;
}

/** The field as it stands in the log: null in a command is now. */
function heldOf({ heldUntil: until }: Pick<Record, 'heldUntil'>, at: number) {
  return until === undefined ? {} : { heldUntil: until ?? at };
}

function stands(state: IncidentState, isIt: (fact: Fact) => boolean): boolean {
  return state.facts.some((one) => one.status !== 'withdrawn' && isIt(one));
}

/** Why a fact cannot be taken from that answer or report, or null. */
function whenceProblem(state: IncidentState, { askId, reportId, text }: Record): Decision | null {
  const taken = text.trim();
  if (askId !== undefined) {
    if (state.asks.find((one) => one.askId === askId)?.end?.kind !== 'answered')
      return no('no-answer', 'This question has no answer to take over.');
    if (stands(state, (one) => one.askId === askId && one.text === taken))
      return no('same', 'It stands under Known already.');
  }
  if (reportId === undefined) return null;
  if (!state.reports.some((one) => one.reportId === reportId))
    return no('unknown-report', 'There is no such report.');
  return stands(state, (one) => one.reportId === reportId && one.text === taken)
    ? no('same', 'This report is in the list of facts already.')
    : null;
}

/** Why a fact cannot take the place of another, or null. */
function replaceProblem(state: IncidentState, { replaces, text, reason }: Record): Decision | null {
  if (replaces === undefined) return null;
  const old = state.facts.find((one) => one.factId === replaces);
  if (!old || old.status === 'withdrawn') return no('not-open', 'This fact does not stand any more.');
  if (old.text === text.trim()) return no('same', 'That is what it says already.');
  return missingReason(reason ?? '', 'it is put otherwise');
}

type Said = Pick<Record, 'source' | 'toldBy' | 'toldTo' | 'grade' | 'reason'>;

/** What was said beside a fact, without what nobody filled in. */
function toldIn({ grade, ...lines }: Said): Said {
  const said = Object.entries({
    source: lines.source,
    toldBy: lines.toldBy,
    toldTo: lines.toldTo,
    reason: lines.reason,
  }).flatMap(([key, value]) =>
    value === undefined || value.trim() === '' ? [] : [[key, value.trim()] as const],
  );
  return { ...Object.fromEntries(said), ...(grade === undefined ? {} : { grade }) };
}

/** Writes a fact down as confirmed, claimed or denied. Without a word more it is confirmed by whoever writes it. */
export const recordFact: Decide<Record> = (state, command, facts) => {
  const { status, text, happenedAt, askId, reportId, replaces, wasAll } = command;
  const learntAt = command.learntAt ?? notedAt(state, command, facts.at);
  const held = heldOf(command, facts.at);
  const old = state.facts.find((one) => one.factId === replaces);
  const problem =
    missingText(text, 'Write the line first.') ??
    timeProblem(happenedAt, learntAt, facts.at) ??
    whenceProblem(state, command) ??
    replaceProblem(state, command) ??
    heldProblem(old, held.heldUntil, facts.at);
  if (problem) return problem;
  const from = { askId, reportId, replaces, ...(askId === undefined ? {} : { wasAll }) };
  const given = Object.entries(from).filter(([, value]) => value !== undefined);
  const data = { factId: facts.newId(), status, text: text.trim(), happenedAt, learntAt, ...held };
  return accept({
    type: 'fact.recorded',
    data: { ...data, ...toldIn(command), ...Object.fromEntries(given) },
  });
};

const GONE = {
  withdrawn: 'This fact was withdrawn. If it holds after all, write it down anew.',
  changed: 'This fact has changed. If it holds again, write it down anew.',
} as const;

const WHY = {
  denied: 'it is denied',
  withdrawn: 'it no longer holds',
  claimed: 'it is only claimed',
} as const;

/** Has a fact come to stand as something else. A confirmation may go without a reason; whatever takes one away may not. */
export const changeFact: Decide<Change> = (state, command, facts) => {
  const { factId, to } = command;
  const fact = state.facts.find((one) => one.factId === factId);
  if (!fact) return no('unknown-fact', 'There is no such fact.');
  if (fact.status === 'withdrawn')
    return no('not-open', GONE[heldUntil(fact) === null ? 'withdrawn' : 'changed']);
  if (fact.status === to) return no('same', `It is ${FACT_LABEL[to]} already.`);
  const learntAt = command.learntAt ?? facts.at;
  const held = heldOf(command, facts.at);
  const problem =
    timeProblem(null, learntAt, facts.at) ??
    heldProblem(to === 'withdrawn' ? fact : undefined, held.heldUntil, facts.at) ??
    (to === 'confirmed' ? null : missingReason(command.reason ?? '', WHY[to]));
  return (
    problem ?? accept({ type: 'fact.changed', data: { factId, to, learntAt, ...held, ...toldIn(command) } })
  );
};
