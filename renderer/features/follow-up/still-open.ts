import { lastTelling } from '../../../shared/fact/facts.ts';
import { heldText } from '../../../shared/fact/held-until.ts';
import { openFakes } from '../../../shared/fake/fakes.ts';
import { brokenPromise } from '../../../shared/incident/answering.ts';
import { neverReached } from '../../../shared/incident/never-reached.ts';
import { unwatchedPromise } from '../../../shared/incident/promised-words.ts';
import type { IncidentState } from '../../../shared/incident/state.ts';
import { untakenAnswers } from '../../../shared/incident/untaken-answers.ts';
import { changedSince } from '../../../shared/incident/wrong-words/changed-since.ts';
import { shakenFacts } from '../../../shared/incident/wrong-words/leaning.ts';
import { notOutOn } from '../../../shared/incident/wrong-words/not-out-on.ts';
import { wrongStillOut } from '../../../shared/incident/wrong-words/wrong-still-out.ts';
import { unlookedLines } from '../../../shared/projection/executive-unlooked.ts';
import { leftAsTheyAre } from '../../../shared/projection/left-as-it-is.ts';
import { openObjections } from '../../../shared/projection/objections.ts';
import { outsideQuestions } from '../../../shared/projection/outside-questions.ts';
import { channelLabel } from '../../../shared/projection/sentence-approval.ts';
import { statementName } from '../../../shared/statement/statements.ts';
import { momentText } from '../../../shared/time-text.ts';

/** What the social officer's desk still has open: pages that are up, queues that nobody vouches for or that stand still. */
function desk({ fakes, queues }: IncidentState): readonly string[] {
  const up = openFakes(fakes).length;
  const open = queues.filter((one) => one.state === 'open').length;
  const held = queues.filter((one) => one.state === 'paused').length;
  return [
    ...(up === 0 ? [] : [`${up === 1 ? 'One fake page is' : `${up} fake pages are`} still up.`]),
    ...(open === 0
      ? []
      : [`${open === 1 ? 'One queue was' : `${open} queues were`} never attested as paused.`]),
    ...(held === 0
      ? []
      : [
          held === 1
            ? 'One queue is still paused. If it is to go on, resume it first: a closed incident takes no more entries.'
            : `${held} queues are still paused. If they are to go on, resume them first: a closed incident takes no more entries.`,
        ]),
  ];
}

const NOTHING = 'Nothing is owed to anyone. Closing ends the log of this incident.';
const CLOSING = 'Closing ends the log of this incident.';
const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'] as const;

function unkept(state: IncidentState): readonly string[] {
  const words = unwatchedPromise(state);
  if (!words) return [];
  return [
    `The words that went out promise the next word for ${words.said}, and nobody promised it here: nothing counts down to it.`,
  ];
}

const LIST = new Intl.ListFormat('en-GB');

/** Where words went out that are known to be wrong and nothing corrects them: nothing is worse to leave behind. */
function wrong(state: IncidentState): readonly string[] {
  const names = wrongStillOut(state).map((id) => channelLabel(state, id));
  return names.length === 0 ? [] : [`Wrong words were not corrected on ${LIST.format(names)}.`];
}

/** So many sentences can be read before closing; more are a count. */
const MOST_QUOTED = 3;

/** The sentences that are out, known or likely to be wrong, and not corrected where they stand, with where that is. */
function wrongSentences(state: IncidentState): readonly string[] {
  const on = new Map<string, Set<string>>();
  for (const { words, release } of shakenFacts(state).flatMap(({ released }) => released))
    on.set(words, (on.get(words) ?? new Set()).add(channelLabel(state, release.channel)));
  const told = [...on].map(([words, names]) => `“${words}” was not corrected on ${LIST.format(names)}.`);
  const more = told.length - MOST_QUOTED;
  if (more <= 0) return told;
  const were = more === 1 ? 'One more wrong sentence was' : `${more} more wrong sentences were`;
  return [...told.slice(0, MOST_QUOTED), `${were} not corrected.`];
}

/** Where words are out that were right and have changed since, with no word of the change. */
function outOfDate(state: IncidentState): readonly string[] {
  const on = changedSince(state).flatMap(({ places }) => places.map(({ release }) => release.channel));
  const names = [...new Set(on)].map((id) => channelLabel(state, id));
  return names.length === 0
    ? []
    : [`What was said on ${LIST.format(names)} has changed since, and no word of the change is out there.`];
}

/** The same fact by fact, in the dialog that closes. */
function outOfDateFacts(state: IncidentState): readonly string[] {
  return changedSince(state).map(({ fact, until, places }) => {
    const names = [...new Set(places.map(({ release }) => channelLabel(state, release.channel)))];
    const held = heldText(until, lastTelling(fact).at, state.zone);
    return `“${fact.text}” ${held}, and is still said on ${LIST.format(names)}, with no word of the change there.`;
  });
}

