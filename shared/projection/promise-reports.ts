import { nextWordOut, unansweredInside, unansweredOn } from '../incident/answering.ts';
import { publicReleases } from '../incident/public-words.ts';
import { type IncidentState, isLive } from '../incident/state.ts';
import { actorName, type People } from '../people/people.ts';
import type { NextWord } from '../promise/promises.ts';
import { outText, type Release } from '../release/releases.ts';
import { atLeast, durationText, momentText, spanWords } from '../time-text.ts';
import { wholeSpan } from '../whole-seconds.ts';
import { notInWords } from './unwatched-words.ts';

const NAMES = new Intl.ListFormat('en-GB');

export type PromiseReport = {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: number;
  readonly dueAt: number;
  readonly state: NextWord['state'];
  /** The release that came too late for it; null for any other promise. */
  readonly lateBy: string | null;
  readonly sentence: string;
  /** That no words which were out named its time; empty where some did. */
  readonly unsaid: string;
};

/**
 * Where no next word was when a promise was due, or when the incident was closed before that: where the public read the words
 * beside it, then where our own people read its time.
 */
function notEverywhere(state: IncidentState, promise: NextWord, until: number): string {
  const isOpen = promise.dueAt > until;
  if (isOpen && isLive(state)) return '';
  const by = isOpen ? 'before the incident was closed' : 'by then';
  const named = (ids: readonly string[]) =>
    NAMES.format(
      (state.chart.context.playbook?.channels ?? []).flatMap(({ id, name }) =>
        ids.includes(id) ? [name] : [],
      ),
    );
  const heard = named(unansweredOn(state, promise));
  const inside = named(unansweredInside(state, promise));
  return [
    heard === '' ? '' : ` No next word was out ${by} on ${heard}, where the words before it were.`,
    inside === ''
      ? ''
      : ` No next word was out ${by} to our own people on ${inside}, whose words named that time.`,
  ].join('');
}

/** How a promise was kept: by when the words were out, and not by when somebody wrote that down. */
function keptText({ keptBy, dueAt }: NextWord): string {
  const early = wholeSpan(keptBy?.releasedAt ?? dueAt, dueAt);
  if (keptBy?.minute && early < 0) return 'Kept, in the minute in which it was due.';
  if (early <= 0) return 'Kept, at the time it was due.';
  const span = keptBy?.latest ? atLeast(keptBy.releasedAt, dueAt) : `${durationText(early)} `;
  return `Kept, ${span}before it was due.`;
}

/** That the public heard a correction after a promise was due: it puts right what was said, and is not the word that was promised. */
function correctionSince(state: IncidentState, dueAt: number): string {
  const corrections = new Set(
    state.statements.flatMap(({ kind, statementId }) => (kind === 'correction' ? [statementId] : [])),
  );
  const [first] = publicReleases(state)
    .filter(({ statementId, releasedAt }) => corrections.has(statementId) && releasedAt > dueAt)
    .toSorted((one, other) => one.releasedAt - other.releasedAt);
  if (!first) return '';
  const out = outText(first, momentText(first.releasedAt, state.chart.context.openedAt, state.zone));
  return ` A correction was out ${out}: it puts right what was said, and is no next word.`;
}

/** How a promise was missed: other words may long have been out, so it is said of the next word, and how late that was. */
function missedText(state: IncidentState, { dueAt }: NextWord, next: Release | null): string {
  if (!next)
    return `Missed: no next word was out when it was due, and none has been since.${correctionSince(state, dueAt)}`;
  const { releasedAt, latest } = next;
  const out = outText(next, momentText(releasedAt, state.chart.context.openedAt, state.zone));
  const late = `${latest ? 'at most ' : ''}${spanWords(dueAt, releasedAt)} late`;
  return `Missed: the next word was out ${out}, ${late}.`;
}

function settled(state: IncidentState, promise: NextWord, next: Release | null, until: number): string {
  switch (promise.state) {
    case 'kept':
      return `${keptText(promise)}${notEverywhere(state, promise, until)}`;
    case 'missed':
      return missedText(state, promise, next);
    case 'dropped':
      return 'Dropped, with a reason in the log.';
    case 'open':
      return 'Still open.';
  }
}

/** Every promise of a next word and what became of it, as it is told at `until` (epoch ms UTC). */
export function promiseReports(
  state: IncidentState,
  people: People,
  until: number,
): readonly PromiseReport[] {
  const unsaid = notInWords(state);
  return state.promises.map((one) => {
    const next = one.state === 'missed' ? nextWordOut(state, one) : null;
    return {
      id: one.promiseId,
      text: one.text,
      by: actorName(people, one.by),
      at: one.at,
      dueAt: one.dueAt,
      state: one.state,
      lateBy: next?.releaseId ?? null,
      sentence: settled(state, one, next, until),
      unsaid: unsaid(one.dueAt),
    };
  });
}
