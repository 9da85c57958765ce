import type { Correction } from '../correction/corrections.ts';
import type { Fact, Telling } from '../fact/facts.ts';
import { isPublic } from '../incident/public-words.ts';
import type { IncidentState } from '../incident/state.ts';
import { confirmedAgain } from '../incident/wrong-words/confirmed-again.ts';
import { isPutRight } from '../incident/wrong-words/dealt-with.ts';
import { leaningIn, type ReleasedPlace } from '../incident/wrong-words/leaning.ts';
import { shiftWhen } from '../playbook/chart-context.ts';
import { outText, type Release } from '../release/releases.ts';
import { factIdsUnder } from '../sentence/links.ts';
import { goesOutOn } from '../statement/channel-words.ts';
import { latestRevision } from '../statement/statements.ts';
import { atLeast, momentText, spanWords } from '../time-text.ts';
import { type FirstOut, firstOut, perhapsBefore, steadyOf } from './first-out.ts';
import { channelLabel } from './sentence-approval.ts';

const LIST = new Intl.ListFormat('en-GB');

/** When a fact fell: it was confirmed no more, or was denied or withdrawn without ever having been. Null while it stood. */
function fell({ tellings }: Fact, by: number): Telling | null {
  const told = tellings.filter(({ at }) => at <= by);
  const after = told.findLastIndex(({ to }) => to === 'confirmed') + 1;
  const down = told.slice(after);
  if (after > 0) return down[0] ?? null;
  return down.find(({ to }) => to !== 'claimed') ?? null;
}

/** A fact that a correction is about, when it fell, and the sentences that lean on it and were not right when they went out. */
type Fall = { readonly fact: Fact; readonly at: number; readonly wrong: readonly ReleasedPlace[] };

/** What a correction is about, the first to fall first: the fact it was begun for, and each that had fallen under its sentences. */
function fallsOf(state: IncidentState, correction: Correction): readonly Fall[] {
  const under = factIdsUnder(state.links, correction.words);
  const leaning = leaningIn(state);
  const isMeant = ({ words, release }: ReleasedPlace) =>
    correction.words.includes(words) && correction.releaseIds.includes(release.releaseId);
  const falls = state.facts.flatMap((fact): readonly Fall[] => {
    const fall = fell(fact, correction.at);
    if (!fall) return [];
    const wrong = leaning(fact).released.filter(({ dealt }) => dealt?.kind !== 'held');
    const isAbout =
      fact.factId === correction.factId ||
      (correction.factId === undefined && under.has(fact.factId)) ||
      wrong.some(isMeant);
    return isAbout ? [{ fact, at: fall.at, wrong }] : [];
  });
  return falls.toSorted((one, other) => one.at - other.at);
}

/** How long after the fall of a fact something was out; `fallen`: what fell. */
function sinceFall(state: IncidentState, { at }: Fall, out: FirstOut, fallen: string): string {
  const from = at - shiftWhen(state.chart.context, at);
  const isAfter = out.at >= from;
  const most = `${out.known ? '' : 'at most '}${spanWords(from, out.at)}`;
  const span = out.known || isAfter ? `${most} ` : atLeast(from, out.at);
  return `${span}${isAfter ? 'after' : 'before'} ${fallen}`;
}

/** The same of each fact that fell, with when that was; where there are more, by its name. */
function sinceEach(state: IncidentState, falls: readonly Fall[], out: FirstOut): string {
  const when = (at: number) => momentText(at, state.chart.context.openedAt, state.zone);
  const each = falls.map((fall) => {
    const name = falls.length === 1 ? 'the fact' : `“${fall.fact.text}”`;
    return sinceFall(state, fall, out, `${name} fell at ${when(fall.at)}`);
  });
  return LIST.format(each);
}

/** The same of all of them together: after the one fact, or after the first and the last of them. */
function sinceAll(state: IncidentState, falls: readonly Fall[], out: FirstOut): string {
  const [first, last] = [falls[0], falls.at(-1)];
  if (!first || !last) return '';
  if (first === last) return sinceFall(state, first, out, 'the fact fell');
  return `${sinceFall(state, first, out, 'the first of them fell')} and ${sinceFall(state, last, out, 'the last')}`;
}

/** How long the wrong words had been out; null where nobody knows one end nor the other. */
function outFor(state: IncidentState, wrongs: readonly Release[], right: FirstOut): string | null {
  const wrong = firstOut(state, wrongs);
  if (!wrong || (!wrong.known && !right.known)) return null;
  const most = `${right.known ? '' : 'at most '}${spanWords(wrong.at, right.at)}`;
  const span = wrong.known ? most : atLeast(wrong.at, right.at).trimEnd();
  return span === '' ? null : `the wrong words had been out for ${span}`;
}