/** Statements that never got to channels where people had read earlier words. */
function unreached(state: IncidentState): readonly string[] {
  return neverReached(state).map(({ statement, channels }) => {
    const names = channels.map((id) => channelLabel(state, id));
    return `${statementName(statement)} is not out on ${LIST.format(names)}, where earlier words are.`;
  });
}

/** The strong objections that nobody answered: closing leaves them so. */
function objected(state: IncidentState): readonly string[] {
  const open = openObjections(state).length;
  if (open === 0) return [];
  return [`${open === 1 ? 'One strong objection has' : `${open} strong objections have`} no answer.`];
}

/** The claims of others that nobody found true or false. */
function claimed({ facts }: IncidentState): readonly string[] {
  const open = facts.filter(({ status }) => status === 'claimed').length;
  if (open === 0) return [];
  return [`${open === 1 ? 'One claim was' : `${open} claims were`} neither confirmed nor denied.`];
}

/** Answers that somebody gave and nobody wrote into the brief, or only a part of. */
function untaken(state: IncidentState): readonly string[] {
  const open = untakenAnswers(state);
  const told = (isPart: boolean, how: string) => {
    const count = open.filter((one) => one.isPart === isPart).length;
    return count === 0 ? [] : [`${count === 1 ? 'One answer was' : `${count} answers were`} ${how}.`];
  };
  return [...told(false, 'not taken into the brief'), ...told(true, 'taken in part only')];
}

/** A promise of the next word that the public did not get: it was missed, or dropped with a reason. */
function broken(incident: IncidentState, now: number): readonly string[] {
  const told = incident.promises.flatMap((one) => {
    const when = momentText(one.dueAt, now, incident.zone);
    const became = brokenPromise(incident, one);
    if (became === null) return [];
    if (became === 'missed') return [`The next word promised for ${when} was missed.`];
    const then = one.dueAt > now ? 'whoever read of it still waits' : 'the public did not get it then';
    return [`The next word promised for ${when} was dropped: ${then}.`];
  });
  return [...new Set(told)];
}

/** So many names can be read at a glance; more are a count. */
const MOST_NAMED = 5;

function namesOf(sources: readonly string[]): string {
  const names = [...new Set(sources)];
  const more = names.length - MOST_NAMED;
  if (more <= 0) return names.join(', ');
  return `${names.slice(0, MOST_NAMED).join(', ')} and ${more.toLocaleString('en')} more`;
}

function unread({ reports }: IncidentState): readonly string[] {
  const left = reports.filter(({ read }) => read === null);
  if (left.length === 0) return [];
  const count = COUNTS[left.length] ?? left.length.toLocaleString('en');
  const are = left.length === 1 ? 'report is' : 'reports are';
  return [`${count} ${are} still unread: ${namesOf(left.map(({ source }) => source))}.`];
}

/** Those outside who asked something: nobody can tell from the log that they were answered. */
function asked({ reports }: IncidentState): readonly string[] {
  const said = outsideQuestions({ reports });
  return said === '' ? [] : [said];
}

/** Channels that the last words were signed for and never went out on. */
function notOut(state: IncidentState): readonly string[] {
  const names = notOutOn(state).map((id) => channelLabel(state, id));
  return names.length === 0
    ? []
    : [`The last words that were approved are not out on ${LIST.format(names)}.`];
}

/**
 * What does not stand in the way of closing but is worth a look, in sentences: first where wrong words still stand, then
 * what nobody answered, a time that only the words promise, and which reports nobody read.
 */
export function stillOpen(state: IncidentState): readonly string[] {
  const left = [
    ...wrong(state),
    ...unlookedLines(state),
    ...outOfDate(state),
    ...objected(state),
    ...claimed(state),
    ...untaken(state),
    ...unkept(state),
    ...desk(state),
    ...asked(state),
    ...unread(state),
  ];
  return left.length === 0 ? [NOTHING] : [...left, CLOSING];
}

/** What closing leaves behind, in the dialog that closes: the same, every promise that was not kept, and where the last words are not out. */
export function leftBehind(state: IncidentState, now: number): readonly string[] {
  return [
    ...wrong(state),
    ...wrongSentences(state),
    ...leftAsTheyAre(state),
    ...unlookedLines(state),
    ...outOfDateFacts(state),
    ...unreached(state),
    ...objected(state),
    ...claimed(state),
    ...untaken(state),
    ...broken(state, now),
    ...unkept(state),
    ...notOut(state),
    ...desk(state),
    ...asked(state),
    ...unread(state),
  ];
}
