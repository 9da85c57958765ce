import { type Glass, notLooked } from '../../../shared/break-glass/glasses.ts';
import { openGlass } from '../../../shared/incident/break-glass.ts';
import { unreviewed } from '../../../shared/incident/let-out.ts';
import { currentRequest, isLive, phaseOf } from '../../../shared/incident/state.ts';
import { actorName } from '../../../shared/people/people.ts';
import { revisionLabel } from '../../../shared/projection/sentence-approval.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import classes from './BreakGlassBand.module.css';

function Band(props: { readonly sentence: string }) {
  return (
    <div className={classes.band} role="status">
      <strong>Break-glass</strong> <Name>{props.sentence}</Name>
    </div>
  );
}

/** Over the whole room for as long as it stands: words go out without the chain, and who has not looked yet. */
export function BreakGlassBand() {
  const { state, people } = useView();
  const now = useViewNow();
  const request = phaseOf(state) === 'approve' ? currentRequest(state) : null;
  const opened = request && openGlass(state, request, now);
  const name = (personId: string | undefined) => actorName(people, personId ?? '');
  const told = (
    { by, confirmed, skipped, revisionId }: Glass,
    left: readonly { readonly personId: string }[],
  ) =>
    `${name(by)} and ${name(confirmed?.by)} let ${revisionLabel(state, revisionId)} go out without ${skipped.map((one) => name(one.personId)).join(', ')}. Still to look: ${left.map((one) => name(one.personId)).join(', ')}.`;
  return (
    <>
      {opened ? (
        <Band sentence={`${name(opened.by)} broke the glass. A second person must confirm it.`} />
      ) : null}
      {isLive(state)
        ? unreviewed(state).map((one) => <Band key={one.glassId} sentence={told(one, notLooked(one))} />)
        : null}
    </>
  );
}
