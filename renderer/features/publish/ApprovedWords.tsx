import { useState } from 'react';
import type { Basis } from '../../../shared/incident/approved-words.ts';
import { ok } from '../../../shared/kernel.ts';
import { basisSentence } from '../../../shared/projection/basis.ts';
import { type Revision, revisionName, type Statement } from '../../../shared/statement/statements.ts';
import { copyWords } from '../../bridge/copy-words.ts';
import { useView } from '../../bridge/view.tsx';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { PublicWords } from '../../ui/PublicWords.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { WordFacts } from '../../ui/WordFacts.tsx';
import classes from './publish.module.css';

function CopyButton(props: { readonly revisionId: string }) {
  const { incidentId } = useView();
  const readOnly = useReadOnly();
  const [bytes, setBytes] = useState<number | null>(null);
  const copy = async () => {
    const result = await copyWords(incidentId, props.revisionId);
    if (!result.ok) return result;
    setBytes(result.value.bytes);
    return ok(null);
  };
  if (readOnly) return null;
  return (
    <span className={classes.copy}>
      <RefusableButton primary refusal={null} act={copy}>
        Copy the exact words
      </RefusableButton>
      <span role="status">
        {bytes === null ? '' : <ToneText tone="calm">{bytes} bytes copied, exactly as approved</ToneText>}
      </span>
    </span>
  );
}

/** By whose word these words may go out. */
function ApprovedBy(props: { readonly basis: Basis }) {
  return (
    <span className={classes.fine}>
      <Name>{basisSentence(props.basis, useView().people)}</Name>
    </span>
  );
}

/** The words that may go out: approved by everybody who had to, and not a byte else. */
export function ApprovedWords(props: {
  readonly basis: Basis;
  readonly statement: Statement;
  readonly revision: Revision;
}) {
  const { basis, statement, revision } = props;
  return (
    <section className={classes.page} aria-label="The approved words">
      <div className={classes.head}>
        <div>
          <Label as="h3">
            {basis.kind === 'breakGlass' ? 'Not approved by all' : 'Approved'} ·{' '}
            {revisionName(statement, revision)}
          </Label>
          <ApprovedBy basis={basis} />
        </div>
        <CopyButton revisionId={revision.revisionId} />
      </div>
      <PublicWords text={revision.text} />
      <WordFacts text={revision.text} />
    </section>
  );
}
