import { staleness, staleSentence } from '../../shared/incident/staleness.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import { Card } from './Card.tsx';
import classes from './FromBefore.module.css';
import { MovedOn } from './MovedOn.tsx';
import { Name } from './Name.tsx';
import { StillRight } from './StillRight.tsx';
import { ToneText } from './ToneText.tsx';
import { useReadOnly } from './use-read-only.ts';

function useIsNewest(revisionId: string): boolean {
  return useView().state.statements.at(-1)?.revisions.at(-1)?.revisionId === revisionId;
}

/**
 * In front of every signer, and of whoever lets the words out: what happened after these words were written, and who said
 * that they are still right. `asks`: it is asked for here, too.
 */
export function FromBefore(props: { readonly revisionId: string; readonly asks?: boolean }) {
  const { revisionId, asks = false } = props;
  const { state } = useView();
  const now = useViewNow();
  const readOnly = useReadOnly();
  const causes = useIsNewest(revisionId) ? staleness(state, now) : [];
  if (causes.length === 0) return null;
  const open = causes.filter(({ kept }) => kept === null);
  const said = open.length === 0 ? 'kept as they are' : `${open.length} with no word that they still stand`;
  return (
    <Card title="These words may be out of date" aside={said} tone={open.length === 0 ? 'warn' : 'over'}>
      <MovedOn causes={causes} />
      {asks && open.length > 0 && !readOnly ? (
        <div className={classes.ways}>
          <StillRight revisionId={revisionId} causes={open} />
        </div>
      ) : null}
    </Card>
  );
}

/** The same in one line, beside the press that lets words out. It warns and holds nothing back. */
export function FromBeforeLine(props: { readonly revisionId: string }) {
  const { state } = useView();
  const now = useViewNow();
  const isNewest = useIsNewest(props.revisionId);
  const sentence = isNewest ? staleSentence(state, now) : null;
  if (sentence === null) return null;
  return (
    <p>
      <ToneText tone="over">
        <Name>{`${sentence} If they are out, the log will say so.`}</Name>
      </ToneText>
    </p>
  );
}
