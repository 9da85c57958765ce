import { openAsks } from '../ask/asks.ts';
import { foundWords } from '../incident/found-words.ts';
import type { IncidentState } from '../incident/state.ts';
import type { People } from '../people/people.ts';
import type { Revision, Statement } from '../statement/statements.ts';
import { leansOf } from './leans.ts';
import { sinceSaved, sinceSavedText, splitSince } from './since-saved.ts';

type Words = { readonly statement: Statement; readonly revision: Revision };

function came(state: IncidentState, people: People, { statement, revision }: Words): string | null {
  const { statementId } = statement;
  const rows = sinceSaved({ state, people, statementId, revision });
  if (rows.length === 0) return null;
  const { news } = splitSince(rows, leansOf(state, revision).rows);
  return news.length === 0 ? null : `${sinceSavedText(news)}, come after these words`;
}

function found(state: IncidentState, words: Words, now: number): readonly string[] {
  const all = foundWords(state, words, now);
  const left = all.filter(({ overruled }) => overruled !== null).length;
  const open = all.length - left;
  return [
    ...(open === 0 ? [] : [`${open} open ${open === 1 ? 'finding' : 'findings'} of the checks`]),
    ...(left === 0 ? [] : [`${left} ${left === 1 ? 'finding' : 'findings'} left as found, with a reason`]),
  ];
}

function overdue(state: IncidentState, now: number): string | null {
  const count = openAsks(state.asks).filter(({ dueAt }) => dueAt < now).length;
  if (count === 0) return null;
  return count === 1 ? '1 question overdue' : `${count} questions overdue`;
}

/**
 * What stood beside words on a sign-off at `now` (epoch ms UTC) and warned of them, counted; empty where nothing did. By the
 * same rules as the sign-off itself: what came after the words, what the checks found, and who had not answered.
 */
export function besideWords(
  state: IncidentState,
  people: People,
  words: Words,
  now: number,
): readonly string[] {
  return [came(state, people, words), ...found(state, words, now), overdue(state, now)].filter(
    (one) => one !== null,
  );
}
