import { Button, VisuallyHidden } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { factWord } from '../../shared/fact/held-until.ts';
import { notReached } from '../../shared/incident/not-reached.ts';
import { isLive } from '../../shared/incident/state.ts';
import { type ChangedSince, changedSince } from '../../shared/incident/wrong-words/changed-since.ts';
import type { ShakenFact } from '../../shared/incident/wrong-words/leaning.ts';
import { shakenFacts } from '../../shared/incident/wrong-words/leaning.ts';
import type { Elsewhere } from '../../shared/incident/wrong-words/leaning-elsewhere.ts';
import { untiedOut } from '../../shared/incident/wrong-words/untied-out.ts';
import { wronglyTakenBack } from '../../shared/incident/wrong-words/wrongly-taken-back.ts';
import { changedSinceText } from '../../shared/projection/changed-text.ts';
import { alsoOutText } from '../../shared/projection/corrects.ts';
import { leaningCountText } from '../../shared/projection/leaning-text.ts';
import { isEnded, uncorrectedPlaces } from '../../shared/projection/next-for-public.ts';
import { useView } from '../bridge/view.tsx';
import { CorrectFallen } from './CorrectFallen.tsx';
import { CorrectionInWork } from './CorrectionInWork.tsx';
import classes from './Fact.module.css';
import { FactOrigin, FactWord } from './FactLine.tsx';
import { KeepWords } from './KeepWords.tsx';
import { LeaningElsewhere, useElsewhere } from './LeaningElsewhere.tsx';
import { LeaningPlaces } from './LeaningPlaces.tsx';
import { LookThrough, useUntied } from './LookThrough.tsx';
import { Name } from './Name.tsx';
import { OutOfDate } from './OutOfDate.tsx';
import { useChannelName } from './ReleaseLine.tsx';
import { TakenBackRows } from './TakenBack.tsx';
import { ToneText } from './ToneText.tsx';
import { UserText } from './UserText.tsx';
import { useReadOnly } from './use-read-only.ts';
import { useStaysInSight } from './use-stays-in-sight.ts';
import { WithdrawButton } from './WithdrawFact.tsx';

/** Where the correction of what is wrong and out is started, for what leads there. */
export const CORRECT_PLACE = 'correct-first';

/** True while a correction is being written and no words on their way lean on it: what was left out of it can wait. */
function isInWork({ drafts, released }: ShakenFact): boolean {
  return drafts.length === 0 && released.some(({ dealt }) => dealt?.kind === 'correcting');
}

/** Where each sentence stands that leans on a fact, in no more room than leaves the words of the page in sight. */
function Places(props: { readonly shaken: ShakenFact; readonly elsewhere: Elsewhere }) {
  const { fact } = props.shaken;
  const readOnly = useReadOnly();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    // What is pressed stays above the words until it is opened: then it is where the page begins.
    box.current?.closest('section')?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are sentences
    <div
      ref={box}
      className={classes.bounded}
      role="group"
      aria-label={`What leans on: ${fact.text}`}
      tabIndex={-1}
    >
      <FactOrigin fact={fact} short />
      <LeaningPlaces
        leaning={props.shaken}
        beside={(place) => (readOnly ? null : <KeepWords place={place} factId={fact.factId} />)}
      />
      <LeaningElsewhere elsewhere={props.elsewhere} beside={(one) => <WithdrawButton fact={one} />} />
    </div>
  );
}