/** True where words still stand that lean on what fell, or a channel that the correction was signed for never had it. */
function isMissing(state: IncidentState, { statementId }: Correction, falls: readonly Fall[]): boolean {
  const statement = state.statements.find((one) => one.statementId === statementId);
  const revision = latestRevision(statement ?? null);
  const out = new Set(
    state.releases.flatMap((one) => (one.statementId === statementId ? [one.channel] : [])),
  );
  const meant = (state.chart.context.playbook?.channels ?? []).filter(
    ({ id }) => revision && goesOutOn(revision, id),
  );
  if (meant.some(({ id }) => !out.has(id))) return true;
  return falls.some(({ wrong }) =>
    wrong.some(({ dealt, release }) => !isPutRight(dealt) && release.statementId !== statementId),
  );
}

/** Since when a correction was out on every channel that had the wrong words; null where it is not, or they were on one. */
function everywhere(
  state: IncidentState,
  correction: Correction,
  falls: readonly Fall[],
  wrongs: readonly Release[],
  right: readonly Release[],
): FirstOut | null {
  const channels = [...new Set(wrongs.map(({ channel }) => channel))];
  const outs = channels.map((id) =>
    firstOut(
      state,
      right.filter(({ channel }) => channel === id),
    ),
  );
  const all = outs.flatMap((one) => one ?? []);
  if (all.length < outs.length || outs.length < 2 || isMissing(state, correction, falls)) return null;
  return { at: Math.max(...all.map(({ at }) => at)), known: all.every(({ known }) => known) };
}

/** What else is out to the public and says what fell, also where that was written down once the correction was begun. */
function wrongSince(
  state: IncidentState,
  { statementId }: Correction,
  falls: readonly Fall[],
): readonly Release[] {
  return falls
    .flatMap(({ wrong }) => wrong.map(({ release }) => release))
    .filter((one) => one.statementId !== statementId && isPublic(state, one.channel));
}

/** Since when our own people had a correction, apart from the public; null where no channel is theirs. */
function staffFrom(state: IncidentState, own: readonly Release[]): FirstOut | null {
  return firstOut(
    state,
    own.filter(({ channel }) => !isPublic(state, channel)),
  );
}

/** Where else it may have been out before that, as not all times are known; '' where nowhere. */
function perhapsSooner(state: IncidentState, right: readonly Release[], first: Release): string {
  const at = steadyOf(state, first);
  const sooner = right.filter((one) => one !== first && perhapsBefore(state, one, at));
  const on = [...new Set(sooner.map(({ channel }) => channelLabel(state, channel)))];
  return on.length === 0 ? '' : `, perhaps before that on ${LIST.format(on)}`;
}

/**
 * How fast a correction was, as the end of a sentence: when it was first out to the public, how long after the fact fell, how
 * long the wrong words had been out by then, and since when it was everywhere they were. Words to our own people are told as
 * that, and are no correction yet. Null while it is out nowhere.
 */
export function correctionPace(state: IncidentState, correction: Correction): string | null {
  const { context } = state.chart;
  const when = (at: number) => momentText(at, context.openedAt, state.zone);
  const own = state.releases.filter(({ statementId }) => statementId === correction.statementId);
  const staff = staffFrom(state, own);
  const right = own.filter(({ channel }) => isPublic(state, channel));
  const first = right.toSorted((one, other) => steadyOf(state, one) - steadyOf(state, other))[0];
  const out = firstOut(state, right);
  const shown = (one: FirstOut) => when(one.at + shiftWhen(context, one.at));
  if (!first || !out)
    return staff && `out to our own people only, first ${staff.known ? 'at' : 'by'} ${shown(staff)}`;
  const wrongs = state.releases.filter(
    ({ releaseId, channel }) => correction.releaseIds.includes(releaseId) && isPublic(state, channel),
  );
  const falls = fallsOf(state, correction);
  const since = [...wrongs, ...wrongSince(state, correction, falls)];
  const all = everywhere(state, correction, falls, since, right);
  const where =
    correction.releaseIds.length > wrongs.length ? 'everywhere the public read them' : 'everywhere they were';
  const told = [
    `first out${staff ? ' to the public' : ''} ${outText(first, when(first.releasedAt))}, on ${channelLabel(state, first.channel)}${perhapsSooner(state, right, first)}`,
    falls.length > 0 ? sinceEach(state, falls, out) : null,
  ].filter((one) => one !== null);
  const holds = confirmedAgain(state, correction) !== null;
  const more = [
    holds ? null : outFor(state, wrongs, out),
    !holds && all && falls.length > 0 ? `it was out ${where} ${sinceAll(state, falls, all)}` : null,
    staff && `our own people had it from ${shown(staff)} on`,
  ].filter((one) => one !== null);
  return [told.join(', '), ...more].join('; ');
}
