import { useState } from 'react';
import type { ApprovalRequest } from '../../../shared/approval/approvals.ts';
import { ok } from '../../../shared/kernel.ts';
import { type Revision, revisionName, type Statement } from '../../../shared/statement/statements.ts';
import { copyWords } from '../../bridge/copy-words.ts';
import { useView } from '../../bridge/view.tsx';
import { Label } from '../../ui/Label.tsx';
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

/** The words that may go out: approved by everybody who had to, and not a byte else. */
export function ApprovedWords(props: {
  readonly request: ApprovalRequest;
  readonly statement: Statement;
  readonly revision: Revision;
}) {
  const { request, statement, revision } = props;
  const seats = request.signers.map((one) => one.label).join(', ');
  return (
    <section className={classes.page} aria-label="The approved words">
      <div className={classes.head}>
        <div>
          <Label as="h3">Approved · {revisionName(statement, revision)}</Label>
          <span className={classes.fine}>Approved by {seats}</span>
        </div>
        <CopyButton revisionId={revision.revisionId} />
      </div>
      <PublicWords text={revision.text} />
      <WordFacts text={revision.text} />
    </section>
  );
}
