import type { EventOf } from '../event-kind.ts';
import type { factEvents } from '../fact/events.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { reportEvents, TriageKind } from './events.ts';

/** Where an imported mention stood in which file, and how far it went. */
export type Imported = {
  readonly batchId: string;
  readonly line: number;
  readonly replies: number | null;
  readonly shares: number | null;
  readonly reach: number | null;
};

/** One incoming report: what someone saw, where, and how it was read. */
export type Report = {
  readonly reportId: string;
  readonly text: string;
  readonly source: string;
  /** When it was said, seen or posted: see `saidIn`. The log calls it so. */
  readonly happenedAt: number | null;
  readonly at: number;
  readonly by: string;
  readonly triage: TriageKind | null;
  /** Who first read it, and when: how it is meant, or as a claim that they took from it. Null while nobody did. */
  readonly read: { readonly by: string; readonly at: number } | null;
  /** Who said last how it is meant, and when; not there while nobody did. */
  readonly triaged?: { readonly by: string; readonly at: number } | undefined;
  /** Of a mention from a file; null where somebody wrote it down. */
  readonly address: string | null;
  readonly imported: Imported | null;
};

/** When a report was made, with the word for it. */
export type Said = { readonly word: 'posted' | 'said or seen'; readonly at: number };

/**
 * When a mention was posted, or what somebody wrote down was said or seen; null where nobody knows. When what it tells of
 * happened no report says.
 */
export function saidIn({ imported, happenedAt }: Pick<Report, 'imported' | 'happenedAt'>): Said | null {
  if (happenedAt === null) return null;
  return { word: imported === null ? 'said or seen' : 'posted', at: happenedAt };
}

/** Whose idea the reading is: the wording is ours. */
export const TRIAGE_SOURCE =
  'After the US Air Force’s web posting response assessment: first whether it is true and balanced, then who wrote it, then whether an answer helps.';

/** What to do with a post, by how it is read: what helps, and what makes it worse. */
export const TRIAGE_ADVICE = {
  troll: {
    label: 'Troll',
    advice: 'Do not answer. Watch it, keep a copy, and report threats to the network and to the police.',
  },
  angry: {
    label: 'Angry',
    advice: 'Listen first. Answer once, by name and calmly, with what you are doing about it; then leave it.',
  },
  misled: {
    label: 'Misled',
    advice:
      'Answer in public with the fact and its source. Correct the claim, not the person, and do not repeat the claim in your first words.',
  },
  wronged: {
    label: 'Wronged',
    advice:
      'Say sorry for what happened to them, and hand it to customer service with a name and a time. Come back in public once it is put right.',
  },
  question: {
    label: 'Question',
    advice: 'Answer the question that was asked, in the same place; or say when you can, and keep to it.',
  },
  noise: { label: 'Noise', advice: 'No answer needed. It counts as read.' },
  ownPeople: {
    label: 'Own people',
    advice:
      'Somebody of ours saw or heard it. Thank them, say who calls back, and take it as a claim until a second source confirms it.',
  },
  partner: {
    label: 'Authority or partner',
    advice:
      'A control centre, an authority or a partner tells us. Note who, agree who calls whom next, and say nothing in their name. Take what they say as a claim until they or we confirm it.',
  },
} as const satisfies Record<TriageKind, { readonly label: string; readonly advice: string }>;

function logged({ data, at, by }: Extract<EventOf<typeof reportEvents>, { type: 'report.logged' }>): Report {
  const { address = null, imported = null } = data;
  return { ...data, at, by, triage: null, read: null, address, imported };
}

/** Applies one report event. */
export function evolveReports(
  reports: readonly Report[],
  event: EventOf<typeof reportEvents>,
  lists: Lists = COPIED,
): readonly Report[] {
  switch (event.type) {
    case 'report.logged':
      return lists.add(reports, logged(event));
    case 'report.imported':
      return reports;
    case 'report.triaged':
      return lists.change(
        reports,
        (report) => report.reportId === event.data.reportId,
        (report) => ({
          ...report,
          triage: event.data.kind,
          triaged: { by: event.by, at: event.at },
          read: report.read ?? { by: event.by, at: event.at },
        }),
      );
  }
}

/** Taking a claim from a report is reading it. */
export function evolveTakenReports(
  reports: readonly Report[],
  { data, at, by }: Extract<EventOf<typeof factEvents>, { type: 'fact.recorded' }>,
  lists: Lists = COPIED,
): readonly Report[] {
  if (data.reportId === undefined) return reports;
  return lists.change(
    reports,
    (report) => report.reportId === data.reportId,
    (report) => ({ ...report, read: report.read ?? { by, at } }),
  );
}

/** How a report stands: how it was read, taken as a claim and no more, or not read yet. */
export type Reading = TriageKind | 'taken' | 'unread';

export function readingOf({ triage, read }: Pick<Report, 'triage' | 'read'>): Reading {
  return triage ?? (read === null ? 'unread' : 'taken');
}

/** How many reports are read as what, how many are claims and no more, and how many are not read yet. */
export function countByKind(reports: readonly Report[]): Readonly<Record<Reading, number>> {
  const none = { troll: 0, angry: 0, misled: 0, wronged: 0, question: 0, noise: 0, ownPeople: 0, partner: 0 };
  const counts = { ...none, taken: 0, unread: 0 } satisfies Record<Reading, number>;
  for (const report of reports) counts[readingOf(report)] += 1;
  return counts;
}
