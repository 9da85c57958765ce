import type { Basis } from '../../../shared/incident/approved-words.ts';
import { basisSentence } from '../../../shared/projection/basis.ts';
import { type Revision, revisionName, type Statement } from '../../../shared/statement/statements.ts';
import { useView } from '../../bridge/view.tsx';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { PagedWords } from '../../ui/PagedWords.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { wordPages } from '../../ui/word-pages.ts';
import { CopyWords, SaveWords } from './HandOut.tsx';
import classes from './publish.module.css';

/** How the words came to be allowed out: by everybody's own key, by everybody's word, or past somebody. */
function howApproved(basis: Basis): string {
  if (basis.kind === 'breakGlass') return 'Not approved by all';
  const signed = basis.kind === 'chain' && basis.request.signers.every((one) => one.decision?.signed);
  return signed ? 'Signed' : 'Approved';
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
  const { state } = useView();
  const readOnly = useReadOnly();
  const { revisionId } = revision;
  const pages = wordPages(revision, null, state.chart.context.playbook?.channels ?? []);
  return (
    <section className={classes.page} aria-label="The words that may go out">
      <div>
        <Label as="h3">
          {howApproved(basis)} · {revisionName(statement, revision)}
        </Label>
        <ApprovedBy basis={basis} />
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
