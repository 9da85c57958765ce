import type { CheckId, CheckRules } from '../playbook/check-rules.ts';
import { sentences } from '../statement/words.ts';
import { acronym } from './acronym.ts';
import { assurance } from './assurance.ts';
import { atOdds, takeApart } from './at-odds.ts';
import { cause } from './cause.ts';
import { deflection } from './deflection.ts';
import { doubled } from './doubled.ts';
import { figure } from './figure.ts';
import type { Check, CheckContext, Finding, Found, TakeApart } from './finding.ts';
import { fixPromise } from './fix-promise.ts';
import { hardWord } from './hard-word.ts';
import { markedFact } from './marked-fact.ts';
import { misquoted } from './misquoted.ts';
import { nearCopy } from './near-copy.ts';
import { nextWordTime } from './next-word-time.ts';
import { placeholder } from './placeholder.ts';
import { longSentence, readability } from './readability.ts';
import { drillWords, said } from './said.ts';
import { statementNumber } from './statement-number.ts';
import { hidden, lookAlike } from './unseen.ts';

const CHECKS: Readonly<Record<CheckId, Check>> = {
  placeholder,
  drillWords,
  hidden,
  lookAlike,
  doubled,
  noComment: said,
  fixPromise,
  nextWordTime,
  statementNumber,
  misquoted,
  markedFact,
  speculation: said,
  assurance,
  cause,
  blame: said,
  passiveApology: said,
  hollow: said,
  deflection,
  figure,
  atOdds,
  acronym,
  readability,
  longSentence,
  jargon: said,
  hardWord,
  nearCopy,
};

/** The checks that read figures and marks, not English. */
const ANY_LANGUAGE: ReadonlySet<CheckId> = new Set([
  'placeholder',
  'drillWords',
  'hidden',
  'lookAlike',
  'doubled',
  'figure',
  'atOdds',
  'nearCopy',
  'markedFact',
]);

/** What all checks are told about the incident. */
export type CheckBasis = Pick<
  CheckContext,
  | 'drill'
  | 'facts'
  | 'known'
  | 'told'
  | 'corrects'
  | 'isCorrection'
  | 'spoken'
  | 'renumbered'
  | 'isOwnNumber'
  | 'marked'
  | 'earlier'
>;

type TextContext = CheckBasis & Pick<CheckContext, 'common' | 'apart' | 'misquotes'>;

/** What says little beside another finding of the same words, and what is about whole sentences. */
const SLIGHT: ReadonlySet<CheckId> = new Set(['hardWord', 'acronym', 'figure']);
const OF_SENTENCES: ReadonlySet<CheckId> = new Set(['longSentence', 'readability', 'nearCopy', 'markedFact']);

/** A figure that fell, or that somebody only claims: no other finding says so. */
const saysOwn = ({ check, said }: Finding): boolean => check === 'figure' && said !== undefined;

/** One finding is enough for one place: a long word that is jargon, letters that were to be filled in. */
function withoutDoubles(findings: readonly Finding[]): readonly Finding[] {
  const grave = findings.filter(({ check }) => !SLIGHT.has(check) && !OF_SENTENCES.has(check));
  const covered = ({ from, to }: Finding) => grave.some((one) => one.from <= from && to <= one.to);
  return findings.filter((one) => !SLIGHT.has(one.check) || saysOwn(one) || !covered(one));
}

/** The checks whose words stay the same word: an article before it still fits. */
const SAME_WORD: ReadonlySet<CheckId> = new Set(['hidden', 'lookAlike']);
const ARTICLE = /(?<!\p{L})an?\s+$/iu;

/** Whether what is to be written fits as it stands, also behind an "a" or "an". */
function fits(text: string, { from, exact = false }: Found, check: CheckId): boolean {
  return exact && (SAME_WORD.has(check) || !ARTICLE.test(text.slice(Math.max(0, from - 5), from)));
}

/** The check that takes texts apart by itself, each once; alone, it needs no sentences. */
const TAKES_APART: CheckId = 'atOdds';

function look(text: string, rules: CheckRules, context: TextContext, lang: string): readonly Finding[] {
  const apart = rules.checks.every(({ id }) => id === TAKES_APART);
  const told = {
    ...context,
    thresholds: rules.thresholds,
    sentences: apart ? [] : sentences(text, lang),
  };
  return rules.checks.flatMap((rule) =>
    CHECKS[rule.id](text, { ...told, rule }).map((one) => ({
      ...one,
      exact: fits(text, one, rule.id),
      check: rule.id,
      name: rule.name,
      refuses: rule.mode === 'refuse',
      words: text.slice(one.from, one.to),
      why: rule.why,
    })),
  );
}

function someOf({ thresholds, checks }: CheckRules, wanted: (id: CheckId) => boolean): CheckRules {
  return { thresholds, checks: checks.filter(({ id, mode }) => mode !== 'off' && wanted(id)) };
}

/**
 * Looks at a text by itself with every rule that is not off: what was found, in the order of the text. In another
 * language than English only what needs none is looked for.
 */
export function checkText(
  text: string,
  rules: CheckRules,
  context: CheckBasis,
  lang: string,
): readonly Finding[] {
  const english = /^en(-|$)/.test(lang);
  const wanted = someOf(rules, (id) => id !== 'atOdds' && (english || ANY_LANGUAGE.has(id)));
  const findings = look(text, wanted, { ...context, common: null, apart: takeApart }, lang);
  return withoutDoubles(findings).toSorted((one, other) => one.from - other.from);
}

/** Holds the words that one channel has of its own against the common text; `apart` may remember what it took apart. */
export function checkAgainst(
  text: string,
  rules: CheckRules,
  context: CheckBasis,
  lang: string,
  common: string,
  apart: TakeApart = takeApart,
): readonly Finding[] {
  return look(
    text,
    someOf(rules, (id) => id === 'atOdds'),
    { ...context, common, apart },
    lang,
  );
}

/** Holds what a correction quotes against what was said where this text goes. */
export function checkQuotes(
  text: string,
  rules: CheckRules,
  context: CheckBasis,
  lang: string,
  misquotes: NonNullable<CheckContext['misquotes']>,
): readonly Finding[] {
  const wanted = someOf(rules, (id) => id === 'misquoted');
  return look(text, wanted, { ...context, misquotes, common: null, apart: takeApart }, lang);
}
