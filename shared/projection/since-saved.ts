import { askedName } from '../ask/asks.ts';
import { lastTelling, type Telling } from '../fact/facts.ts';
import { heldText } from '../fact/held-until.ts';
import { gistOf, saysTheSame } from '../fact/likely.ts';
import { openComments } from '../incident/comments.ts';
import type { IncidentState } from '../incident/state.ts';
import { isShaken } from '../incident/wrong-words/leaning.ts';
import type { AskSheet } from '../packet/ask.ts';
import { actorName, type People } from '../people/people.ts';
import type { Revision } from '../statement/statements.ts';
import { writtenAt } from '../statement/written-at.ts';
import { enteredBy } from './fact-standing.ts';

/** One thing that came after words were saved, or a comment that is left open on them. */
export type SinceSaved = NonNullable<AskSheet['since']>[number];

type About = {
  readonly state: IncidentState;
  readonly people: People;
  readonly statementId: string;
  readonly revision: Revision;
};

function answers({ state, people }: About, saved: number): readonly SinceSaved[] {
  return state.asks.flatMap(({ end, question, ...whom }) =>
    end?.kind === 'answered' && end.at > saved
      ? [{ kind: 'answered', by: askedName(whom, people), at: end.at, text: end.text, about: question }]
      : [],
  );
}

/** Why a fact fell, and until when it held where it was right and has changed. */
function whyFallen({ zone }: IncidentState, { heldUntil, at, reason }: Telling): string | null {
  if (heldUntil === undefined) return reason;
  return `it has changed, ${heldText(heldUntil, at, zone)}${reason === null ? '' : `: ${reason}`}`;
}

function facts({ state, people }: About, saved: number): readonly SinceSaved[] {
  return state.facts.flatMap((fact): readonly SinceSaved[] => {
    const last = lastTelling(fact);
    const { to, at } = last;
    const stood = fact.tellings.some((one) => one.to === 'confirmed');
    if (at <= saved || (to !== 'confirmed' && !stood)) return [];
    const kind = isShaken(fact) ? 'fell' : 'confirmed';
    return [
      {
        kind,
        by: enteredBy(people, last),
        at,
        text: fact.text,
        about: kind === 'fell' ? whyFallen(state, last) : null,
      },
    ];
  });
}

function comments({ state, people, statementId }: About, saved: number): readonly SinceSaved[] {
  return openComments(state, statementId)
    .filter(({ at }) => at > saved)
    .map(({ by, at, text, words }) => ({
      ...{ kind: 'comment', by: actorName(people, by), at, text, about: words },
    }));
}

/**
 * What came after words were saved, the newest first: answers, facts that were confirmed and facts that fell, and comments
 * that are open. Those of before stand with the sentences. Whoever wrote the words did not have it. Pure: what the sign-off, the phone and a packet say of it.
 */
export function sinceSaved(about: About): readonly SinceSaved[] {
  const saved = writtenAt(about.state, about.revision.revisionId);
  const all = [...answers(about, saved), ...facts(about, saved), ...comments(about, saved)];
  return all.toSorted((one, other) => other.at - one.at);
}

/** A sentence of words with the facts that it is tied to, wherever it was read: in the room, or in a packet. */
type SaidOn = { readonly text: string; readonly facts: readonly { readonly text: string }[] };

const NEGATED = /\b(?:not|no|never|none|nobody|nothing|neither|nor|without)\b|n[’']t\b/iu;

/** True where a sentence says all that a fact says: each of its figures, of the same thing, and as much or as little denied. */
function saysAll(sentence: string, fact: string): boolean {
  const [said, told] = [gistOf(sentence), gistOf(fact)];
  return (
    saysTheSame(said, told) &&
    [...told.figures.keys()].every((figure) => said.figures.has(figure)) &&
    NEGATED.test(sentence) === NEGATED.test(fact)
  );
}

/**
 * What came after words, parted: what only bears them out, because a fact was confirmed that they say, and the news that
 * whoever signs has to read first. When in doubt it is news.
 */
export function splitSince(
  rows: readonly SinceSaved[],
  sentences: readonly SaidOn[],
): { readonly news: readonly SinceSaved[]; readonly supports: readonly SinceSaved[] } {
  const isSaid = ({ text: fact }: SinceSaved) =>
    sentences.some(({ text, facts }) => facts.some((one) => one.text === fact) || saysAll(text, fact));
  const supports = rows.filter((one) => one.kind === 'confirmed' && isSaid(one));
  return { news: rows.filter((one) => !supports.includes(one)), supports };
}

const NOUNS = {
  answered: ['answer', 'answers'],
  fell: ['fact that stands no more', 'facts that stand no more'],
  confirmed: ['fact confirmed that they do not say', 'facts confirmed that they do not say'],
  comment: ['comment left open', 'comments left open'],
} as const satisfies Record<SinceSaved['kind'], readonly [string, string]>;
const KINDS = Object.keys(NOUNS) as readonly SinceSaved['kind'][];

/** The news in one line: "1 answer, 2 facts confirmed that they do not say". */
export function sinceSavedText(rows: readonly SinceSaved[]): string {
  const counted = KINDS.map((kind) => ({ kind, count: rows.filter((one) => one.kind === kind).length }));
  return counted
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${NOUNS[kind][count === 1 ? 0 : 1]}`)
    .join(', ');
}