/** A fact that fell, on one line: its name, how many sentences lean on it, and what to press. The sentences are one press away. */
function Shaken(props: {
  readonly shaken: ShakenFact;
  readonly all: readonly ShakenFact[];
  /** True for the one whose correction comes first. */
  readonly first: boolean;
}) {
  const { shaken, first } = props;
  const { state } = useView();
  const { fact } = shaken;
  const readOnly = useReadOnly();
  const [opened, setOpened] = useState(false);
  const elsewhere = useElsewhere(fact);
  const untied = useUntied(fact);
  return (
    <li className={classes.fallen}>
      <div className={classes.fallenLine}>
        <FactWord fact={fact} />
        <UserText className={classes.fallenText}>{fact.text}</UserText>
        <div className={classes.fallenCount}>
          <strong>
            <ToneText tone="over">{leaningCountText(shaken, elsewhere.places, untied.length > 0)}</ToneText>
          </strong>
          <Button
            variant="subtle"
            color="act"
            size="compact-xs"
            mih={24}
            aria-expanded={opened}
            aria-label={`${opened ? 'Fold what leans on' : 'Which lean on'}: ${fact.text}`}
            onClick={() => setOpened(!opened)}
          >
            {opened ? 'Fold' : 'Which'}
          </Button>
          <LookThrough fact={fact} />
        </div>
        {readOnly ? null : (
          <span
            className={classes.fallenAct}
            data-place={
              uncorrectedPlaces(shaken).every((one) => isEnded(state, one)) ? undefined : CORRECT_PLACE
            }
          >
            <CorrectFallen
              primary={first}
              shaken={shaken}
              all={props.all}
              label={`Start the correction: ${fact.text}`}
            >
              Start the correction…
            </CorrectFallen>
          </span>
        )}
      </div>
      {opened ? <Places shaken={shaken} elsewhere={elsewhere} /> : null}
    </li>
  );
}

/** The facts that fell and of which something is still to be done. `isFirst`: nothing is corrected before one of them. */
function Fallen(props: { readonly shaken: readonly ShakenFact[]; readonly isFirst: boolean }) {
  const first = props.isFirst && props.shaken.find((one) => uncorrectedPlaces(one).length > 0);
  const band = useStaysInSight();
  return (
    <section ref={band} className={classes.fallenCard} aria-label="Words lean on what is not confirmed">
      <ul className={classes.fallenRows} aria-label="Facts that stand no more">
        {props.shaken.map((one) => (
          <Shaken key={one.fact.factId} shaken={one} all={props.shaken} first={one === first} />
        ))}
      </ul>
    </section>
  );
}

/** Says aloud which facts stand no more: it is there before one falls, so that its words are new when one does. */
function SaidAloud(props: {
  readonly shaken: readonly ShakenFact[];
  readonly changed: readonly ChangedSince[];
  readonly also: string | null;
}) {
  const { state } = useView();
  const channelName = useChannelName();
  return (
    <VisuallyHidden role="status" aria-label="Facts that fell">
      {props.shaken
        .map(
          (one) =>
            `${one.fact.text} ${factWord(one.fact)}: ${leaningCountText(one, [], untiedOut(state, one.fact).length > 0)}.`,
        )
        .concat(
          props.changed.map(
            (one) => `${one.fact.text} changed: ${changedSinceText(state, one, channelName)}`,
          ),
        )
        .concat(props.also ?? [])
        .join(' ')}
    </VisuallyHidden>
  );
}

/** Facts that stand no more under words that are written, signed or out, until something is done about each sentence. */
export function ShakenFacts() {
  const { state } = useView();
  const channelName = useChannelName();
  const shaken = useMemo(() => shakenFacts(state), [state]);
  const changed = useMemo(() => changedSince(state), [state]);
  const back = useMemo(() => wronglyTakenBack(state), [state]);
  const beyond = useMemo(() => notReached(state), [state]);
  const also = beyond.length === 0 ? null : alsoOutText(beyond.map(channelName));
  if (!isLive(state)) return null;
  const inWork = shaken.filter(isInWork);
  const open = shaken.filter((one) => !inWork.includes(one));
  return (
    <>
      <SaidAloud shaken={open} changed={changed} also={also} />
      {also === null ? null : (
        <section
          className={classes.inWork}
          data-tone="over"
          aria-label="Out where the correction does not go"
        >
          <ToneText tone="over" strong>
            <Name>{also}</Name>
          </ToneText>
        </section>
      )}
      <TakenBackRows all={back} />
      {inWork.length === 0 ? null : <CorrectionInWork shaken={inWork} />}
      {open.length === 0 ? null : <Fallen shaken={open} isFirst={back.length === 0} />}
      {changed.map((one) => (
        <OutOfDate key={one.fact.factId} changed={one} />
      ))}
    </>
  );
}
