import type { ReactNode } from 'react';
import { actorName } from '../../../shared/people/people.ts';
import { openObjections } from '../../../shared/projection/objections.ts';
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

type OpenObjection = { readonly by: string; readonly text: string };

/** The strong objections that nobody answered, also those to earlier words, the newest first. */
export function useOpenObjections(): readonly OpenObjection[] {
  const { state, people } = useView();
  return openObjections(state).map(({ by, reason }) => ({
    by: actorName(people, by),
    text: reason,
  }));
}

/** The same of a packet, as it was when that was made. */
export function openInPacket(
  objections: readonly { readonly by: string; readonly reason: string; readonly answer?: unknown }[],
): readonly OpenObjection[] {
  return objections
    .filter(({ answer = null }) => answer === null)
    .map(({ by, reason }) => ({ by, text: reason }));
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
