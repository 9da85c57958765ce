import { staleness } from '../../../shared/incident/staleness.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { MovedOn } from '../../ui/MovedOn.tsx';

/** In front of every signer: what happened after these words were written, and who said that they are still right. */
export function FromBefore(props: { readonly revisionId: string }) {
  const { state } = useView();
  const now = useViewNow();
  const isNewest = state.statements.at(-1)?.revisions.at(-1)?.revisionId === props.revisionId;
  const causes = isNewest ? staleness(state, now) : [];
  if (causes.length === 0) return null;
  const open = causes.filter(({ kept }) => kept === null).length;
  const said = open === 0 ? 'kept as they are' : `${open} with no word that they still stand`;
  return (
    <Card title="These words are from before" aside={said} tone={open === 0 ? 'warn' : 'over'}>
      <MovedOn causes={causes} />
    </Card>
  );
}
