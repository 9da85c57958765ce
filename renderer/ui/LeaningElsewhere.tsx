import { useMemo } from 'react';
import type { Fact } from '../../shared/fact/facts.ts';
import { type Elsewhere, leaningElsewhere } from '../../shared/incident/leaning-elsewhere.ts';
import { useUnsavedDraft } from '../bridge/draft-desk.ts';
import { useView } from '../bridge/view.tsx';
import { DraftText } from './DraftText.tsx';
import classes from './Fact.module.css';
import { ToneText } from './ToneText.tsx';
import { UserText } from './UserText.tsx';

const NOTHING: Elsewhere = { places: [], same: [] };

/** What hangs on a fact beside the words that are saved or out: on the page, set aside, and in other lines. */
export function useElsewhere(fact: Fact | undefined): Elsewhere {
  const { state, incidentId } = useView();
  const page = useUnsavedDraft(incidentId, state);
  return useMemo(() => (fact ? leaningElsewhere(state, fact, page) : NOTHING), [state, fact, page]);
}

/** Each sentence that leans on a fact and is neither saved nor out, and each other line that says the same. */
export function LeaningElsewhere(props: { readonly elsewhere: Elsewhere }) {
  const { places, same } = props.elsewhere;
  return (
    <>
      {places.length === 0 ? null : (
        <ul className={classes.places} aria-label="Sentences that lean on it and are not saved, or set aside">
          {places.map(({ name, words }) => (
            <li key={`${name} ${words}`} className={classes.place}>
              <div className={classes.fact}>
                <DraftText className={classes.words}>{words}</DraftText>
                <span className={classes.origin}>{name ?? 'On the page, not saved yet'}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
      {same.length === 0 ? null : (
        <p>
          <ToneText tone="warn">
            {same.length === 1
              ? 'Another line says the same and stands:'
              : 'Other lines say the same and stand:'}
          </ToneText>{' '}
          {same.map(({ factId, text }, at) => (
            <span key={factId}>
              {at === 0 ? '' : ' · '}“<UserText>{text}</UserText>”
            </span>
          ))}
          <span className={classes.origin}>
            {' '}
            {same.length === 1
              ? 'If it is wrong as well, withdraw it, too: until then words that say the same count as said on it.'
              : 'If they are wrong as well, withdraw them, too: until then words that say the same count as said on them.'}
          </span>
        </p>
      )}
    </>
  );
}
