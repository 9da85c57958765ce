import { useEffect, useState } from 'react';
import type { Signer } from '../../../shared/approval/approvals.ts';
import { looksOf, sameLookedAt } from '../../../shared/projection/looks.ts';
import { useView } from '../../bridge/view.tsx';
import { useFoundWords } from './found-words.ts';
import { ReadTextsKept } from './read-texts.tsx';
import { SheetMiddle } from './SheetMiddle.tsx';
import classes from './SignOff.module.css';
import { SignOffActions } from './SignOffActions.tsx';
import { SignOffAside } from './SignOffAside.tsx';
import { SignOffHead } from './SignOffHead.tsx';
import { SignOffWords } from './SignOffWords.tsx';
import type { Standing } from './standing.ts';
import { WholeSheet } from './WholeSheet.tsx';

type Props = { readonly standing: Standing; readonly signer: Signer };

/** While these words are in front of whoever sits in the seat, the log says so: once, the first time. */
function useSeen({ standing, signer }: Props): void {
  const { refusal, send } = useView();
  const { revisionId } = standing.request;
  const { signerId } = signer;
  const mayLog = refusal({ type: 'approval.see', revisionId, signerId }) === null;
  useEffect(() => {
    if (mayLog) void send({ type: 'approval.see', revisionId, signerId });
  }, [mayLog, revisionId, signerId, send]);
}

function Sheet(props: Props & { readonly onClose: () => void }) {
  const { standing, signer, onClose } = props;
  const { state } = useView();
  // As it was when the sheet was opened: what is logged because of that is no earlier look.
  const [sameAt] = useState(() => sameLookedAt(state, standing.request.revisionId, signer.personId));
  useSeen(props);
  const found = useFoundWords(standing);
  const looks = looksOf(state, standing.request, signer.personId);
  return (
    <div className={classes.sheet}>
      <SignOffHead {...props} />
      <SheetMiddle>
        <SignOffWords standing={standing} looks={looks} sameAt={sameAt} found={found} />
        <SignOffAside standing={standing} signer={signer} found={found} />
      </SheetMiddle>
      <SignOffActions standing={standing} signer={signer} onClose={onClose} />
    </div>
  );
}

/**
 * The sign-off: nothing but who decides, the words byte for byte, what changed, what stands behind them, and three things
 * to do. It covers the room, and carries the clock that is running.
 */
export function SignOff(props: Props & { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <WholeSheet label="Sign-off" opened={props.opened} onClose={props.onClose}>
      <ReadTextsKept>
        <Sheet {...props} />
      </ReadTextsKept>
    </WholeSheet>
  );
}
