import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { reportEvents, TriageKind } from './events.ts';

/** One incoming report: what someone saw, where, and how it was read. */
export type Report = {
  readonly reportId: string;
  readonly text: string;
  readonly source: string;
  readonly happenedAt: number | null;
  readonly at: number;
  readonly by: string;
  readonly triage: TriageKind | null;
};

/** What to do with a post, by how it is read. Wording ours; the idea is the public comment-triage charts'. */
export const TRIAGE_ADVICE = {
  troll: { label: 'Troll', advice: 'Do not answer. Watch it, and keep a copy in case it spreads.' },
  angry: { label: 'Angry', advice: 'Listen first. Answer once, calmly, with what you are doing about it.' },
  misled: {
    label: 'Misled',
    advice: 'Answer with the fact and its source. Correct the claim, not the person.',
  },
  wronged: { label: 'Wronged', advice: 'Put it right: take it to customer service with a name and a time.' },
  question: { label: 'Question', advice: 'Answer the question that was asked, or say when you can.' },
  noise: { label: 'Noise', advice: 'No answer needed. It counts as read.' },
} as const satisfies Record<TriageKind, { readonly label: string; readonly advice: string }>;

/** Applies one report event. */
export function evolveReports(
  reports: readonly Report[],
  event: EventOf<typeof reportEvents>,
  lists: Lists = COPIED,
): readonly Report[] {
  switch (event.type) {
    case 'report.logged':
      return lists.add(reports, { ...event.data, at: event.at, by: event.by, triage: null });
    case 'report.triaged':
      return lists.change(
        reports,
        (report) => report.reportId === event.data.reportId,
        (report) => ({ ...report, triage: event.data.kind }),
      );
  }
}
