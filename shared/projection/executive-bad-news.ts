import type { Correction } from '../correction/corrections.ts';
import type { Fact } from '../fact/facts.ts';
import { lastTelling } from '../fact/facts.ts';
import { heldText, heldUntil } from '../fact/held-until.ts';
import { rightInstead } from '../fact/put-otherwise.ts';
import { isPublic } from '../incident/public-words.ts';
import { type IncidentState, isLive } from '../incident/state.ts';
import { changedSince } from '../incident/wrong-words/changed-since.ts';
import { confirmedAgain } from '../incident/wrong-words/confirmed-again.ts';
import { correctionStandsText } from '../incident/wrong-words/correction-stands.ts';
import type { Leaning, ReleasedPlace, ShakenFact } from '../incident/wrong-words/leaning.ts';
import { wronglyTakenBack } from '../incident/wrong-words/wrongly-taken-back.ts';
import type { People } from '../people/people.ts';
import { outText, type Release } from '../release/releases.ts';
import { statementName } from '../statement/statements.ts';
import { momentText, timeText, toMinutes, zoneText } from '../time-text.ts';
import { wholeSentence } from '../whole-sentence.ts';
import { behindCorrection } from './behind-correction.ts';
import { unlookedLines } from './executive-unlooked.ts';
import { isEnded } from './next-for-public.ts';
import { channelLabel } from './sentence-approval.ts';

/** What a card is about: an incident as it stands at an instant, epoch ms UTC. */
export type About = {
  readonly state: IncidentState;
  readonly people: People;
  readonly now: number;
  /** What leans on each fact: one listing for the whole card, the one that the report and the sign-off are made from. */
  readonly leaning: (fact: Fact) => Leaning;
  /** Of that, the facts that stand no more with what is still open. */
  readonly shaken: readonly ShakenFact[];
};

/** A time of day with its zone, and its date where that is another day. */
export const clock = (at: number, { state, now }: Pick<About, 'state' | 'now'>): string => {
  const said = toMinutes(momentText(at, now, state.zone));
  return said.includes(zoneText(at, state.zone)) ? said : `${said} ${zoneText(at, state.zone)}`;
};

const NAMES = new Intl.ListFormat('en-GB');

/** The names of the channels of places, each once. */
export const channelsOf = (state: IncidentState, places: readonly ReleasedPlace[]): readonly string[] =>
  [...new Set(places.map(({ release }) => release.channel))].map((id) => channelLabel(state, id));

/** What is wrong, and what is right where a fact stands in its place. */
function wrongAndRight({ facts }: IncidentState, fact: Fact): string {
  const [right] = rightInstead(facts, fact);
  if (!right) return fact.text;
  return `${wholeSentence(fact.text)} Right ${right.status === 'confirmed' ? 'is' : 'was then'}: ${right.text}`;
}

/** So many channels are named; of more, how many they are. */
const MOST_NAMED = 3;

/** So many channels as can be named in a sentence, else how many they are. */
export function onChannels(labels: readonly string[]): string {
  return labels.length > MOST_NAMED ? `${labels.length} channels` : NAMES.format(labels);
}

/** Words to our own people are no correction to the public. */
const STAFF_ONLY = 'for our own people only';

/** How far a correction of what is wrong has come, and who heard it where none is out. */
function correctedHow({ state, leaning }: About, { fact, released }: ShakenFact): string {
  const yet = isLive(state) ? ' yet' : '';
  const done = leaning(fact).released.filter(({ dealt }) => dealt?.kind === 'corrected');
  const still = channelsOf(state, released);
  const open = channelsOf(
    state,
    released.filter((one) => !isEnded(state, one)),
  );
  const right = (places: typeof done) => channelsOf(state, places).filter((one) => !still.includes(one));
  if (right(done).length > 0) {
    const corrected = right(done.filter(({ release }) => isPublic(state, release.channel)));
    const missing = open.length === 0 ? '' : `, not${yet} on ${onChannels(open)}`;
    return `, corrected ${corrected.length > 0 ? `on ${onChannels(corrected)}` : STAFF_ONLY}${missing}`;
  }
  if (released.every(({ dealt }) => dealt?.kind === 'correcting'))
    return `, a correction ${correctionStandsText(state)}`;
  const inHouse = released.every(({ release }) => !isPublic(state, release.channel));
  const heard = inHouse ? ', told to our own people only' : '';
  return `${heard} and not corrected${open.length === 0 ? '' : yet}`;
}

