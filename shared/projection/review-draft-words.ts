import type { IncidentEventOf } from '../incident/events.ts';
import { isPublic, staffChannels } from '../incident/public-words.ts';
import { stateAt } from '../incident/replay.ts';
import type { IncidentState } from '../incident/state.ts';
import { takesBackNow } from '../incident/wrong-words/confirmed-again.ts';
import { sentencesIn } from '../incident/wrong-words/sentences-in.ts';
import { actorName } from '../people/people.ts';
import { outByText, outText } from '../release/releases.ts';
import { speaksOf } from '../sentence/links.ts';
import { findRevision, type Statement, statementName } from '../statement/statements.ts';
import { spanWords } from '../time-text.ts';
import { capital } from '../whole-sentence.ts';
import { besideWords } from './beside-words.ts';
import { correctionPace } from './correction-pace.ts';
import { endedWithoutText } from './ended-without.ts';
import { perhapsBefore } from './first-out.ts';
import { type ReleaseOut, releasesOut } from './releases-out.ts';
import { leftWrong } from './review-draft-left.ts';
import { type DraftLine, eventsOf, knownAt, nothing, type Story, timeIn } from './review-story.ts';
import { channelLabel, revisionLabel } from './sentence-approval.ts';

/** The release of each revision that was out first, in that order: the one time that every answer names. */
function firstReleases({ events }: Story): readonly ReleaseOut[] {
  const first = new Map<string, ReleaseOut>();
  for (const one of releasesOut(events)) {
    const { revisionId } = one.event.data;
    if (!first.has(revisionId)) first.set(revisionId, one);
  }
  return [...first.values()];
}

/** What was known when words first went out, and not when that was written down; as of the bound where nobody knows when. */
export function knownAtRelease(story: Story): readonly DraftLine[] {
  const lines = firstReleases(story).map(({ event, position, size }) => {
    const { revisionId, releasedAt, latest } = event.data;
    const words = revisionLabel(story.state, revisionId);
    const time = timeIn(story, releasedAt);
    const when = latest ? capital(outText(event.data, time)) : time;
    const then = latest ? ', as of then' : '';
    return { text: `${when}, ${words}: ${knownAt(story, size)}${then}.`, positions: [position] };
  });
  return lines.length > 0 ? lines : nothing('No words went out.');
}

/** What warned of the words on the sign-off when somebody decided there; nothing where nothing did. */
function besideText(
  { people }: Story,
  before: IncidentState,
  { at, data }: IncidentEventOf<'approval.approved' | 'approval.rejected'>,
): string {
  if (data.packet || data.readBack) return '';
  const words = findRevision(before.statements, data.revisionId);
  const beside = words ? besideWords(before, people, words, at) : [];
  return beside.length === 0 ? '' : ` On the sign-off stood then: ${beside.join('; ')}.`;
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
    const beside = besideText(story, before, event);
    const text = `${timeIn(story, event.at)}, ${who} ${did} ${words}: ${had}; ${knownAt(story, position)}.${beside}`;
    return { text, positions: [position] };
  });
  return lines.length > 0 ? lines : nothing('Nobody decided in a seat.');
}

