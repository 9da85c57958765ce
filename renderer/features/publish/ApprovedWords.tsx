import type { ApprovalRequest } from '../../../shared/approval/approvals.ts';
import { type Revision, revisionName, type Statement } from '../../../shared/statement/statements.ts';
import { useView } from '../../bridge/view.tsx';
import { Label } from '../../ui/Label.tsx';
import { PagedWords } from '../../ui/PagedWords.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { wordPages } from '../../ui/word-pages.ts';
import { CopyWords, SaveWords } from './HandOut.tsx';
import classes from './publish.module.css';

/** The words that may go out: approved by everybody who had to, and not a byte else. */
export function ApprovedWords(props: {
  readonly request: ApprovalRequest;
  readonly statement: Statement;
  readonly revision: Revision;
}) {
  const { request, statement, revision } = props;
  const { state } = useView();
  const readOnly = useReadOnly();
  const { revisionId } = revision;
  const seats = request.signers.map((one) => one.label).join(', ');
  const signed = request.signers.every((one) => one.decision?.signed);
  const pages = wordPages(revision, null, state.chart.context.playbook?.channels ?? []);
  return (
    <section className={classes.page} aria-label="The approved words">
      <div>
        <Label as="h3">
          {signed ? 'Signed' : 'Approved'} · {revisionName(statement, revision)}
        </Label>
        <span className={classes.fine}>
          {signed ? 'Signed' : 'Approved'} by {seats}
        </span>
      </div>
      <PagedWords
        pages={pages}
        under={(page) =>
          readOnly ? null : (
            <div className={classes.handOut}>
              <CopyWords key={page.id} primary revisionId={revisionId} channel={page.id}>
                Copy the exact words
              </CopyWords>
              <SaveWords key={`${page.id}-file`} revisionId={revisionId} channel={page.id}>
                Save to a file…
              </SaveWords>
            </div>
          )
        }
      />
    </section>
  );
}
