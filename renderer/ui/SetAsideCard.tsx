import type { ReactNode } from 'react';
import type { Basis } from '../../shared/incident/approved-words.ts';
import { letOutAt } from '../../shared/incident/out-before.ts';
import { type PerhapsOut, perhapsOut } from '../../shared/incident/perhaps-out.ts';
import { releaseTimes } from '../../shared/incident/release-time.ts';
import { setAsideStatements } from '../../shared/incident/set-aside.ts';
import { statementName } from '../../shared/statement/statements.ts';
import { zonedMomentText } from '../../shared/time-text.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import classes from './RecordAside.module.css';
import { RecordAside } from './RecordAside.tsx';
import { useChannelName } from './ReleaseLine.tsx';
import { Rows } from './Rows.tsx';
import { useReadOnly } from './use-read-only.ts';

/** What had let words out that were set aside. */
const LET_OUT = {
  chain: 'was approved',
  breakGlass: 'could go out behind a broken glass',
  envelope: 'could go out by a standing consent',
} as const satisfies Record<Basis['kind'], string>;

/** How words stood when they were set aside, or where they were ended as a correction. */
function useHowEnded({ statement, revision, ended, basis, channels }: PerhapsOut): string {
  const { state } = useView();
  const now = useViewNow();
  const channelName = useChannelName();
  const { to } = releaseTimes(state, statement, revision.revisionId, channels[0]);
  const at = to === null ? '' : ` at ${zonedMomentText(to, now, state.zone)}`;
  if (ended === 'cutShort')
    return `ended${at} without ${channels.map(channelName).join(', ')}. Was it out there by then?`;
  const gone = statement.letGo ? ', then let go' : '';
  const once = basis === null ? letOutAt(state, revision.revisionId) : null;
  if (once !== null)
    return `could go out from ${zonedMomentText(once, now, state.zone)}, and not any more when it was set aside${at}${gone}. Was it out somewhere by then?`;
  const stood = basis === null ? 'was not approved by the full chain' : LET_OUT[basis.kind];
  return `${stood} when it was set aside${at}${gone}. Was it out somewhere by then?`;
}

/** Words that go out no more, and that may have been out before that. */
function AsideLine({ words }: { readonly words: PerhapsOut }) {
  const name = statementName(words.statement);
  return (
    <li className={classes.line}>
      <span>
        <strong>{name}</strong> {useHowEnded(words)}
      </span>
      <RecordAside words={words} name={name} />
    </li>
  );
}

/** The lines of words that were set aside or ended; with `over`, of those alone that do not wait to be taken up. */
export function useAsideLines(which: 'all' | 'over'): readonly ReactNode[] {
  const { state } = useView();
  const readOnly = useReadOnly();
  if (readOnly) return [];
  const waiting = which === 'all' ? [] : setAsideStatements(state).map(({ statement }) => statement);
  return perhapsOut(state)
    .filter(({ statement }) => !waiting.includes(statement))
    .map((one) => <AsideLine key={one.statement.statementId} words={one} />);
}

/** Words that were set aside or ended: whoever finds that they had been out by then writes it down, in any stage. */
export function SetAsideCard() {
  const lines = useAsideLines('all');
  if (lines.length === 0) return null;
  return (
    <section className={classes.aside} aria-label="Set aside">
      <Rows>{lines}</Rows>
    </section>
  );
}
