import { askedName } from '../ask/asks.ts';
import type { FactStatus } from '../fact/events.ts';
import { FACT_LABEL, type Fact, lastTelling, toldLast } from '../fact/facts.ts';
import { gradeText } from '../fact/grade.ts';
import type { IncidentState } from '../incident/state.ts';
import { actorName, type People } from '../people/people.ts';
import { type Said, saidIn } from '../report/reports.ts';
import { momentText } from '../time-text.ts';

/** One entry about a fact, as a report tells it. */
export type TellingReport = {
  readonly words: string;
  readonly learntAt: number;
  readonly at: number;
};

/** A fact with its source, grade, times and everything it came to stand as. */
export type FactReport = {
  readonly id: string;
  readonly text: string;
  readonly status: FactStatus;
  readonly source: string;
  readonly told: string;
  readonly grade: string;
  readonly happenedAt: number | null;
  /** When the report that it stands on was said, seen or posted. */
  readonly said: Said | null;
  readonly entries: readonly TellingReport[];
};

type Whence = Pick<IncidentState, 'asks' | 'reports'>;

/** Where a fact comes from, in words: whoever people named, the report or answer it was taken from, or nobody. */
function sourceText(state: Whence, fact: Fact, people: People): string {
  return knownSource(state, fact, people) ?? 'no source given';
}

/** The same where it stands beside who confirmed a fact: it is named as the source, and taken for nobody who confirmed. */
export function sourceClause(state: Whence, fact: Fact, people: People): string {
  const known = knownSource(state, fact, people);
  return known === null ? sourceText(state, fact, people) : `source: ${known}`;
}

/** Who has a fact stand as it does, and apart from that what it is said on: "confirmed by Ada Lind; source: Security desk". */
export function standsByText(state: Whence, fact: Fact, people: People): string {
  const by = `${FACT_LABEL[fact.status]} by ${actorName(people, lastTelling(fact).by)}`;
  return `${by}; ${sourceClause(state, fact, people)}`;
}

/** The source, null where nobody said: what other words of the fact are said on too. */
export function knownSource({ asks, reports }: Whence, fact: Fact, people: People): string | null {
  const ask = toldLast(fact, 'source') === null && asks.find((one) => one.askId === fact.askId);
  return ask ? `the answer of ${askedName(ask, people)}` : namedSource({ reports }, fact);
}

/** The source of a fact as somebody named it, with the fact or with the report it was taken from; null where nobody did. */
export function namedSource({ reports }: Pick<IncidentState, 'reports'>, fact: Fact): string | null {
  const named = toldLast(fact, 'source');
  return named ?? reports.find((one) => one.reportId === fact.reportId)?.source ?? null;
}

/** When the report that a fact stands on was made; null where it stands on another source, or nobody knows. */
function saidOf({ reports }: Pick<IncidentState, 'reports'>, fact: Fact): Said | null {
  const report = reports.find((one) => one.reportId === fact.reportId);
  return report && namedSource({ reports }, fact) === report.source ? saidIn(report) : null;
}

/** The same as the end of what is said of the source: ", posted 04:01"; '' where there is none. */
export function saidText(state: Pick<IncidentState, 'reports' | 'zone'>, fact: Fact, now: number): string {
  const said = saidOf(state, fact);
  return said === null ? '' : `, ${said.word} ${momentText(said.at, now, state.zone)}`;
}

/** Who told whom, in words; '' where nobody said. */
export function toldText(fact: Fact): string {
  const [by, to] = [toldLast(fact, 'toldBy'), toldLast(fact, 'toldTo')];
  if (by !== null && to !== null) return `${by} told ${to}`;
  return by !== null ? `told by ${by}` : to !== null ? `told to ${to}` : '';
}

function factReport(state: IncidentState, fact: Fact, people: People): FactReport {
  const grade = toldLast(fact, 'grade');
  return {
    id: fact.factId,
    text: fact.text,
    status: fact.status,
    source: sourceText(state, fact, people),
    told: toldText(fact),
    grade: grade ? gradeText(grade) : 'not graded',
    happenedAt: fact.happenedAt,
    said: saidOf(state, fact),
    entries: fact.tellings.map(({ to, by, reason, learntAt, at }, index) => {
      const other = fact.replacedBy !== null && index === fact.tellings.length - 1;
      const word = other ? 'put otherwise' : FACT_LABEL[to];
      return {
        words: `${word} by ${actorName(people, by)}${reason === null ? '' : `: ${reason}`}`,
        learntAt,
        at,
      };
    }),
  };
}

/** Every fact, in the order in which they were written down. */
export function factReports(state: IncidentState, people: People): readonly FactReport[] {
  return state.facts.map((fact) => factReport(state, fact, people));
}
