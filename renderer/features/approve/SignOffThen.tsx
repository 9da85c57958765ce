import { useMemo } from 'react';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { stateAt } from '../../../shared/incident/replay.ts';
import { looksOf, sameLookedAt } from '../../../shared/projection/looks.ts';
import { whatNextForYou } from '../../../shared/projection/seat-outlook.ts';
import { type Look, seatAt } from '../../../shared/projection/sight.ts';
import { useView, ViewBefore } from '../../bridge/view.tsx';
import { useFoundWords } from './found-words.ts';
import { SheetAside } from './SheetAside.tsx';
import { SheetMiddle } from './SheetMiddle.tsx';
import classes from './SignOff.module.css';
import { BesideWords } from './SignOffAside.tsx';
import { SheetHead } from './SignOffHead.tsx';
import { SignOffWords } from './SignOffWords.tsx';
import { standingOf } from './standing.ts';
import { WholeSheet } from './WholeSheet.tsx';

/** What signers were asked about just then, and the seat of whoever looked; null where they had none over these words. */
function useAsked(look: Look) {
  const { state } = useView();
  return useMemo(() => {
    const standing = standingOf(state);
    const seat = seatAt(state, look);
    return standing && seat ? { standing, signer: seat.signer } : null;
  }, [state, look]);
}

/** When they had had these very words before them already, before they first opened them here; null where they had not. */
function useSameBefore(events: readonly IncidentEvent[], look: Look): number | null {
  return useMemo(() => {
    const { revisionId, personId, position } = look;
    const opened = events.findIndex(
      ({ type, by, data }) => type === 'approval.seen' && by === personId && data.revisionId === revisionId,
    );
    const before = opened < 0 ? position : Math.min(opened, position);
    return sameLookedAt(stateAt(events, before), revisionId, personId);
  }, [events, look]);
}

type Asked = NonNullable<ReturnType<typeof useAsked>>;

function Middle({ standing, signer, events, look }: Asked & Pick<Props, 'events' | 'look'>) {
  const { state } = useView();
  const found = useFoundWords(standing);
  const looks = looksOf(state, standing.request, signer.personId);
  const sameAt = useSameBefore(events, look);
  return (
    <SheetMiddle>
      <SignOffWords standing={standing} looks={looks} sameAt={sameAt} found={found} />
      <SheetAside>
        <BesideWords standing={standing} signer={signer} found={found} />
      </SheetAside>
    </SheetMiddle>
  );
}

type Props = {
  /** The whole log. */
  readonly events: readonly IncidentEvent[];
  readonly look: Look;
  /** What they did then, in a sentence. */
  readonly did: string;
  readonly opened: boolean;
  readonly onClose: () => void;
};

function Sheet({ events, look, did, onClose }: Omit<Props, 'opened'>) {
  const asked = useAsked(look);
  if (!asked) return null;
  return (
    <div className={classes.sheet}>
      <SheetHead
        {...asked}
        as="Replay: the sign-off of"
        next={whatNextForYou}
        focused
        back="the replay"
        onClose={onClose}
      />
      <Middle {...asked} events={events} look={look} />
      <footer className={classes.foot}>
        <p>{did}</p>
        <p>
          Laid out anew from the log as it stood just before. What was in sight, and what of it was read, the
          log does not say.
        </p>
      </footer>
    </div>
  );
}

/** In a replay: the sign-off as somebody had it before them at a look, with all that stood beside the words. */
export function SignOffThen(props: Props) {
  const { events, look, opened, onClose } = props;
  return (
    <WholeSheet label="The sign-off as it was" opened={opened} onClose={onClose}>
      <ViewBefore events={events} position={look.position} at={look.at}>
        <Sheet {...props} />
      </ViewBefore>
    </WholeSheet>
  );
}