/** True where nobody said that any of our words lean on a fact that fell, nor began to correct one for it. */
function isGuess({ leaning }: About, { fact }: ShakenFact): boolean {
  return leaning(fact).released.every(
    ({ likely, dealt }) => likely !== null && (dealt === null || dealt.kind === 'kept'),
  );
}

/** The first of the sentences that only look as if they lean on what fell: that we said just this, nobody has said. */
function guessed({ fact, released }: ShakenFact): string {
  const [first = '', ...others] = new Set(released.map(({ words }) => words));
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `“${first}”${more}, if it leans on what fell: ${fact.text}`;
}

/** What is wrong and out of one fact: where it is corrected, where it is not, and who heard it. */
function wrongLine(about: About, shaken: ShakenFact): string {
  const { state } = about;
  const perhaps = isGuess(about, shaken);
  const ended = channelsOf(
    state,
    shaken.released.filter((one) => isEnded(state, one)),
  );
  const without = ended.length === 0 ? '' : `; the correction ended without ${onChannels(ended)}`;
  const until = heldUntil(shaken.fact);
  if (until !== null)
    return `Out when it held no more${correctedHow(about, shaken)}${without}: ${shaken.fact.text} (${heldText(until, lastTelling(shaken.fact).at, state.zone)})`;
  const how = `${perhaps ? 'May be wrong' : 'Wrong'}${correctedHow(about, shaken)}${without}`;
  return `${how}: ${perhaps ? guessed(shaken) : wrongAndRight(state, shaken.fact)}`;
}

/**
 * The facts that somebody said our words lean on, and of those that only look like it each that no other accounts for: one
 * wrong sentence is one piece of bad news, and a fact that nobody said is none.
 */
function saidWrong({ shaken }: About): readonly ShakenFact[] {
  const all = shaken.filter(({ released }) => released.length > 0);
  const tied = ({ released }: ShakenFact) => released.filter(({ likely }) => likely === null).length;
  const told = new Set<string>();
  const kept = all
    .toSorted((one, other) => tied(other) - tied(one) || other.released.length - one.released.length)
    .filter((one) => {
      const isNew = tied(one) > 0 || one.released.some(({ key }) => !told.has(key));
      for (const { key } of one.released) told.add(key);
      return isNew;
    });
  return all.filter((one) => kept.includes(one));
}

/** What we said that is wrong: still out as it was, or corrected since when. The worst news of a card. */
export function wrongPart(about: About): { readonly title: string; readonly lines: readonly string[] } {
  const said = saidWrong(about);
  const open = about.shaken.filter(({ released }) => released.length > 0);
  const corrected = correctedLines(about, new Set(open.map(({ fact }) => fact.factId)));
  const takenBack = takenBackLines(about);
  const told = [...said.map((one) => wrongLine(about, one)), ...takenBack, ...corrected];
  const sure = corrected.length + takenBack.length > 0 || !said.every((one) => isGuess(about, one));
  return {
    title: sure ? 'We said something wrong' : 'We may have said something wrong',
    lines: told.length > 0 ? [...told, ...unlookedLines(about.state)] : [],
  };
}

/** The corrections that are out and themselves wrong now: what they take back holds after all. */
function takenBackLines(about: About): readonly string[] {
  const { state } = about;
  return wronglyTakenBack(state).map(({ fact, releases }) => {
    const on = onChannels([...new Set(releases.map(({ channel }) => channelLabel(state, channel)))]);
    return `Taken back on ${on}, and confirmed again at ${clock(lastTelling(fact).at, about)}: ${fact.text}`;
  });
}

