import type { ReactNode } from 'react';
import type { Report } from '../../../shared/report/reports.ts';
import { useView } from '../../bridge/view.tsx';
import { StageHead } from '../../ui/StageHead.tsx';
import { UnconfirmedFacts } from '../../ui/UnconfirmedFacts.tsx';
import { ReportForm } from './ReportForm.tsx';
import { ReportsCard } from './ReportsCard.tsx';

function sentenceOf(reports: readonly Report[]): string {
  const unread = reports.filter(({ read }) => read === null).length;
  if (reports.length === 0) return 'Nothing is logged yet. Write down what was seen, and by whom.';
  const logged = reports.length === 1 ? 'One report is logged' : `${reports.length} reports are logged`;
  if (unread === 0) return `${logged}, and each is read.`;
  return unread === 1
    ? `${logged}. One still has to be read.`
    : `${logged}. ${unread} still have to be read.`;
}

/** Detect: what came in, from where, and how to take it. */
export function DetectWorkspace(props: {
  readonly leave: ReactNode;
  /** The scheduled posts and the fake pages. */
  readonly desk: ReactNode;
}) {
  const { reports } = useView().state;
  return (
    <>
      <StageHead label="Detect · reports" sentence={sentenceOf(reports)} actions={props.leave} />
      <ReportForm />
      <ReportsCard />
      <UnconfirmedFacts />
      {props.desk}
    </>
  );
}
