import { useMemo } from 'react';
import {
  notLookedThrough,
  notLookedThroughText,
  type NotLookedThrough as Untied,
} from '../../../shared/projection/not-looked-through.ts';
import { useView } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SignOff.module.css';
import type { Standing } from './standing.ts';

const NAMES = new Intl.ListFormat('en-GB');

/** In front of a signer: what may say the same and was not found to, so that nobody takes what was found for all there is. */
export function UntiedPanel({ untied }: { readonly untied: Untied | null }) {
  if (untied === null) return null;
  return (
    <Panel title="May say the same, and tied to nothing" aside={`${untied.rows.length} out`}>
      <p className={classes.fine}>{notLookedThroughText(untied)}</p>
      <Rows label="May say the same, and tied to nothing">
        {untied.rows.map(({ words, channels }) => (
          <li key={words}>
            “<UserText>{words}</UserText>”{' '}
            <span className={classes.fine}>
              <Name>{`out on ${NAMES.format(channels)}`}</Name>
            </span>
          </li>
        ))}
      </Rows>
    </Panel>
  );
}

/** The same in the room, as its log has it. */
export function NotLookedThrough({ standing }: { readonly standing: Standing }) {
  const { state } = useView();
  const { statementId } = standing.statement;
  const untied = useMemo(() => notLookedThrough(state, statementId), [state, statementId]);
  return <UntiedPanel untied={untied} />;
}
