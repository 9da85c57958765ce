import { askedName } from '../ask/asks.ts';
import { lastTelling } from '../fact/facts.ts';
import { openComments } from '../incident/comments.ts';
import { isShaken } from '../incident/leaning.ts';
import { savedWhen } from '../incident/staleness.ts';
import type { IncidentState } from '../incident/state.ts';
import type { AskSheet } from '../packet/ask.ts';
import { actorName, type People } from '../people/people.ts';
import type { Revision } from '../statement/statements.ts';

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

function facts({ state, people }: About, saved: number): readonly SinceSaved[] {
  return state.facts.flatMap((fact): readonly SinceSaved[] => {
    const { to, at, by, reason } = lastTelling(fact);
    const stood = fact.tellings.some((one) => one.to === 'confirmed');
    if (at <= saved || (to !== 'confirmed' && !stood)) return [];
    const kind = isShaken(fact) ? 'fell' : 'confirmed';
    return [{ kind, by: actorName(people, by), at, text: fact.text, about: kind === 'fell' ? reason : null }];
  });
}

function comments({ state, people, statementId }: About): readonly SinceSaved[] {
  return openComments(state, statementId).map(({ by, at, text, words }) => ({
    ...{ kind: 'comment', by: actorName(people, by), at, text, about: words },
  }));
}

/**
 * What came after words were saved, the newest first: answers, facts that were confirmed and facts that fell, and the comments
 * that are left open. Whoever wrote the words did not have it. Pure: what the sign-off, the phone and a packet say of it.
 */
export function sinceSaved(about: About): readonly SinceSaved[] {
  const saved = savedWhen(about.state, about.revision);
  const all = [...answers(about, saved), ...facts(about, saved), ...comments(about)];
  return all.toSorted((one, other) => other.at - one.at);
}

const NOUNS = {
  answered: ['answer', 'answers'],
  fell: ['fact that stands no more', 'facts that stand no more'],
  confirmed: ['fact confirmed', 'facts confirmed'],
  comment: ['comment left open', 'comments left open'],
} as const satisfies Record<SinceSaved['kind'], readonly [string, string]>;
const KINDS = Object.keys(NOUNS) as readonly SinceSaved['kind'][];

/** The same in one line: "1 answer, 2 facts confirmed". */
export function sinceSavedText(rows: readonly SinceSaved[]): string {
  const counted = KINDS.map((kind) => ({ kind, count: rows.filter((one) => one.kind === kind).length }));
  return counted
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${NOUNS[kind][count === 1 ? 0 : 1]}`)
    .join(', ');
}
