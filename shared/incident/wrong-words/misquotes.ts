import type { Found } from '../../check/finding.ts';
import type { Release } from '../../release/releases.ts';
import { wordsOn } from '../../statement/channel-words.ts';
import { findRevision } from '../../statement/statements.ts';
import { isReadIn, isSaidIn, quotesIn, saidOn, takenBack } from '../quoted-words.ts';
import { readingSaid } from '../said-around.ts';
import type { IncidentState } from '../state.ts';
import { leansOn, readSentences } from './likely-leans.ts';

/** "On 19 November 2026 at 10:44 GMT we said: “…”": words that we own to, whoever typed them. */
const WE_SAID = /\bwe (?:said|wrote)(?: there)?:?\s*$/iu;
const list = new Intl.ListFormat('en-GB');

/** What in these releases leans on the fact that a correction is about, as a sentence for a finding; '' where nothing does. */
function saidInstead(state: IncidentState, factId: string | undefined, releases: readonly Release[]): string {
  if (factId === undefined) return '';
  const lean = leansOn(state, factId);
  const there = releases.flatMap(({ revisionId, channel, statementId }) => {
    const revision = findRevision(state.statements, revisionId)?.revision;
    if (!revision) return [];
    const { text, lang } = wordsOn(revision, channel);
    return readSentences(revision, readingSaid(state, statementId), text, lang);
  });
  const leaning = there.filter((one) => !one.isQuote && lean(one.text, one.gist) !== null);
  const words = new Set(leaning.map((one) => `“${one.text}”`));
  return words.size === 0 ? '' : ` There we said ${list.format(words)}`;
}

/**
 * Finds what a correction quotes, on channels where that was not said: one that was taken in has the words of the others.
 * Undefined for a statement that corrects nothing.
 */
export function misquotesOf(
  state: IncidentState,
  statementId: string,
): ((text: string, on: readonly string[]) => readonly Found[]) | undefined {
  const correction = state.corrections.find((one) => one.statementId === statementId);
  if (!correction) return undefined;
  const ours = takenBack(state, statementId);
  const before = state.releases.filter((one) => one.statementId !== statementId);
  const outOn = (id: string) => before.filter(({ channel }) => channel === id);
  const names = new Map(state.chart.context.playbook?.channels.map(({ id, name }) => [id, name]));
  return (text, on) =>
    quotesIn(text).flatMap(({ words, from, to }) => {
      const isOwned =
        isSaidIn(words, ours) || WE_SAID.test(text.slice(Math.max(0, from - 20), from - 1).trimEnd());
      const not = isOwned ? on.filter((id) => !isReadIn(words, saidOn(state, outOn(id)))) : [];
      if (not.length === 0) return [];
      const told = new Map<string, readonly string[]>();
      for (const id of not) {
        const instead = saidInstead(state, correction.factId, outOn(id));
        told.set(instead, [...(told.get(instead) ?? []), names.get(id) ?? id]);
      }
      const all = [...told].map(([instead, on]) => `Not said on ${list.format(on)}.${instead}`);
      return [{ from, to, said: all.join(' ') }];
    });
}
