import { useState } from 'react';
import type { Signer } from '../../../shared/approval/approvals.ts';
import { whatNext } from '../../../shared/projection/seat-outlook.ts';
import { useView } from '../../bridge/view.tsx';
import { LeftOut } from '../../ui/LeftOut.tsx';
import { AfterWordsLine, useAfterWords } from './AfterWords.tsx';
import { useFoundWords } from './found-words.ts';
import { ObjectionLine, useOpenObjections } from './ObjectionLine.tsx';
import { type Call, NOTHING_HEARD } from './phone-call.ts';
import { ReadBackScript } from './ReadBackScript.tsx';
import { ReadBackSign } from './ReadBackSign.tsx';
import { ReadBackWords } from './ReadBackWords.tsx';
import { SheetMiddle } from './SheetMiddle.tsx';
import classes from './SignOff.module.css';
import { SheetHead } from './SignOffHead.tsx';
import type { Standing } from './standing.ts';
import { usePages } from './use-pages.ts';
import { WholeSheet } from './WholeSheet.tsx';

type Props = {
  readonly standing: Standing;
  readonly signer: Signer;
  /** Who was rung: they stay on the phone even if the seat goes to somebody else meanwhile. */
  readonly personId: string;
  readonly onClose: () => void;
};

function Sheet(props: Props) {
  const { standing, signer, personId, onClose } = props;
  const { people } = useView();
  const [heard, setHeard] = useState(NOTHING_HEARD);
  const { revisionId } = standing.request;
  const call: Call = { revisionId, signerId: signer.signerId, personId };
  const pages = usePages(standing);
  const found = useFoundWords(standing);
  const after = useAfterWords(standing).news;
  const open = useOpenObjections();
  const part = { ...props, call, pages, found, heard, onHeard: setHeard };
  return (
    <div className={classes.sheet}>
      <SheetHead
        standing={standing}
        signer={signer}
        personId={personId}
        as="On the phone with"
        next={whatNext}
        focused
        onClose={onClose}
      />
      <SheetMiddle>
        <ReadBackWords
          {...part}
          leftOut={<LeftOut words={standing.revision} />}
          first={
            <>
              <ObjectionLine newest open={open} />
              <AfterWordsLine newest rows={after} />
            </>
          }
        />
        <ReadBackScript {...part} />
      </SheetMiddle>
      {/* Passphrases are typed by these very people: who sits down next types their own. */}
      <ReadBackSign key={people.atKeyboard} {...part} />
    </div>
  );
}

/**
 * Approval by phone: one person reads the numbered words and a code to a signer who is away, another listens, and both
 * sign what they heard. The signer signs nothing, and the record says so.
 */
export function ReadBack(props: Props) {
  return (
    <WholeSheet label="Approval by phone" opened onClose={props.onClose}>
      <Sheet {...props} />
    </WholeSheet>
  );
}
