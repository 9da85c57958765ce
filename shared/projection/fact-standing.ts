import { askedName } from '../ask/asks.ts';
import { FACT_LABEL, type Fact, lastTelling, type Telling, toldLast } from '../fact/facts.ts';
import { heldText, heldUntil } from '../fact/held-until.ts';
import type { IncidentState } from '../incident/state.ts';
import { actorName, type People } from '../people/people.ts';
import { type Said, saidIn } from '../report/reports.ts';
import { momentText } from '../time-text.ts';
import { withoutStop } from '../whole-sentence.ts';

/** To whom, and when, it is told; without `now` no time is said: whoever tells it says the times apart. */
export type Told = {
  readonly state: Pick<IncidentState, 'asks' | 'facts' | 'reports' | 'zone'>;
  readonly people: People;
  readonly now?: number;
};

/** By whose word a fact stands as an entry has it, and why: "confirmed by Ada Lind". */
export type StandsBy = { readonly by: string; readonly reason: string | null };

/** The report that an entry stands on: that of the first, where nobody named another source. */
function reportOf({ reports }: Pick<IncidentState, 'reports'>, fact: Fact, entry: Telling) {
  const isItsOwn = entry === fact.first && entry.source === null;
  return isItsOwn ? reports.find((one) => one.reportId === fact.reportId) : undefined;
}

/** Whose answer an entry stands on, in the same way. */
function answererOf({ state, people }: Told, fact: Fact, entry: Telling): string | null {
  if (entry !== fact.first || entry.source !== null) return null;
  const ask = state.asks.find((one) => one.askId === fact.askId);
  return ask ? askedName(ask, people) : null;
}

/** When the report that an entry stands on was made; null where it stands on something else, or nobody knows. */
export function saidOf(
  state: Pick<IncidentState, 'reports'>,
  fact: Fact,
  entry = lastTelling(fact),
): Said | null {
  const report = reportOf(state, fact, entry);
  return report ? saidIn(report) : null;
}

function saidText({ state, now }: Told, fact: Fact, entry: Telling): string {
  const said = now === undefined ? null : saidOf(state, fact, entry);
  return said === null || now === undefined ? '' : `, ${said.word} ${momentText(said.at, now, state.zone)}`;
}

/** Who claims or denies it: whoever is named with the entry, or made the report or gave the answer that it was taken from. */
function sayer(told: Told, fact: Fact, entry: Telling): string | null {
  return entry.source ?? reportOf(told.state, fact, entry)?.source ?? answererOf(told, fact, entry);
}

/** Where an entry comes from, its very own source and no other entry's; null where nobody said. */
export function entrySource(told: Told, fact: Fact, entry: Telling): string | null {
  const answerer = answererOf(told, fact, entry);
  return answerer === null ? sayer(told, fact, entry) : `the answer of ${answerer}`;
}

/** The newest source of a fact that somebody named, else the first: what other words of it are said on, too. */
export function sourceNow(told: Told, fact: Fact): string | null {
  return toldLast(fact, 'source') ?? entrySource(told, fact, fact.first);
}

/** Who claimed a fact, the newest claim first: whoever confirms it may be somebody else. Null where nobody said. */
export function claimantOf(told: Told, fact: Fact): string | null {
  const claims = fact.tellings.filter(({ to }) => to === 'claimed').toReversed();
  for (const one of claims) {
    const claimant = sayer(told, fact, one);
    if (claimant !== null) return claimant;
  }
  return null;
}

/** True where the words of an entry name its source as whoever says it. */
const isSaidByIt = ({ to }: Telling): boolean => to === 'claimed' || to === 'denied';

/** The source of an entry, the first unless one is named, and when that was said: "source: @ann on X, posted 04:01". */
export function sourceText(told: Told, fact: Fact, entry: Telling = fact.first): string {
  const source = entrySource(told, fact, entry);
  return source === null ? 'no source given' : `source: ${source}${saidText(told, fact, entry)}`;
}

/** What an entry says of its source beside by whose word it stands: '' where those words name it, or nobody did later on. */
export function sourceClause(told: Told, fact: Fact, entry: Telling = lastTelling(fact)): string {
  if (isSaidByIt(entry)) return '';
  if (entrySource(told, fact, entry) === null && entry !== fact.first) return '';
  return sourceText(told, fact, entry);
}

/** Whoever wrote down what others claim or deny says no more than that: "noted by Ada Lind". */
export function enteredBy(people: People, entry: Telling): string {
  const name = actorName(people, entry.by);
  return isSaidByIt(entry) ? `noted by ${name}` : name;
}

function byText(told: Told, fact: Fact, entry: Telling): string {
  const name = actorName(told.people, entry.by);
  if (entry.heldUntil !== undefined)
    return `changed: ${heldText(entry.heldUntil, told.now ?? entry.at, told.state.zone)}, as ${name} noted`;
  if (!isSaidByIt(entry)) return `${FACT_LABEL[entry.to]} by ${name}`;
  const source = sayer(told, fact, entry);
  const by = source === null ? '' : ` by ${source}${saidText(told, fact, entry)}`;
  if (entry.to === 'claimed') return `claimed${by}, noted by ${name}`;
  const at = told.now === undefined ? '' : ` ${momentText(entry.at, told.now, told.state.zone)}`;
  return `denied${by}, as ${name} noted${at}`;
}

/** By whose word a fact stands as an entry has it, the newest unless one is named. Why other words took a place confirms none. */
export function standsBy(told: Told, fact: Fact, entry: Telling = lastTelling(fact)): StandsBy {
  const { reason } = entry;
  if (fact.replacedBy !== null && entry === lastTelling(fact) && entry.heldUntil === undefined)
    return { by: `put otherwise by ${actorName(told.people, entry.by)}`, reason };
  const by = byText(told, fact, entry);
  const isOtherwise = fact.replaces !== null && entry === fact.first && reason !== null;
  if (!isOtherwise) return { by, reason };
  const before = told.state.facts.find(({ factId }) => factId === fact.replaces);
  return {
    by: `${by}; ${before && heldUntil(before) !== null ? 'it has changed' : 'put otherwise'}`,
    reason,
  };
}

/** The same as one text: "denied, as Ada Lind noted: it is one valve". */
export function standsText(told: Told, fact: Fact, entry: Telling = lastTelling(fact)): string {
  const { by, reason } = standsBy(told, fact, entry);
  return reason === null ? by : `${by}: ${reason}`;
}

/** That and its source: "confirmed by Ada Lind: counted twice; source: Security desk". */
export function entryText(told: Told, fact: Fact, entry: Telling): string {
  const stands = standsText(told, fact, entry);
  const source = entry.to === 'withdrawn' ? '' : sourceClause(told, fact, entry);
  return source === '' ? stands : `${withoutStop(stands)}; ${source}`;
}

/** Who told whom of an entry, in words; '' where nobody said. */
export function toldText({ toldBy, toldTo }: Telling): string {
  if (toldBy !== null && toldTo !== null) return `${toldBy} told ${toldTo}`;
  return toldBy !== null ? `told by ${toldBy}` : toldTo !== null ? `told to ${toldTo}` : '';
}
