import { useMemo } from 'react';
import { stateAt } from '../../../shared/incident/replay.ts';
import { looksOf, sameLookedAt } from '../../../shared/projection/looks.ts';
import { whatNextForYou } from '../../../shared/projection/seat-outlook.ts';
import type { Look } from '../../../shared/projection/sight.ts';
import { useView, ViewBefore } from '../../bridge/view.tsx';
import { useFoundWords } from './found-words.ts';
import { SheetAside } from './SheetAside.tsx';
import { SheetMiddle } from './SheetMiddle.tsx';
import classes from './SignOff.module.css';
import { BesideWords } from './SignOffAside.tsx';
import { SheetHead } from './SignOffHead.tsx';
import { SignOffWords } from './SignOffWords.tsx';
import { type Standing, standingOf } from './standing.ts';
import { WholeSheet } from './WholeSheet.tsx';

/** What signers were asked about just then, and the seat of whoever looked; null where the sign-off was about other words. */
function useAsked({ personId, revisionId }: Look) {
  const { state } = useView();
  return useMemo(() => {
    const standing = standingOf(state);
    const signer = standing?.request.signers.find((one) => one.personId === personId);
    return standing && signer && standing.request.revisionId === revisionId ? { standing, signer } : null;
  }, [state, personId, revisionId]);
}

/** When they had had these very words before them already, before they first opened them here; null where they had not. */
function useSameBefore(revisionId: string, personId: string): number | null {
  const { events } = useView();
  return useMemo(() => {
    const opened = events.findIndex(
      ({ type, by, data }) => type === 'approval.seen' && by === personId && data.revisionId === revisionId,
    );
    return sameLookedAt(stateAt(events, opened < 0 ? events.length : opened), revisionId, personId);
  }, [events, revisionId, personId]);
}

type Asked = NonNullable<ReturnType<typeof useAsked>>;

function Middle({ standing, signer }: Asked & { readonly standing: Standing }) {
  const { state } = useView();
  const found = useFoundWords(standing);
  const looks = looksOf(state, standing.request, signer.personId);
  const sameAt = useSameBefore(standing.request.revisionId, signer.personId);
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
  readonly look: Look;
  /** What they did then, in a sentence. */
  readonly did: string;
  readonly opened: boolean;
  readonly onClose: () => void;
};

function Sheet({ look, did, onClose }: Omit<Props, 'opened'>) {
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
      <Middle {...asked} />
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
  const { look, opened, onClose } = props;
  return (
    <WholeSheet label="The sign-off as it was" opened={opened} onClose={onClose}>
      <ViewBefore position={look.position} at={look.at}>
        <Sheet {...props} />
      </ViewBefore>
    </WholeSheet>
  );
}
