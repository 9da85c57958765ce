import type { ReactNode } from 'react';
import { actorName } from '../../../shared/people/people.ts';
import { openObjections } from '../../../shared/projection/objections.ts';
import { revisionLabel } from '../../../shared/projection/sentence-approval.ts';
import { currentStatement, latestRevision } from '../../../shared/statement/statements.ts';
import { useView } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import sheet from './AfterWords.module.css';
import { leadToPlace } from './lead.ts';

const PLACE = 'strong-objections';

/** The strong objections beside the words: what leads there finds them. */
export function ObjectionsPlace(props: { readonly children: ReactNode }) {
  return (
    <div id={PLACE} className={sheet.place} tabIndex={-1}>
      {props.children}
    </div>
  );
}

/** `to`: the earlier words that it was raised against; null where a packet does not say, or where it is these. */
type OpenObjection = { readonly by: string; readonly text: string; readonly to: string | null };

/** The strong objections that nobody answered, also those to earlier words, the newest first. */
export function useOpenObjections(): readonly OpenObjection[] {
  const { state, people } = useView();
  const newest = latestRevision(currentStatement(state.statements))?.revisionId;
  return openObjections(state).map(({ by, reason, revisionId }) => ({
    by: actorName(people, by),
    text: reason,
    to: revisionId === newest ? null : revisionLabel(state, revisionId),
  }));
}

/** The same of a packet, as it was when that was made. */
export function openInPacket(
  objections: readonly { readonly by: string; readonly reason: string; readonly answer?: unknown }[],
): readonly OpenObjection[] {
  return objections
    .filter(({ answer = null }) => answer === null)
    .map(({ by, reason }) => ({ by, text: reason, to: null }));
}

/**
 * Over the words and beside the passphrase: that somebody objected and nobody answered, with a press to it. It holds nothing
 * back. `newest`: in whose words.
 */
export function ObjectionLine(props: { readonly open: readonly OpenObjection[]; readonly newest?: boolean }) {
  const { open, newest = false } = props;
  const [first] = open;
  if (!first) return null;
  return (
    <p className={sheet.line}>
      <ToneText tone="over">
        <strong>
          {open.length === 1 ? 'A strong objection' : `${open.length} strong objections`} without an answer
        </strong>
        {first.to === null ? null : (
          <>
            , <Name>{open.length === 1 ? `against ${first.to}` : `the newest against ${first.to}`}</Name>
          </>
        )}
        {newest ? ': ' : '. '}
      </ToneText>
      {newest ? (
        <>
          <Name>{first.by}</Name>: “<UserText>{first.text}</UserText>”{' '}
        </>
      ) : null}
      <button type="button" className={sheet.lead} onClick={() => leadToPlace(PLACE)}>
        Read {open.length === 1 ? 'it' : `all ${open.length}`}
      </button>
    </p>
  );
}