/** Where a correction is out, by its releases, the earliest first; by when the last channel had it, where that is another minute. */
function correctedOn(about: About, out: readonly Release[]): string {
  const name = ({ channel }: Release) => channelLabel(about.state, channel);
  const all = onChannels([...new Set(out.map(name))]);
  const [first, last] = [out[0], out.at(-1)];
  if (!first || !last || clock(first.releasedAt, about) === clock(last.releasedAt, about)) return `on ${all}`;
  return `on ${name(first)} first, by ${clock(last.releasedAt, about)} on ${all}`;
}

/** When and where some releases of a correction were out to the public, or that only our own people had it; null where there are none. */
function outOn(about: About, own: readonly Release[]): string | null {
  const heard = own.filter(({ channel }) => isPublic(about.state, channel));
  const out = (heard.length > 0 ? heard : own).toSorted((one, other) => one.releasedAt - other.releasedAt);
  const [earliest] = out;
  if (!earliest) return null;
  const on = heard.length > 0 ? correctedOn(about, out) : STAFF_ONLY;
  return `${outText(earliest, clock(earliest.releasedAt, about))} ${on}`;
}

/** When and where a correction put one fact right: only where words that lean on it were out. Null where it did so nowhere. */
function rightedOn(about: About, fact: Fact, own: readonly Release[], statementId: string): string | null {
  const places = about.leaning(fact).released;
  const channels = new Set(
    places.flatMap(({ dealt, release }) =>
      dealt?.kind === 'corrected' && dealt.statementId === statementId ? [release.channel] : [],
    ),
  );
  const kept = places.filter(({ dealt }) => dealt?.kind === 'kept');
  const out = outOn(
    about,
    own.filter(({ channel }) => channels.has(channel)),
  );
  if (out === null || kept.length === 0) return out;
  return `${out}, left as it is on ${onChannels(channelsOf(about.state, kept))}`;
}

/** A correction of words under which no fact fell: what it corrects, in our own words. */
function withoutFact(about: About, { statementId, words }: Correction, own: readonly Release[]): string[] {
  const out = outOn(about, own);
  const statement = about.state.statements.find((one) => one.statementId === statementId);
  if (out === null || !statement) return [];
  const what = words.length === 0 ? 'a text that was out' : words.map((one) => `“${one}”`).join(' ');
  return [`${statementName(statement)} went out ${out}. It corrects: ${what}`];
}

/** What the corrections that are out put right, fact by fact; `open` are told already as not corrected everywhere. */
function correctedLines(about: About, open: ReadonlySet<string>): readonly string[] {
  const { state } = about;
  return state.corrections.flatMap((correction) => {
    const { statementId } = correction;
    if (confirmedAgain(state, correction) !== null) return [];
    const own = state.releases.filter((one) => one.statementId === statementId);
    const facts = behindCorrection(state, correction);
    if (facts.length === 0) return withoutFact(about, correction, own);
    const told = facts
      .filter(({ factId }) => !open.has(factId))
      .map((fact) => ({ fact, on: rightedOn(about, fact, own, statementId) }));
    return [...new Set(told.map(({ on }) => on))].flatMap((on) => {
      if (on === null) return [];
      const each = told.filter((one) => one.on === on).map(({ fact }) => wrongAndRight(state, fact));
      return [`Wrong, corrected ${on}: ${each.length > 1 ? each.map(wholeSentence).join(' ') : each[0]}`];
    });
  });
}

/** What is false now and no words lean on: nobody may say it again. */
export function falseLines(about: About): readonly string[] {
  const { state } = about;
  const told = new Set([
    ...changedSince(state, about.leaning).map(({ fact }) => fact.factId),
    ...saidWrong(about).map(({ fact }) => fact.factId),
    ...state.corrections.flatMap(({ factId }) => factId ?? []),
  ]);
  return state.facts
    .filter((one) => one.status === 'withdrawn' && one.replacedBy === null && !told.has(one.factId))
    .map((one) => {
      const until = heldUntil(one);
      if (until !== null) return `${one.text} (${heldText(until, lastTelling(one).at, state.zone)})`;
      return `${one.text} (withdrawn ${timeText(lastTelling(one).at, state.zone).slice(0, 5)})`;
    });
}
