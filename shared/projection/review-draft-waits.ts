import type { IncidentEvent } from '../incident/events.ts';
import { isPublic } from '../incident/public-words.ts';
import { durationText, spanWords } from '../time-text.ts';
import { wholeSentence } from '../whole-sentence.ts';
import { projectLedger } from './ledger.ts';
import { outsideQuestions } from './outside-questions.ts';
import { promiseReports } from './promise-reports.ts';
import { releasesOut } from './releases-out.ts';
import { firstWordsReport } from './report-clock.ts';
import { waitReports } from './report-waits.ts';
import { type DraftLine, eventsOf, nothing, positionsWhere, type Story, timeIn } from './review-story.ts';
import { unwatchedReports } from './unwatched-words.ts';
import type { WaitReport } from './wait-report.ts';

/** When somebody here knew, when the alarm was raised, and when the first words were out. */
export function firstKnown(story: Story): readonly DraftLine[] {
  const { openedAt, firstAwarenessSteady, runs } = story.state.chart.context;
  const first = firstAwarenessSteady;
  const corrected = eventsOf(story, 'incident.awarenessCorrected').map(({ position }) => position);
  const changed = corrected.length === 0 ? '' : ' First awareness was corrected later.';
  const words = firstWordsReport(story.state, story.end);
  const out = releasesOut(story.events)
    .filter(({ event }) => isPublic(story.state, event.data.channel))
    .slice(0, 1);
  return [
    {
      text: `Somebody here first knew at ${timeIn(story, first)}. The alarm was raised at ${timeIn(story, openedAt)}, ${spanWords(first, runs[0]?.enteredSteady ?? first)} later.${changed}`,
      positions: [0, ...corrected],
    },
    ...(words ? [{ text: words.sentence, positions: out.map(({ position }) => position) }] : []),
  ];
}

/** Where the waiting for somebody began: the question, the request with their seat, or the stage that asks for the role. */
function begins({ id, kind, from }: WaitReport): (event: IncidentEvent) => boolean {
  if (kind === 'role')
    return ({ type, at }) =>
      at === from && (type.startsWith('stage.') || type.endsWith('.started') || type === 'incident.opened');
  return (event) =>
    kind === 'ask'
      ? event.type === 'ask.raised' && event.data.askId === id
      : event.type === 'approval.requested' &&
        event.data.signers.some(({ signerId }) => id === signerId || id.startsWith(`${signerId}-`));
}

/** The longest waits: on the way to first words, and in the whole incident. What would have removed them, people say. */
export function longestWait(story: Story): readonly DraftLine[] {
  const { events, state, people, end } = story;
  const waits = waitReports(events, state, people, end);
  const row = projectLedger(events, state, people, end).rows.find(
    ({ kind }) => kind === 'wait' || kind === 'quiet',
  );
  const most = waits.toSorted((one, other) => other.waitedMs - one.waitedMs)[0];
  const lines = [
    ...(row
      ? [
          {
            text: `On the way to first words, most time without work went here: ${row.label}, ${durationText(row.shownMs)}; the longest stretch began at ${timeIn(story, row.longest.at)}.`,
            positions: [row.longest.size - 1],
          },
        ]
      : []),
    ...(most
      ? [
          {
            text: `The longest wait of all: ${most.who}, ${wholeSentence(most.what)} From ${timeIn(story, most.from)}, ${durationText(most.waitedMs)}. ${most.sentence}`,
            positions: positionsWhere(story, begins(most)),
          },
        ]
      : []),
  ];
  return lines.length > 0 ? lines : nothing('The log shows no wait.');
}

/** How many of those outside asked something. Whether anybody answered them, no entry says: people do. */
function calls(story: Story): readonly DraftLine[] {
  const read = story.state.reports.filter(({ triage }) => triage === 'question');
  if (read.length === 0) return [];
  const ids = new Set(read.map(({ reportId }) => reportId));
  return [
    {
      text: outsideQuestions(story.state),
      positions: positionsWhere(
        story,
        (event) => event.type === 'report.triaged' && ids.has(event.data.reportId),
      ),
    },
  ];
}

/** Everybody who was asked and did not answer, answered after the time was up, or was let off; a seat that somebody handed on is none of it. */
export function unanswered(story: Story): readonly DraftLine[] {
  const waits = waitReports(story.events, story.state, story.people, story.end);
  const lines = waits
    .filter(({ outcome }) => outcome !== 'inTime' && outcome !== 'handedOn')
    .map((wait) => ({
      text: `${timeIn(story, wait.from)}, ${wait.who}: ${wholeSentence(wait.what)} ${wait.sentence}`,
      positions: positionsWhere(story, begins(wait)),
    }));
  const asked = lines.length > 0 ? lines : nothing('Everybody we asked answered in time.');
  return [...asked, ...calls(story)];
}

/** Every promise of the next word, and what came of it; and what words that were out named for it beside that. */
export function promises(story: Story): readonly DraftLine[] {
  const lines = promiseReports(story.state, story.people, story.end).map(
    ({ id, at, dueAt, sentence, unsaid, lateBy }) => ({
      text: `Promised at ${timeIn(story, at)} for ${timeIn(story, dueAt)}: ${`${sentence} ${unsaid}`.trim()}`,
      positions: positionsWhere(
        story,
        (event) =>
          (event.type.startsWith('promise.') && 'promiseId' in event.data && event.data.promiseId === id) ||
          (event.type === 'release.recorded' && event.data.releaseId === lateBy),
      ),
    }),
  );
  const named = unwatchedReports(story.state).map(({ statementId, sentence }) => ({
    text: sentence,
    positions: positionsWhere(
      story,
      (event) => event.type === 'release.recorded' && event.data.statementId === statementId,
    ),
  }));
  const all = [...lines, ...named];
  return all.length > 0 ? all : nothing('No next word was promised.');
}