/** How many questions had come in when words went out. Whether the words answer them, people read. */
export function questionsIn(story: Story): readonly DraftLine[] {
  const lines = firstReleases(story).map(({ event, position, size }) => {
    const { reports } = stateAt(story.events, size);
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

/** Where a correction ended without being out, and why. Whether the wrong words still stand there, the log cannot know. */
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

/** When wrong words were put right, and how long that took: from when the fact fell, and for how long they had been out. */
function putRight({ state }: Story, statementId: string): string {
  const correction = state.corrections.find((one) => one.statementId === statementId);
  const pace = correction ? correctionPace(state, correction) : null;
  return pace === null ? 'no correction went out' : `the correction was ${pace}`;
}

/** True where words that went out say a sentence. */
function says({ state }: Story, { event }: ReleaseOut, sentence: string): boolean {
  return [...sentencesIn(state, event.data)].some((one) => speaksOf(sentence, one));
}

/** Of some releases, those that may have been out before another one, for not all times are known. */
function perhapsFirst(
  { state }: Story,
  outs: readonly ReleaseOut[],
  than: ReleaseOut,
): readonly ReleaseOut[] {
  return outs.filter(({ event }) => {
    const release = state.releases.find(({ releaseId }) => releaseId === event.data.releaseId);
    return event !== than.event && release && perhapsBefore(state, release, than.steady);
  });
}

/** What a correction is about, and since when it was out, or the first of it; or by when, where nobody knows. */
function wrongWords(story: Story, words: readonly string[], wrong: readonly ReleaseOut[]): string {
  const [sentence] = words;
  const more = words.length > 1 ? ` and ${words.length - 1} more` : '';
  const quoted = sentence === undefined ? 'What was out' : `“${sentence}”${more}`;
  const said = wrong.filter((one) => words.some((each) => says(story, one, each)));
  const outs = said.length > 0 ? said : wrong;
  const [first] = outs;
  if (!first) return quoted;
  const { data } = first.event;
  const time = timeIn(story, data.releasedAt);
  const since = perhapsFirst(story, outs, first).length > 0 ? outByText(true, time) : `since ${time}`;
  return `${quoted}, ${more === '' ? '' : 'the first of them '}out ${data.latest ? outText(data, time) : since}`;
}

/** Each correction, and what none put right: since when the wrong words were out, and when other words put them right. */
export function provedWrong(story: Story): readonly DraftLine[] {
  const outs = releasesOut(story.events);
  const lines = eventsOf(story, 'correction.opened').map(({ event, position }) => {
    const { statementId, releaseIds, words } = event.data;
    const wrong = outs.filter((one) => releaseIds.includes(one.event.data.releaseId));
    const right = outs.find((one) => one.event.data.statementId === statementId);
    const without = endedLine(story, statementId);
    const tail = without.text === '' ? '.' : without.text;
    const positions = [
      ...[...wrong.map((one) => one.position), position],
      ...[...(right ? [right.position] : []), ...without.positions],
    ];
    const again = takesBackNow(story.state, statementId);
    const what =
      again === null
        ? wrongWords(story, words, wrong)
        : `Taken back by a correction, and confirmed again since (“${again.text}”)`;
    const text = `${what}: ${putRight(story, statementId)}${tail}`;
    return { text, positions };
  });
  const left = leftWrong(story);
  return lines.length > 0 ? [...lines, ...left] : [...nothing('No correction was begun.'), ...left];
}

/** When words were out on a channel, with its name. */
function outWhere(story: Story, { event }: ReleaseOut): string {
  const { releasedAt, channel } = event.data;
  return `${outText(event.data, timeIn(story, releasedAt))} (${channelLabel(story.state, channel)})`;
}

/** When each channel to our own people had a statement's words, and on which of them they never were. */
function toldStaff(
  story: Story,
  statement: Statement,
  out: readonly ReleaseOut[],
): { readonly text: string; readonly own: readonly ReleaseOut[] } {
  const due = staffChannels(
    story.state,
    statement,
    out.map(({ event }) => event.data),
  ).map(({ id, name }) => ({ name, first: out.find(({ event }) => event.data.channel === id) }));
  const own = due.flatMap(({ first }) => first ?? []);
  if (own.length === 0) return { text: 'nothing to our own people', own };
  const told = own.map((one) => outWhere(story, one)).join(', ');
  const missing = due.flatMap(({ name, first }) => (first ? [] : `, nothing on ${name}`)).join('');
  return { text: `our own people ${told}${missing}`, own };
}

/** When the public first had a statement's words, and where they may have been out before that. */
function toldPublic(
  story: Story,
  out: readonly ReleaseOut[],
): { readonly text: string; readonly first: readonly ReleaseOut[] } {
  const heard = out.filter(({ event }) => isPublic(story.state, event.data.channel));
  const [earliest] = heard;
  if (!earliest) return { text: 'nothing to the public', first: [] };
  const perhaps = perhapsFirst(story, heard, earliest);
  const before = perhaps.map((one) => outWhere(story, one)).join(', ');
  const text = `the public ${outWhere(story, earliest)}${before === '' ? '' : `, perhaps before that ${before}`}`;
  return { text, first: [earliest, ...perhaps] };
}

/** When each statement first went out on every channel to our own people, and when to the public. */
export function staffFirst(story: Story): readonly DraftLine[] {
  const { state } = story;
  const all = releasesOut(story.events);
  const lines = state.statements.flatMap((statement): readonly DraftLine[] => {
    const out = all.filter(({ event }) => event.data.statementId === statement.statementId);
    if (out.length === 0) return [];
    const { text, own } = toldStaff(story, statement, out);
    const { text: heard, first } = toldPublic(story, out);
    const positions = [...own, ...first].map(({ position }) => position);
    return [{ text: `${statementName(statement)}: ${text}; ${heard}.`, positions }];
  });
  return lines.length > 0 ? lines : nothing('No words went out.');
}
