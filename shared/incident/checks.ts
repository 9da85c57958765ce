import { takingApart } from '../check/at-odds.ts';
import { type CheckBasis, checkAgainst, checkQuotes, checkText } from '../check/check-text.ts';
import { figureWords } from '../check/figures.ts';
import type { Finding, TakeApart } from '../check/finding.ts';
import { type Overrule, overruleOf } from '../check/overrules.ts';
import { standingFacts } from '../fact/standing-facts.ts';
import type { CheckRules } from '../playbook/check-rules.ts';
import { linkBook } from '../sentence/links.ts';
import { allTexts, goesOutOn, type Words, wordsOn } from '../statement/channel-words.ts';
import { commonName } from '../statement/common-name.ts';
import { COMMON_LANGUAGE } from '../statement/events.ts';
import { idsOfLine } from '../statement/statement-line.ts';
import { revisionName, type Statement } from '../statement/statements.ts';
import { figureBook } from './figure-book.ts';
import { markedFacts } from './marked-facts.ts';
import { ownTimes } from './own-times.ts';
import { FOUND_IN_QUOTES, takenBack, withoutQuotes } from './quoted-words.ts';
import { renumbered } from './renumbered.ts';
import { spokenTime } from './spoken-time.ts';
import type { IncidentState } from './state.ts';
import { misquotesOf } from './wrong-words/misquotes.ts';

/** What a check found, and who left it as it is, if somebody did. */
export type OpenFinding = Finding & { readonly overruled: Overrule | null };

/** One text of a statement with what was found in it. `channel` is null for the common text. */
export type CheckedText = {
  readonly channel: string | null;
  readonly name: string;
  readonly findings: readonly OpenFinding[];
};

/** What went out of other statements, newest last: texts that were released, each once. */
function saidBefore(state: IncidentState, statement: Statement): CheckBasis['earlier'] {
  const out = new Set(state.releases.map((one) => one.revisionId));
  return state.statements
    .filter((one) => one.statementId !== statement.statementId)
    .flatMap((one) =>
      one.revisions
        .filter(({ revisionId }) => out.has(revisionId))
        .flatMap((revision) =>
          allTexts(revision).map((text) => ({
            name: revisionName(one, revision),
            text,
          })),
        ),
    );
}

/** The sentences of earlier texts that somebody tied to facts, all of which are confirmed now. */
function saidOnFacts(state: IncidentState, earlier: CheckBasis['earlier']): readonly string[] {
  const standing = new Set(standingFacts(state).map(({ factId }) => factId));
  const book = linkBook(state.links);
  const words = [...new Set(state.links.marks.map((mark) => mark.words))];
  return words.filter((one) => {
    const mark = book(one);
    if (mark?.as !== 'facts' || !mark.factIds.every((id) => standing.has(id))) return false;
    return earlier.some(({ text }) => text.includes(one));
  });
}

/** Tells the figures that words may say to have been wrong: of facts that stand no more. */
function corrects({ facts }: IncidentState): CheckBasis['corrects'] {
  const fallen = facts.filter((one) => one.status !== 'confirmed');
  if (fallen.length === 0) return undefined;
  const figures = new Set(fallen.flatMap(({ text }) => [...figureWords(text).keys()]));
  return (figure) => figures.has(figure);
}

/**
 * What the texts of a statement are checked against. A report is a claim like any other: its figures, and the time it names,
 * count once somebody has confirmed them. That words are out makes no figure known. Without `now`, no time is looked at.
 */
export function checkBasis(state: IncidentState, statement: Statement, now?: number): CheckBasis {
  const earlier = saidBefore(state, statement);
  const { drill } = state.chart.context;
  const facts = standingFacts(state).map(({ text }) => text);
  const known = [...saidOnFacts(state, earlier), ...ownTimes(state)];
  return {
    drill,
    earlier,
    facts,
    known,
    told: figureBook(state),
    corrects: corrects(state),
    isCorrection: state.corrections.some((one) => one.statementId === statement.statementId),
    renumbered: renumbered(state, statement),
    isOwnNumber: (said) => state.statements.some(({ number }) => number === said),
    marked: markedFacts(state),
    spoken: now === undefined ? undefined : spokenTime(state, statement, now),
  };
}

