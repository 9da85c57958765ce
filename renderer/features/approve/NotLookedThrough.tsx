import { useMemo } from 'react';
import type { Fact } from '../../../shared/fact/facts.ts';
import type { IncidentState } from '../../../shared/incident/state.ts';
import { changedSince } from '../../../shared/incident/wrong-words/changed-since.ts';
import { type UntiedOut, untiedUnder } from '../../../shared/incident/wrong-words/untied-out.ts';
import { behindCorrection } from '../../../shared/projection/behind-correction.ts';
import { channelLabel } from '../../../shared/projection/sentence-approval.ts';
import { useView } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SignOff.module.css';
import type { Standing } from './standing.ts';

const NAMES = new Intl.ListFormat('en-GB');

/** What fell or changed under words that are out: what a correction is about; for other words, what has changed since. */
function about(state: IncidentState, statementId: string): readonly Fact[] {
  const correction = state.corrections.find((one) => one.statementId === statementId);
  return correction ? behindCorrection(state, correction) : changedSince(state).map(({ fact }) => fact);
}

/** Sentences that are out and use words of what fell, while nobody has said what they lean on; each once. */
function near(state: IncidentState, statementId: string): readonly UntiedOut[] {
  return untiedUnder(state, about(state, statementId)).filter(({ common }) => common > 0);
}

/** In front of a signer: what may say the same and was not found to, so that nobody takes what was found for all there is. */
export function NotLookedThrough({ standing }: { readonly standing: Standing }) {
  const { state } = useView();
  const { statementId } = standing.statement;
  const all = useMemo(() => near(state, statementId), [state, statementId]);
  if (all.length === 0) return null;
  return (
    <Panel title="May say the same, and tied to nothing" aside={`${all.length} out`}>
      <p className={classes.fine}>They use words of what fell. Nobody has said whether they say it, too.</p>
      <Rows label="May say the same, and tied to nothing">
        {all.map(({ words, channels }) => (
          <li key={words}>
            “<UserText>{words}</UserText>”{' '}
            <span className={classes.fine}>
              <Name>{`out on ${NAMES.format(channels.map((id) => channelLabel(state, id)))}`}</Name>
            </span>
          </li>
        ))}
      </Rows>
    </Panel>
  );
}
