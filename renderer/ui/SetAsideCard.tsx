import type { ReactNode } from 'react';
import type { Basis } from '../../shared/incident/approved-words.ts';
import { approvedBefore } from '../../shared/incident/approved-words.ts';
import { releaseTimes } from '../../shared/incident/release-time.ts';
import { everSetAside, type SetAside } from '../../shared/incident/set-aside.ts';
import { statementName } from '../../shared/statement/statements.ts';
import { zonedMomentText } from '../../shared/time-text.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import classes from './RecordAside.module.css';
import { RecordAside } from './RecordAside.tsx';
import { Rows } from './Rows.tsx';
import { useReadOnly } from './use-read-only.ts';

/** What had let words out that were set aside. */
const LET_OUT = {
  chain: 'was approved',
  breakGlass: 'could go out behind a broken glass',
  envelope: 'could go out by a standing consent',
} as const satisfies Record<Basis['kind'], string>;

/** Words that had been let out when a correction set them aside, and that may have been out by then. */
function AsideLine(props: { readonly aside: SetAside; readonly letOut: string }) {
  const { aside, letOut } = props;
  const { statement, revision } = aside;
  const { state } = useView();
  const now = useViewNow();
  const { to } = releaseTimes(state, statement, revision.revisionId);
  const name = statementName(statement);
  return (
    <li className={classes.line}>
      <span>
        <strong>{name}</strong> {letOut} when it was set aside at{' '}
        {zonedMomentText(to ?? aside.correction.at, now, state.zone)}
        {statement.letGo ? ', then let go' : ''}. Was it out somewhere by then?
      </span>
      <RecordAside aside={aside} name={name} />
    </li>
  );
}

/** The lines of words that were let out and set aside; with `letGo`, of those alone that nobody takes up any more. */
export function useAsideLines(which: 'all' | 'letGo'): readonly ReactNode[] {
  const { state } = useView();
  const readOnly = useReadOnly();
  if (readOnly) return [];
  return everSetAside(state).flatMap((one) => {
    if (which === 'letGo' && !one.statement.letGo) return [];
    const before = approvedBefore(state, one.revision.revisionId);
    return before === null
      ? []
      : [<AsideLine key={one.statement.statementId} aside={one} letOut={LET_OUT[before.basis.kind]} />];
  });
}

/** Words that could have gone out when a correction set them aside: whoever finds that they had writes it down, in any stage. */
export function SetAsideCard() {
  const lines = useAsideLines('all');
  if (lines.length === 0) return null;
  return (
    <section className={classes.aside} aria-label="Set aside">
      <Rows>{lines}</Rows>
    </section>
  );
}