/** The texts that words go out in, with the channels that carry each: the common one where one does, then each channel's own. */
export function textsOut({ chart }: IncidentState, words: Words) {
  const all = chart.context.playbook?.channels ?? [];
  const channels = all.filter(({ id }) => goesOutOn(words, id));
  const own = channels.flatMap(({ id, name }) => {
    const { own: isOwn, text, lang } = wordsOn(words, id);
    return isOwn ? [{ channel: id, name, text, lang, on: [id] }] : [];
  });
  const on = channels.map(({ id }) => id).filter((id) => !own.some(({ channel }) => channel === id));
  const common = { channel: null, name: commonName(words, all), text: words.text, lang: COMMON_LANGUAGE, on };
  return own.length > 0 && own.length === channels.length ? own : [common, ...own];
}

/** How texts are looked at; a screen passes one that remembers what it has looked at and taken apart. */
export type Looking = { readonly at: typeof checkText; readonly apart: TakeApart };

/** Looks at a text by itself, in the place of its quotes only for what is found in them, too. */
function lookAround(
  { text, bare }: { readonly text: string; readonly bare: string },
  rules: CheckRules,
  basis: CheckBasis,
  lang: string,
  at: Looking['at'],
): readonly Finding[] {
  if (text === bare) return at(text, rules, basis, lang);
  const quoted = at(text, rules, basis, lang).filter(({ check }) => FOUND_IN_QUOTES.has(check));
  const around = at(bare, rules, basis, lang).filter(({ check }) => !FOUND_IN_QUOTES.has(check));
  return [...quoted, ...around];
}

/** Looks at every text of a statement, with the rules that its incident pinned; nothing for incidents without any. */
export function checkedTexts(
  state: IncidentState,
  statementId: string,
  words: Words,
  basis: CheckBasis,
  looking: Looking = { at: checkText, apart: takingApart() },
): readonly CheckedText[] {
  const rules: CheckRules | undefined = state.chart.context.playbook?.checks;
  if (!rules) return [];
  const line = idsOfLine(state, statementId);
  const out = takenBack(state, statementId);
  const common = withoutQuotes(words.text, out);
  const misquotes = misquotesOf(state, statementId);
  return textsOut(state, words).map(({ channel, name, text, lang, on }) => {
    const bare = withoutQuotes(text, out);
    const alone = lookAround({ text, bare }, rules, basis, lang, looking.at);
    const against = channel === null ? [] : checkAgainst(bare, rules, basis, lang, common, looking.apart);
    const quotes = misquotes
      ? checkQuotes(text, rules, basis, lang, (quoting) => misquotes(quoting, on))
      : [];
    const findings = [...alone, ...against, ...quotes]
      .map((one) => ({ ...one, words: text.slice(one.from, one.to) }))
      .toSorted((one, other) => one.from - other.from);
    const withOverrule = findings.map((one) => ({
      ...one,
      overruled: overruleOf(state.overrules, one, line),
    }));
    return { channel, name, findings: withOverrule };
  });
}

/** Why words go to no signer as they are: everything found that refuses and that nobody overruled, each once, in a line. */
export function refusedFindings(
  state: IncidentState,
  statement: Statement,
  words: Words,
  now: number,
): readonly string[] {
  const rules = state.chart.context.playbook?.checks;
  const only: Looking['at'] = (text, { thresholds, checks }, basis, lang) =>
    checkText(text, { thresholds, checks: checks.filter(({ mode }) => mode === 'refuse') }, basis, lang);
  if (!rules?.checks.some(({ mode }) => mode === 'refuse')) return [];
  const looking = { at: only, apart: takingApart() };
  const texts = checkedTexts(state, statement.statementId, words, checkBasis(state, statement, now), looking);
  const lines = texts.flatMap(({ channel, name, findings }) => {
    const where = channel === null ? 'the words' : `the words for ${name}`;
    return findings
      .filter((one) => one.refuses && one.overruled === null)
      .map((one) => `“${one.words}” stands in ${where}. ${one.why} To leave it, say why under Checks.`);
  });
  return [...new Set(lines)];
}
