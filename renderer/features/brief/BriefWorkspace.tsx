import type { ReactNode } from 'react';
import type { OwnColumn } from '../../../shared/brief/brief.ts';
import type { IncidentState } from '../../../shared/incident/state.ts';
import { stageBudgetMs } from '../../../shared/playbook/budget.ts';
import { durationText } from '../../../shared/time-text.ts';
import { useView } from '../../bridge/view.tsx';
import { StageHead } from '../../ui/StageHead.tsx';
import { UnconfirmedFacts } from '../../ui/UnconfirmedFacts.tsx';
import { AsksCard } from './AsksCard.tsx';
import { AudiencesCard } from './AudiencesCard.tsx';
import { BriefColumnCard } from './BriefColumnCard.tsx';
import classes from './brief.module.css';
import { ComplexityCard } from './ComplexityCard.tsx';
import { KnownCard } from './KnownCard.tsx';
import { MessageMapCard } from './MessageMapCard.tsx';
import { RolesCard } from './RolesCard.tsx';

const COLUMNS = ['notKnown', 'doing', 'need'] as const satisfies readonly OwnColumn[];

function sentenceOf({ brief, facts, chart }: IncidentState): string {
  const { playbook, severity, complex } = chart.context;
  const known = facts.filter(({ status }) => status === 'confirmed').length;
  const open = facts.filter(({ status }) => status === 'claimed' || status === 'denied').length;
  const lines = known + brief.items.filter((item) => item.struck === null).length;
  if (lines === 0 && open > 0)
    return `Nothing is confirmed yet; ${open === 1 ? 'one line is' : `${open} lines are`} only claimed or denied.`;
  if (lines === 0) return 'Nothing is written down yet. Begin with what you know, and what you do not.';
  const stand = lines === 1 ? 'One line stands.' : `${lines} lines stand.`;
  if (complex === null) return `${stand} Not yet called simple or complex.`;
  const budget = playbook && stageBudgetMs({ playbook, severity, complex }, 'draft');
  return `${stand} It is ${complex ? 'complex' : 'simple'}: the draft has ${budget === null ? 'no clock' : durationText(budget)}.`;
}

/** Brief: what is known and not, for whom, who is in the room, and who has been asked what. */
export function BriefWorkspace(props: { readonly leave: ReactNode }) {
  const { state } = useView();
  return (
    <>
      <StageHead label="Brief" sentence={sentenceOf(state)} actions={props.leave} />
      <div className={classes.columns}>
        <KnownCard />
        {COLUMNS.map((column) => (
          <BriefColumnCard key={column} column={column} />
        ))}
      </div>
      <UnconfirmedFacts />
      <div className={`${classes.columns} ${classes.top}`}>
        <div className={classes.stack}>
          <ComplexityCard />
          <AsksCard />
        </div>
        <RolesCard />
      </div>
      <MessageMapCard />
      <AudiencesCard />
    </>
  );
}
