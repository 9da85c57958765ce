import { askedName, openAsks } from '../ask/asks.ts';
import { lastTelling } from '../fact/facts.ts';
import { halfCorrected } from '../incident/half-corrected.ts';
import { shakenFacts } from '../incident/leaning.ts';
import type { IncidentState } from '../incident/state.ts';
import type { People } from '../people/people.ts';
import { clockText, momentText, timeText, zoneText } from '../time-text.ts';
import { wholeSentence } from '../whole-sentence.ts';
import { channelLabel } from './sentence-approval.ts';

/** What a card is about: an incident as it stands at an instant, epoch ms UTC. */
export type About = { readonly state: IncidentState; readonly people: People; readonly now: number };

/** A time of day with its zone, and its date where that is another day. */
export const clock = (at: number, { state, now }: About): string => {
  const said = momentText(at, now, state.zone).replace(/(\d\d:\d\d):\d\d/, '$1');
  return said.includes(zoneText(at, state.zone)) ? said : `${said} ${zoneText(at, state.zone)}`;
};

const NAMES = new Intl.ListFormat('en-GB');

/** What we said that is wrong: still out as it was, or corrected since when. The worst news of a card. */
export function wrongLines(about: About): readonly string[] {
  const { state } = about;
  const open = shakenFacts(state).filter(({ released }) => released.length > 0);
  const waiting = halfCorrected(state);
  const wrong = open.map(({ fact, released }) => {
    const inWork = released.every(({ dealt }) => dealt?.kind === 'correcting');
    const half = inWork ? waiting.filter((id) => released.some(({ release }) => release.channel === id)) : [];
    const where = NAMES.format(half.map((id) => channelLabel(state, id)));
    if (half.length > 0) return `Wrong, its correction is not out yet on ${where}: ${fact.text}`;
    const lead = inWork ? 'Wrong, a correction is being written' : 'Wrong and not corrected yet';
    return `${lead}: ${fact.text}`;
  });
  return [...wrong, ...correctedLines(about, new Set(open.map(({ fact }) => fact.factId)))];
}

/** The corrections that are out, each with what was wrong; `open` is told already as not corrected everywhere. */
function correctedLines(about: About, open: ReadonlySet<string>): readonly string[] {
  const { corrections, facts, releases } = about.state;
  return corrections.flatMap(({ statementId, factId, words }) => {
    const out = releases.filter((one) => one.statementId === statementId).map((one) => one.releasedAt);
    if (out.length === 0 || (factId !== undefined && open.has(factId))) return [];
    const fact = facts.find((one) => one.factId === factId)?.text;
    return `Corrected at ${clock(Math.min(...out), about)}: ${fact ?? (words.length === 0 ? 'a text that was out' : words.join(' '))}`;
  });
}

/** What is false now and no words lean on: nobody may say it again. */
export function falseLines({ state }: About): readonly string[] {
  const told = new Set([
    ...shakenFacts(state).flatMap(({ fact, released }) => (released.length > 0 ? [fact.factId] : [])),
    ...state.corrections.flatMap(({ factId }) => factId ?? []),
  ]);
  return state.facts
    .filter((one) => one.status === 'withdrawn' && one.replacedBy === null && !told.has(one.factId))
    .map((one) => `${one.text} (withdrawn ${timeText(lastTelling(one).at, state.zone).slice(0, 5)})`);
}

/** Who owes an answer, and how long it is overdue, the longest first. */
export function overdueLines({ state, people, now }: About): readonly string[] {
  return openAsks(state.asks)
    .filter(({ dueAt }) => dueAt < now)
    .toSorted((one, other) => one.dueAt - other.dueAt)
    .map(
      (ask) =>
        `${askedName(ask, people)}, overdue by ${clockText(now - ask.dueAt)}: ${wholeSentence(ask.question)}`,
    );
}
