import type { FactStatus } from '../fact/events.ts';
import type { Fact, Telling } from '../fact/facts.ts';
import { gradeText } from '../fact/grade.ts';
import { factWord } from '../fact/held-until.ts';
import type { IncidentState } from '../incident/state.ts';
import type { People } from '../people/people.ts';
import type { Said } from '../report/reports.ts';
import { entrySource, entryText, saidOf, standsText, type Told, toldText } from './fact-standing.ts';

/** One entry about a fact, as a report tells it. */
export type TellingReport = {
  readonly words: string;
  readonly learntAt: number;
  readonly at: number;
};

/** A fact with what it was first said on, its grade, times and everything it came to stand as, each on its own source. */
export type FactReport = {
  readonly id: string;
  readonly text: string;
  readonly status: FactStatus;
  /** How it stands, in a word: what was right and has changed is not withdrawn. */
  readonly word: string;
  readonly source: string;
  readonly told: string;
  readonly grade: string;
  readonly happenedAt: number | null;
  /** When the report that it was first said on was said, seen or posted. */
  readonly said: Said | null;
  readonly entries: readonly TellingReport[];
};

/** What an entry says beside the first source, which has a place of its own. */
function entryWords(by: Told, fact: Fact, entry: Telling): string {
  if (entry === fact.first) return standsText(by, fact, entry);
  const told = toldText(entry);
  const behind = [...(told === '' ? [] : [told]), ...(entry.grade ? [gradeText(entry.grade)] : [])];
  return [entryText(by, fact, entry), ...behind].join('; ');
}

function factReport(state: IncidentState, fact: Fact, people: People): FactReport {
  const by: Told = { state, people };
  const { first } = fact;
  return {
    id: fact.factId,
    text: fact.text,
    status: fact.status,
    word: factWord(fact),
    source: entrySource(by, fact, first) ?? 'no source given',
    told: toldText(first),
    grade: first.grade ? gradeText(first.grade) : 'not graded',
    happenedAt: fact.happenedAt,
    said: saidOf(state, fact, first),
    entries: fact.tellings.map((entry) => {
      const { learntAt, at } = entry;
      return { words: entryWords(by, fact, entry), learntAt, at };
    }),
  };
}

/** Every fact, in the order in which they were written down. */
export function factReports(state: IncidentState, people: People): readonly FactReport[] {
  return state.facts.map((fact) => factReport(state, fact, people));
}
