import { useMemo } from 'react';
import { notLookedThrough } from '../../../shared/projection/not-looked-through.ts';
import { channelLabel } from '../../../shared/projection/sentence-approval.ts';
import { useView } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SignOff.module.css';
import type { Standing } from './standing.ts';

const NAMES = new Intl.ListFormat('en-GB');

/** In front of a signer: what may say the same and was not found to, so that nobody takes what was found for all there is. */
export function NotLookedThrough({ standing }: { readonly standing: Standing }) {
  const { state } = useView();
  const { statementId } = standing.statement;
  const near = useMemo(() => notLookedThrough(state, statementId), [state, statementId]);
  if (near === null) return null;
  return (
    <Panel title="May say the same, and tied to nothing" aside={`${near.rows.length} out`}>
      <p className={classes.fine}>{near.why}</p>
      <Rows label="May say the same, and tied to nothing">
        {near.rows.map(({ words, channels }) => (
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
