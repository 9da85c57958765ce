import type { Signer } from '../approval/approvals.ts';
import { briefLines } from '../incident/brief-lines.ts';
import { isAt, promisedInWords, unwatchedPromise } from '../incident/promised-words.ts';
import { currentRequest, type IncidentState, isLive, phaseOf, positionOf } from '../incident/state.ts';
import { leaningIn, shakenFacts } from '../incident/wrong-words/leaning.ts';
import { messageMapOf } from '../message-map/message-map.ts';
import { actorName, type People, personById } from '../people/people.ts';
import { firstAwareness, liveRun } from '../playbook/chart-context.ts';
import { masterCountdown, runCountdown } from '../playbook/countdown.ts';
import { SEVERITY_LABEL, STAGE_LABEL } from '../playbook/stages.ts';
import { positionText } from '../position-text.ts';
import type { NextWord } from '../promise/promises.ts';
import { outText } from '../release/releases.ts';
import { findRevision, revisionName } from '../statement/statements.ts';
import { secondsAloud, wordCount } from '../statement/words.ts';
import { dateText, timeText, zoneText } from '../time-text.ts';
import { type About, clock, falseLines, wrongPart } from './executive-bad-news.ts';
import { changedLines } from './executive-changed.ts';
import { nextLine } from './executive-next.ts';
import { fakeLines, objectedLines, overdueLines, queueLines } from './executive-open.ts';
import { unletLines } from './executive-unlet.ts';
import { firstKnown } from './first-out.ts';
import { leftAsTheyAre } from './left-as-it-is.ts';
import { owedWord } from './next-word.ts';

/** One minute, at three words a second. */
export const CARD_WORDS = 180;

/**
 * What a part of the card is: how it stands, bad news (only while it is so), what is asked, what is due, lines of the brief (they
 * grow, and are what can be dropped), or what is said.
 */
export type CardPartKind = 'state' | 'bad' | 'ask' | 'due' | 'brief' | 'said';

/** A part of the card: its title, and its lines. */
export type CardPart = {
  readonly kind: CardPartKind;
  readonly title: string;
  readonly lines: readonly string[];
};

/** What an executive reads in a minute: the log of an incident at a position, and nothing beside it. */
export type ExecutiveCard = {
  readonly title: string;
  readonly number: number;
  readonly drill: boolean;
  /** How it ended: "CLOSED", "STOOD DOWN"; null while it is live. */
  readonly ended: 'CLOSED' | 'STOOD DOWN' | null;
  /** "As of position 41 of the log, Thu 19 Nov 2026 10:44:33 GMT". */
  readonly asOf: string;
  readonly parts: readonly CardPart[];
  readonly words: number;
  readonly seconds: number;
  /** What to drop so that it fits a minute; null where it does. */
  readonly tooLong: string | null;
};

function stateLine(about: About): string {
  const { state } = about;
  const { severity, cycle, endedAt } = state.chart.context;
  const phase = phaseOf(state);
  const where =
    phase === 'closed' || phase === 'stoodDown' || phase === 'unopened' ? null : STAGE_LABEL[phase];
  const out = state.chart.context.firstWordsAt;
  const said =
    out === null
      ? 'nothing is out yet'
      : `first words out ${outText(firstKnown(state), clock(out, about))}${cycle > 1 ? ', more since' : ''}`;
  const since = `known to us since ${clock(firstAwareness(state.chart.context), about)}`;
  const ended = `${phase === 'closed' ? 'closed' : 'stood down'}${endedAt === null ? '' : ` at ${clock(endedAt, about)}`}`;
  return `${severity} ${SEVERITY_LABEL[severity]}, ${since}. ${where === null ? `It was ${ended}` : `We are in ${where}`}; ${said}.`;
}

/** A seat of an executive that nobody has decided in; of several, the first. */
function waitingSeat({ state, people }: About): Signer | null {
  const request = phaseOf(state) === 'approve' ? currentRequest(state) : null;
  const open = request?.signers.filter((one) => one.decision === null) ?? [];
  const isExecutive = ({ personId, role }: Signer) =>
    role === 'executive' ||
    (personId !== null && personById(people, personId)?.roles.includes('executive') === true);
  return open.find(isExecutive) ?? null;
}

/** By when the words have to be signed: what is left of approve; null where no clock runs there. */
function dueAt({ state, now }: About): number | null {
  const run = liveRun(state.chart.context);
  const left = run ? runCountdown(state.chart.context, run, now).remainingMs : null;
  return left === null ? null : now + left;
}

function askLine(about: About): string {
  const { state, people } = about;
  const seat = waitingSeat(about);
  const found = findRevision(state.statements, currentRequest(state)?.revisionId ?? '');
  if (!seat || !found) return 'Nothing is asked of you now.';
  const due = dueAt(about);
  const ask = `${actorName(people, seat.personId ?? '')}: read and sign ${revisionName(found.statement, found.revision)}`;
  if (due === null) return `${ask}.`;
  const at = clock(due, about);
  return due < about.now ? `${ask}. This was due by ${at}.` : `${ask} by ${at}.`;
}

/** By when the next word is owed: whether the public was told so is for the words that are out to say. */
function nextWordLine(about: About, { dueAt }: Pick<NextWord, 'dueAt'>): string {
  const { state, now } = about;
  const said = promisedInWords(state);
  const by = `the next word by ${clock(dueAt, about)}.${dueAt < now ? ' It is late.' : ''}`;
  if (said && isAt(said, dueAt)) return `The public was promised ${by}`;
  const told = said
    ? `The words that are out say it comes by ${clock(said.at, about)}.`
    : 'No words that are out name that time.';
  return `We set ourselves ${by} ${told}`;
}

