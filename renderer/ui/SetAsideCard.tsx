import type { Basis } from '../../shared/incident/approved-words.ts';
import { channelsOut } from '../../shared/incident/channels-out.ts';
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

const LIST = new Intl.ListFormat('en-GB');

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
  if (ended === 'savedOver')
    return `was saved over after version ${revision.number}. Was an earlier version out before, or somewhere else, too?`;
  if (ended === 'overtaken')
    return `is not recorded as out on ${LIST.format(channels.map(channelName))}, where it could go out. Was it out there, too?`;
  if (ended === 'cutShort')
    return `ended${at} without ${channels.map(channelName).join(', ')}. Was it out there by then?`;
  const gone = statement.letGo ? ', then let go' : '';
  const once = basis === null ? letOutAt(state, revision.revisionId) : null;
  if (once !== null)
    return `could go out from ${zonedMomentText(once, now, state.zone)}, and not any more when it was set aside${at}${gone}. Was it out somewhere by then?`;
  const stood = basis === null ? 'was not approved by the full chain' : LET_OUT[basis.kind];
  const out = [...channelsOut(state, statement.statementId)].map(channelName);
  const asked =
    out.length === 0
      ? '. Was it out somewhere by then?'
      : `, out on ${LIST.format(out)} by then. Was it out anywhere else?`;
  return `${stood} when it was set aside${at}${gone}${asked}`;
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

const lines = (words: readonly PerhapsOut[]) =>
  words.map((one) => <AsideLine key={one.statement.statementId} words={one} />);

/** Words that go out no more and can be written down as out before, by why; none where nothing is written any more. */
function useAside() {
  const { state } = useView();
  const all = useReadOnly() ? [] : perhapsOut(state);
  const aside = all.filter(({ ended }) => ended === 'setAside' || ended === 'cutShort');
  return { aside, earlier: all.filter((one) => !aside.includes(one)) };
}

/** Earlier statements that could go out where nobody recorded them, behind one line: most never went there. */
function Earlier({ earlier }: { readonly earlier: readonly PerhapsOut[] }) {
  if (earlier.length === 0) return null;
  const names = LIST.format(earlier.map(({ statement }) => statementName(statement)));
  return (
    <details className={classes.drafts}>
      <summary>{`${names}: was it out before, or somewhere else, too?`}</summary>
      <Rows label="Earlier statements, and where they may have been out">{lines(earlier)}</Rows>
    </details>
  );
}

/** The same where the next statement goes out. */
export function EarlierWords() {
  const { earlier } = useAside();
  return earlier.length === 0 ? null : (
    <div className={classes.over}>
      <Earlier earlier={earlier} />
    </div>
  );
}

/**
 * Words that go out no more and wait for nobody, under what is out. Those that something had let out stand open; drafts that
 * nobody ever approved, of which a long incident has many, lie behind one line.
 */
export function OverRows() {
  const { state } = useView();
  const { aside, earlier } = useAside();
  const waiting = setAsideStatements(state).map(({ statement }) => statement);
  const over = aside.filter(({ statement }) => !waiting.includes(statement));
  if (over.length + earlier.length === 0) return null;
  const [drafts, approved] = [over.filter(({ basis }) => basis === null), over.filter((one) => one.basis)];
  return (
    <div className={classes.over}>
      {approved.length === 0 ? null : <Rows label="Over, and perhaps out before">{lines(approved)}</Rows>}
      {drafts.length === 0 ? null : (
        <details className={classes.drafts}>
          <summary>{draftsText(drafts)}</summary>
          <Rows label="Never approved, and perhaps out before">{lines(drafts)}</Rows>
        </details>
      )}
      <Earlier earlier={earlier} />
    </div>
  );
}

/** So many texts are named; of more, how many. */
const MOST_NAMED = 3;

/** "2 texts that were never approved: Update 2 and Update 4. Was one of them out?" */
function draftsText(drafts: readonly PerhapsOut[]): string {
  const names = LIST.format(drafts.map(({ statement }) => statementName(statement)));
  const which = drafts.length > MOST_NAMED ? '' : `: ${names}`;
  return drafts.length === 1
    ? `1 text that was never approved${which}. Was it out?`
    : `${drafts.length} texts that were never approved${which}. Was one of them out?`;
}

/** Words that were set aside or ended: whoever finds that they had been out by then writes it down, in any stage. */
export function SetAsideCard() {
  const { aside } = useAside();
  if (aside.length === 0) return null;
  return (
    <section className={classes.aside} aria-label="Set aside">
      <Rows>{lines(aside)}</Rows>
    </section>
  );
}
