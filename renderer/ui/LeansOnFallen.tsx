import { useMemo } from 'react';
import { factStands } from '../../shared/fact/held-until.ts';
import { shakenUnder } from '../../shared/incident/wrong-words/shaken-on-channel.ts';
import { goesOutOn } from '../../shared/statement/channel-words.ts';
import { findRevision } from '../../shared/statement/statements.ts';
import { useView } from '../bridge/view.tsx';
import { ToneText } from './ToneText.tsx';
import { UserText } from './UserText.tsx';

/**
 * Beside words that may still go out, before anybody takes them: that they lean on what is not confirmed, the gravest first. On one
 * channel, or with null on any. Nothing where they do not.
 */
export function LeansOnFallen(props: { readonly revisionId: string; readonly channelId: string | null }) {
  const { revisionId, channelId } = props;
  const { state } = useView();
  const [first, ...more] = useMemo(() => {
    const found = findRevision(state.statements, revisionId);
    const goesOut = found && (channelId === null || goesOutOn(found.revision, channelId));
    return goesOut ? shakenUnder(state, found.revision, channelId) : [];
  }, [state, revisionId, channelId]);
  if (!first) return null;
  return (
    <ToneText tone="over" strong>
      These words lean on what {factStands(first)}: “<UserText>{first.text}</UserText>”
      {more.length === 0 ? '' : ` and ${more.length} more`}
    </ToneText>
  );
}