function deadlineLine(about: About): string {
  const { state, now } = about;
  const word = owedWord(state);
  if (word) return nextWordLine(about, word);
  const master = masterCountdown(state.chart.context, now);
  const left = master?.remainingMs ?? null;
  const said = unwatchedPromise(state);
  if (said) {
    const passed = said.at < now ? ' That time has passed.' : '';
    return `The words that are out say the next word comes by ${clock(said.at, about)}; nothing here counts down to it.${passed}`;
  }
  if (state.chart.context.firstWordsAt !== null || left === null) return 'No deadline runs to the public.';
  const at = clock(now + left, about);
  return master?.tone === 'over'
    ? `First words were due at ${at} and are late.`
    : `First words are due by ${at}.`;
}

/** The parts that stand on the card only where there is something to say, the worst first. */
function badNews(about: About): readonly CardPart[] {
  const fakes = fakeLines(about);
  const parts = [
    wrongPart(about),
    { title: 'Left as it is', lines: leftAsTheyAre(about.state, about.leaning) },
    { title: 'Changed since we said it', lines: changedLines(about) },
    { title: 'Out without approval', lines: unletLines(about) },
    { title: 'Objected to, and not answered', lines: objectedLines(about) },
    { title: 'False now', lines: falseLines(about) },
    { title: 'No answer yet', lines: overdueLines(about) },
    { title: 'Scheduled posts may still go out', lines: queueLines(about) },
    { title: fakes.length > 1 ? 'Fake pages are still up' : 'A fake page is still up', lines: fakes },
  ];
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => ({ kind: 'bad', title, lines: shortest(lines) }));
}

const MOST_TOLD = 3;

/** As many lines as there is time for in a minute, and how many more there are. */
function shortest(lines: readonly string[]): readonly string[] {
  const more = lines.length - MOST_TOLD;
  return more <= 0 ? lines : [...lines.slice(0, MOST_TOLD), `And ${more} more: read the report.`];
}

function partsOf(about: About): readonly CardPart[] {
  const { state } = about;
  const known = briefLines(about.state, 'known');
  const notKnown = briefLines(about.state, 'notKnown');
  const claimed = state.facts.flatMap(({ status, text }) => (status === 'claimed' ? [text] : []));
  const needs = isLive(state) ? briefLines(state, 'need') : [];
  const map = messageMapOf(state.messageMap, state.chart.context.playbook);
  return [
    { kind: 'state', title: 'State', lines: [stateLine(about)] },
    ...badNews(about),
    { kind: 'ask', title: 'We ask of you', lines: [askLine(about)] },
    { kind: 'due', title: 'Deadline', lines: [deadlineLine(about)] },
    { kind: 'due', title: 'Next', lines: [nextLine(about)] },
    { kind: 'brief', title: 'We know', lines: known.length === 0 ? ['Nothing is confirmed yet.'] : known },
    {
      kind: 'brief',
      title: 'We do not know',
      lines: notKnown.length === 0 ? ['Nothing is written down.'] : notKnown,
    },
    ...(claimed.length === 0
      ? []
      : [{ kind: 'said' as const, title: 'Claimed, not confirmed', lines: shortest(claimed) }]),
    {
      kind: 'said',
      title: state.messageMap === null ? 'To say, by the playbook' : 'We say',
      lines: map.map(({ message }) => message),
    },
    ...(needs.length === 0 ? [] : [{ kind: 'brief' as const, title: 'Still needed', lines: needs }]),
  ];
}

const wordsOf = ({ lines }: CardPart): number => lines.reduce((sum, one) => sum + wordCount(one), 0);

/** What has to go: of the lists that grow, the longer lines first. */
function dropText(parts: readonly CardPart[], over: number): string {
  const lists = parts.filter(({ kind }) => kind === 'brief');
  const [longest] = lists.toSorted((one, other) => wordsOf(other) - wordsOf(one));
  const where = longest ? ` Begin with “${longest.title}”: it has ${wordsOf(longest)} words.` : '';
  return `${over} words over a minute: strike or shorten lines of the brief.${where}`;
}

/** The card of an incident as its log has it, at an instant (epoch ms UTC). */
export function projectExecutiveCard(state: IncidentState, people: People, now: number): ExecutiveCard {
  const leaning = leaningIn(state);
  const parts = partsOf({ state, people, now, leaning, shaken: shakenFacts(state, leaning) });
  const words = wordCount(state.title) + parts.reduce((sum, one) => sum + wordsOf(one), 0);
  const { zone } = state;
  return {
    title: state.title,
    number: state.number,
    drill: state.chart.context.drill,
    ended: isLive(state) ? null : phaseOf(state) === 'closed' ? 'CLOSED' : 'STOOD DOWN',
    asOf: `As of ${positionText(positionOf(state) - 1).toLowerCase()} of the log, ${dateText(now, zone)} ${timeText(now, zone)} ${zoneText(now, zone)}`,
    parts,
    words,
    seconds: secondsAloud(words),
    tooLong: words > CARD_WORDS ? dropText(parts, words - CARD_WORDS) : null,
  };
}

/** The card as plain text, for a mail or a message. */
export function executiveCardText(card: ExecutiveCard): string {
  const head = `${card.drill ? 'DRILL: ' : ''}${card.title}`;
  const parts = card.parts.map(({ title, lines }) =>
    lines.length === 1 ? `${title}: ${lines[0]}` : `${title}:\n${lines.map((one) => `- ${one}`).join('\n')}`,
  );
  return [head, ...parts, `${card.asOf}.${card.drill ? ' This is a drill.' : ''}`].join('\n\n');
}
