import type { FallenTogether } from '../../shared/incident/wrong-words/leaning-elsewhere.ts';
import { leaningCountText } from '../../shared/projection/leaning-text.ts';
import { currentStatement, latestRevision } from '../../shared/statement/statements.ts';
import { useView } from '../bridge/view.tsx';
import classes from './Fact.module.css';
import { LeaningElsewhere, type Together } from './LeaningElsewhere.tsx';
import { LeaningPlaces } from './LeaningPlaces.tsx';

/** What reading finds, what it cannot find, and what to do about that. */
function NotFound() {
  return (
    <span className={classes.origin}>
      Reading finds its figures, sentences in nearly the same words, and what names a place or person that
      only it names. It does not find “about half”, “dozens”, or “the village”: look through what is out, and
      tie such sentences to the fact.
    </span>
  );
}

/** What changes for words that are written, signed or out, before anybody confirms it. */
export function FactConsequences(props: {
  readonly fallen: FallenTogether;
  readonly together: Together | undefined;
}) {
  const { state } = useView();
  const { leaning, elsewhere } = props.fallen;
  const { places, same, lines, held, named } = elsewhere;
  const count = leaning.drafts.length + leaning.released.length + places.length;
  const isOut = state.releases.length > 0;
  const hasWords = isOut || latestRevision(currentStatement(state.statements)) !== null;
  if (count + same.length + lines.length + held.length + named.length === 0 && !isOut)
    return (
      <p className={classes.origin}>
        {hasWords ? 'No sentence was found that leans on it.' : 'Nothing leans on it.'}
      </p>
    );
  return (
    <div className={classes.shaken}>
      <strong>
        {count === 0 ? 'No sentence was found that leans on it.' : leaningCountText(leaning, places, isOut)}
      </strong>
      {isOut ? <NotFound /> : null}
      <LeaningPlaces leaning={leaning} />
      <LeaningElsewhere elsewhere={elsewhere} together={props.together} />
    </div>
  );
}
