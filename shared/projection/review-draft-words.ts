import type { IncidentEventOf } from '../incident/events.ts';
import { isPublic } from '../incident/public-words.ts';
import { stateAt } from '../incident/replay.ts';
import { actorName } from '../people/people.ts';
import { NOT_KNOWN, outText } from '../release/releases.ts';
import { statementName } from '../statement/statements.ts';
import { spanWords } from '../time-text.ts';
import { endedWithoutText } from './ended-without.ts';
import { type DraftLine, eventsOf, knownAt, nothing, type Story, timeIn } from './review-story.ts';
import { channelLabel, revisionLabel } from './sentence-approval.ts';

type Out = { readonly event: IncidentEventOf<'release.recorded'>; readonly position: number };

/** The release of each revision that was out first, whenever it was written down: the one time that every answer names. */
function firstOut(story: Story): readonly Out[] {
  const first = new Map<string, Out>();
  for (const one of eventsOf(story, 'release.recorded')) {
    const { revisionId, releasedAt } = one.event.data;
    const before = first.get(revisionId);
    if (!before || releasedAt < before.event.data.releasedAt) first.set(revisionId, one);
  }
  return [...first.values()];
}

/** What was known when words first went out. */
export function knownAtRelease(story: Story): readonly DraftLine[] {
  const lines = firstOut(story).map(({ event, position }) => {
    const words = revisionLabel(story.state, event.data.revisionId);
    const when = `${event.data.latest ? 'By ' : ''}${timeIn(story, event.data.releasedAt)}${event.data.latest ? NOT_KNOWN : ''}`;
    return { text: `${when}, ${words}: ${knownAt(story, position)}.`, positions: [position] };
  });
  return lines.length > 0 ? lines : nothing('No words went out.');
}

/** Who decided about which words, for how long they had had them in front of them, and what was known then. */
export function signersSaw(story: Story): readonly DraftLine[] {
  const decided = eventsOf(story, 'approval.approved', 'approval.rejected');
  const lines = decided.map(({ event, position }) => {
    const before = stateAt(story.events, position);
    const seats = before.approvals.flatMap(({ signers }) => signers);
    const seat = seats.findLast(({ signerId }) => signerId === event.data.signerId);
    const who = actorName(story.people, seat?.personId ?? event.by);
    const did = event.type === 'approval.approved' ? 'approved' : 'rejected';
    const words = revisionLabel(before, event.data.revisionId);
    const seen = seat?.seenAt ?? null;
    const had =
      seen === null
        ? 'that the words were in front of them at the desk is not in the log'
        : `the words were in front of them for ${spanWords(seen, event.at)}`;
    const text = `${timeIn(story, event.at)}, ${who} ${did} ${words}: ${had}; ${knownAt(story, position)}.`;
    return { text, positions: [position] };
  });
  return lines.length > 0 ? lines : nothing('Nobody decided in a seat.');
}

/** How many questions had come in when words went out. Whether the words answer them, people read. */
export function questionsIn(story: Story): readonly DraftLine[] {
  const lines = firstOut(story).map(({ event, position }) => {
    const { reports } = stateAt(story.events, position);
    const asked = reports.filter(({ triage }) => triage === 'question').length;
    const words = revisionLabel(story.state, event.data.revisionId);
    const text = `When ${words} went out, ${reports.length} reports were in; ${asked} of them ${asked === 1 ? 'was read as a question' : 'were read as questions'}.`;
    return { text, positions: [position] };
  });
  return lines.length > 0 ? lines : nothing('No words went out.');
}

/** Words that were kept although they were nearly a copy of earlier ones. */
export function copies(story: Story): readonly DraftLine[] {
  const lines = eventsOf(story, 'check.overruled').flatMap(({ event, position }) =>
    event.data.check === 'nearCopy'
      ? [
          {
            text: `${timeIn(story, event.at)}: words were kept that are nearly a copy of an earlier statement. Reason given: ${event.data.reason}`,
            positions: [position],
          },
        ]
      : [],
  );
  return lines.length > 0
    ? lines
    : nothing('No words were kept that the check had found to be nearly a copy of an earlier statement.');
}

/** Where a correction ended without being out, and why: whatever else is said of it, the wrong words stayed there. */
function endedLine(story: Story, statementId: string): DraftLine {
  const ended = eventsOf(story, 'correction.cutShort').find(
    ({ event }) => event.data.statementId === statementId,
  );
  const correction = story.state.corrections.find((one) => one.statementId === statementId);
  if (!ended || !correction) return { text: '', positions: [] };
  return {
    text: `; it ${endedWithoutText(story.state, correction)}. Reason given: ${ended.event.data.reason}`,
    positions: [ended.position],
  };
}

/** Each correction: since when the wrong words were out, and when other words put them right. */
export function provedWrong(story: Story): readonly DraftLine[] {
  const { releases } = story.state;
  const lines = eventsOf(story, 'correction.opened').map(({ event, position }) => {
    const { statementId, releaseIds, words } = event.data;
    const wrong = eventsOf(story, 'release.recorded').filter((one) =>
      releaseIds.includes(one.event.data.releaseId),
    );
    const right = eventsOf(story, 'release.recorded').find(
      (one) => one.event.data.statementId === statementId,
    );
    const since = Math.min(
      ...releases.filter((one) => releaseIds.includes(one.releaseId)).map((one) => one.releasedAt),
    );
    const [first] = words;
    const quoted =
      first === undefined
        ? 'What was out'
        : `“${first}”${words.length > 1 ? ` and ${words.length - 1} more` : ''}`;
    const fixed = right
      ? `the correction was first out ${outText(right.event.data, timeIn(story, right.event.data.releasedAt))}, on ${channelLabel(story.state, right.event.data.channel)}, ${spanWords(since, right.event.data.releasedAt)} after it`
      : 'no correction went out';
    const without = endedLine(story, statementId);
    const tail = without.text === '' ? '.' : without.text;
    const positions = [
      ...[...wrong.map((one) => one.position), position],
      ...[...(right ? [right.position] : []), ...without.positions],
    ];
    return { text: `${quoted}, out since ${timeIn(story, since)}: ${fixed}${tail}`, positions };
  });
  return lines.length > 0 ? lines : nothing('No correction was begun.');
}

/** When each statement first went out to our own people, and when to the public. */
export function staffFirst(story: Story): readonly DraftLine[] {
  const { state } = story;
  const all = eventsOf(story, 'release.recorded');
  const lines = state.statements.flatMap(({ statementId, kind, number }): readonly DraftLine[] => {
    const out = all.filter(({ event }) => event.data.statementId === statementId);
    if (out.length === 0) return [];
    const first = (toPublic: boolean) =>
      out
        .filter(({ event }) => isPublic(state, event.data.channel) === toPublic)
        .toSorted((one, other) => one.event.data.releasedAt - other.event.data.releasedAt)[0];
    const told = (one: Out | undefined, whom: string) =>
      one
        ? `${whom} ${outText(one.event.data, timeIn(story, one.event.data.releasedAt))} (${channelLabel(state, one.event.data.channel)})`
        : `nothing to ${whom}`;
    const [own, others] = [first(false), first(true)];
    const text = `${statementName({ kind, number })}: ${told(own, 'our own people')}; ${told(others, 'the public')}.`;
    return [{ text, positions: [own, others].flatMap((one) => (one ? [one.position] : [])) }];
  });
  return lines.length > 0 ? lines : nothing('No words went out.');
}
