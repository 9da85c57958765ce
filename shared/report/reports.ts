import type { EventOf } from '../event-kind.ts';
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
  readonly happenedAt: number | null;
  readonly at: number;
  readonly by: string;
  readonly triage: TriageKind | null;
  /** Of a mention from a file; null where somebody wrote it down. */
  readonly address: string | null;
  readonly imported: Imported | null;
};

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
} as const satisfies Record<TriageKind, { readonly label: string; readonly advice: string }>;

function logged({ data, at, by }: Extract<EventOf<typeof reportEvents>, { type: 'report.logged' }>): Report {
  const { address = null, imported = null } = data;
  return { ...data, at, by, triage: null, address, imported };
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
        (report) => ({ ...report, triage: event.data.kind }),
      );
  }
}

/** How many reports are read as what, and how many are not read yet. */
export function countByKind(reports: readonly Report[]): Readonly<Record<TriageKind | 'unread', number>> {
  const counts = { troll: 0, angry: 0, misled: 0, wronged: 0, question: 0, noise: 0, unread: 0 };
  for (const { triage } of reports) counts[triage ?? 'unread'] += 1;
  return counts;
}
