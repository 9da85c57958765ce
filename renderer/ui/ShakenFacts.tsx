import { useMemo, useState } from 'react';
import type { LeaningPlace, ShakenFact } from '../../shared/incident/leaning.ts';
import { shakenFacts } from '../../shared/incident/leaning.ts';
import { isLive } from '../../shared/incident/state.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import { Card } from './Card.tsx';
import classes from './Fact.module.css';
import { FactLine } from './FactLine.tsx';
import { LeaningPlaces } from './LeaningPlaces.tsx';
import { ReasonButton } from './ReasonButton.tsx';
import { Rows } from './Rows.tsx';
import { StartCorrection } from './StartCorrection.tsx';
import { ToneText } from './ToneText.tsx';
import { UserText } from './UserText.tsx';
import { useHalfCorrected } from './use-half-corrected.ts';
import { useReadOnly } from './use-read-only.ts';

/** Leaves a sentence as it is, with a reason. */
function Keep(props: { readonly place: LeaningPlace; readonly factId: string }) {
  const { place, factId } = props;
  const { words } = place;
  return (
    <ReasonButton
      quiet
      size="compact-xs"
      title="Keep these words"
      explanation="They stay as they are wherever they stand, although the fact stands no more. Your reason goes into the log and the report."
      words={<UserText className={classes.words}>{words}</UserText>}
      question="Why do they stay?"
      confirm="Keep them"
      label={`Keep: ${words}`}
      toCommand={(reason) => ({
        ...{ type: 'sentence.keep', words, factId },
        reason: reason.replaceAll('\n', ' '),
      })}
    >
      Keep…
    </ReasonButton>
  );
}

function Correct(props: { readonly shaken: ShakenFact }) {
  const { fact, released } = props.shaken;
  const open = released.filter(({ dealt }) => dealt === null);
  if (open.length === 0) return null;
  const releaseIds = [...new Set(open.map(({ release }) => release.releaseId))];
  const words = [...new Set(open.map((one) => one.words))];
  return (
    <StartCorrection
      primary
      label={`Start the correction: ${fact.text}`}
      command={{ type: 'correction.start', releaseIds, words, factId: fact.factId }}
    >
      Start the correction…
    </StartCorrection>
  );
}

function countText({ drafts, released }: ShakenFact): string {
  const out = released.length === 0 ? [] : [`${released.length} out`];
  const draft = drafts.length === 0 ? [] : [`${drafts.length} not out yet`];
  return [...out, ...draft].join(', ');
}

/** True while a correction is being written and no words on their way lean on it: what was left out of it can wait. */
function isInWork({ drafts, released }: ShakenFact): boolean {
  return drafts.length === 0 && released.some(({ dealt }) => dealt?.kind === 'correcting');
}

function countOf(places: readonly LeaningPlace[]): number {
  return new Set(places.map(({ key }) => key)).size;
}

/** What is not in the correction that is being written, and still has to be dealt with. */
function restText(rest: number): string {
  if (rest === 0) return '';
  return rest === 1
    ? ' Another one is not in it: open this and say why it stays.'
    : ` ${rest} others are not in it: open this and say why each stays.`;
}

/** The facts whose correction is being written, on one line: the words come first now. What is wrong is one press away. */
function InWork(props: { readonly shaken: readonly ShakenFact[] }) {
  const { shaken } = props;
  const readOnly = useReadOnly();
  const places = shaken.flatMap(({ released }) => released);
  const out = countOf(places.filter(({ dealt }) => dealt?.kind === 'correcting'));
  const count = out === 1 ? 'one sentence that is out' : `${out} sentences that are out`;
  const half = useHalfCorrected();
  const said =
    half === null
      ? `A correction of ${count} is being written.`
      : `The correction of ${count} is not out yet on ${half}.`;
  return (
    <details className={classes.inWork}>
      <summary>
        <ToneText tone="warn">
          {said}
          {restText(countOf(places) - out)}
        </ToneText>{' '}
        <span className={classes.origin}>What was wrong</span>
      </summary>
      <Rows label="What is being corrected">
        {shaken.map((one) => (
          <li key={one.fact.factId} className={classes.shaken}>
            <FactLine fact={one.fact} short />
            <LeaningPlaces
              leaning={one}
              beside={(place) =>
                readOnly || place.dealt !== null ? null : <Keep place={place} factId={one.fact.factId} />
              }
            />
          </li>
        ))}
      </Rows>
    </details>
  );
}

/** So long the sentences stand open by themselves (ours); after that the words of the page come first. */
const FRESH_MS = 120_000;

function Shaken(props: { readonly shaken: ShakenFact }) {
  const { shaken } = props;
  const { fact, drafts, released } = shaken;
  const readOnly = useReadOnly();
  const now = useViewNow();
  const [isFresh] = useState(now - shaken.since < FRESH_MS);
  return (
    <li className={classes.shaken}>
      <FactLine fact={fact} short />
      <div className={classes.foot}>
        <strong>
          <ToneText tone="over">
            {drafts.length + released.length === 1 ? 'A sentence leans on it' : 'Sentences lean on it'}:{' '}
            {countText(shaken)}
          </ToneText>
        </strong>
        {readOnly ? null : <Correct shaken={shaken} />}
      </div>
      <details open={isFresh}>
        <summary className={classes.origin}>Which, and where they stand</summary>
        <LeaningPlaces
          leaning={shaken}
          beside={(place) => (readOnly ? null : <Keep place={place} factId={fact.factId} />)}
        />
      </details>
    </li>
  );
}

/** Facts that stand no more under words that are written, signed or out, until something is done about each sentence. */
export function ShakenFacts() {
  const { state } = useView();
  const shaken = useMemo(() => shakenFacts(state), [state]);
  if (shaken.length === 0 || !isLive(state)) return null;
  const inWork = shaken.filter(isInWork);
  const open = shaken.filter((one) => !inWork.includes(one));
  return (
    <>
      {inWork.length === 0 ? null : <InWork shaken={inWork} />}
      {open.length === 0 ? null : (
        <Card
          title="Words lean on what is not confirmed"
          tone="over"
          aside={open.length === 1 ? '1 fact' : `${open.length} facts`}
        >
          <Rows label="Facts that stand no more">
            {open.map((one) => (
              <Shaken key={one.fact.factId} shaken={one} />
            ))}
          </Rows>
        </Card>
      )}
    </>
  );
}
