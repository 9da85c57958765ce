import { useMemo } from 'react';
import type { Fact } from '../../shared/fact/facts.ts';
import { factStands } from '../../shared/fact/held-until.ts';
import { shakenUnder } from '../../shared/incident/wrong-words/shaken-on-channel.ts';
import { goesOutOn } from '../../shared/statement/channel-words.ts';
import { findRevision } from '../../shared/statement/statements.ts';
import { useView } from '../bridge/view.tsx';
import { ToneText } from './ToneText.tsx';
import { UserText } from './UserText.tsx';

/** The facts under words that are not confirmed now, the gravest first: on one channel, or with null on any. */
export function useFallenUnder(revisionId: string, channelId: string | null): readonly Fact[] {
  const { state } = useView();
  return useMemo(() => {
    const found = findRevision(state.statements, revisionId);
    const goesOut = found && (channelId === null || goesOutOn(found.revision, channelId));
    return goesOut ? shakenUnder(state, found.revision, channelId) : [];
  }, [state, revisionId, channelId]);
}

/** The gravest of such facts, and how many more there are, behind "lean on". */
export function FallenText({ facts: [first, ...more] }: { readonly facts: readonly Fact[] }) {
  if (!first) return null;
  return (
    <>
      what {factStands(first)}: “<UserText>{first.text}</UserText>”
      {more.length === 0 ? '' : ` and ${more.length} more`}
    </>
  );
}

/** Beside words that may still go out, before anybody takes them: that they lean on what is not confirmed. Nothing where they do not. */
export function LeansOnFallen(props: { readonly revisionId: string; readonly channelId: string | null }) {
  const facts = useFallenUnder(props.revisionId, props.channelId);
  if (facts.length === 0) return null;
  return (
    <ToneText tone="over" strong>
      These words lean on <FallenText facts={facts} />
    </ToneText>
  );
}
