import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type Fact, lastTelling } from '../../shared/fact/facts.ts';
import { heldUntil } from '../../shared/fact/held-until.ts';
import { isLive } from '../../shared/incident/state.ts';
import { isShaken, leaningOn, openPlaces, shakenFacts } from '../../shared/incident/wrong-words/leaning.ts';
import { correcting } from '../../shared/incident/wrong-words/running-correction.ts';
import { leaningText, sentenceCount } from '../../shared/projection/leaning-text.ts';
import { currentStatement, latestRevision, statementName } from '../../shared/statement/statements.ts';
import { momentText } from '../../shared/time-text.ts';
import { noteWithdrawn, useJustWithdrawn } from '../bridge/just-withdrawn.ts';
import { useNowInSteps } from '../bridge/use-now.ts';
import { useView } from '../bridge/view.tsx';
import classes from './Fact.module.css';
import { LeaningElsewhere, useElsewhere } from './LeaningElsewhere.tsx';
import { LeaningPlaces } from './LeaningPlaces.tsx';
import { LookThrough, useUntied } from './LookThrough.tsx';
import { useChannelName } from './ReleaseLine.tsx';
import { UserText } from './UserText.tsx';
import { useReadOnly } from './use-read-only.ts';
import { WithdrawButton } from './WithdrawFact.tsx';

/** For how long something is said to be just now (ours). */
const JUST_NOW_MS = 20_000;

/** How long ago is told by the clock of this window, when it was by that of the room. */
function useTitle(fact: Fact, notedAt: number): string {
  const { zone } = useView().state;
  const now = useNowInSteps(1000);
  const { at } = lastTelling(fact);
  const when = now - notedAt < JUST_NOW_MS ? 'just now' : `at ${momentText(at, now, zone)}`;
  if (heldUntil(fact) !== null) return `Noted as changed ${when}`;
  return `${fact.replacedBy === null ? 'Withdrawn' : 'Put otherwise'} ${when}`;
}

const FIELDS = 'input, textarea, select, [contenteditable="true"]';

/** A field that keeps the focus: one in a dialog is gone with it. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(FIELDS) && !target.closest('[role="dialog"]');
}

/** Whether something beside the card was pressed since, or a field there has the focus: then the work goes on, and the card lies over none of it. */
function useWorkedOn() {
  const card = useRef<HTMLElement>(null);
  const [workedOn, setWorkedOn] = useState(false);
  useEffect(() => {
    const note = ({ target }: Event) => {
      if (target instanceof Node && !card.current?.contains(target)) setWorkedOn(true);
    };
    const noteField = (event: FocusEvent) => {
      if (isField(event.target)) note(event);
    };
    if (isField(document.activeElement)) setWorkedOn(true);
    for (const name of ['pointerdown', 'keydown'] as const) document.addEventListener(name, note, true);
    document.addEventListener('focusin', noteField, true);
    return () => {
      document.removeEventListener('focusin', noteField, true);
      for (const name of ['pointerdown', 'keydown'] as const) document.removeEventListener(name, note, true);
    };
  }, []);
  return { card, workedOn };
}

/** What was just taken back, in one line; what does not fit there is one press away. */
function JustNow(props: {
  readonly fact: Fact;
  readonly notedAt: number;
  readonly tone: 'over' | undefined;
  readonly said: string;
  readonly children: ReactNode;
}) {
  const { fact, notedAt, tone, said, children } = props;
  const title = useTitle(fact, notedAt);
  const { card, workedOn } = useWorkedOn();
  return (
    <section
      ref={card}
      className={classes.fallenCard}
      data-tone={tone ?? 'plain'}
      data-passed={workedOn || undefined}
      aria-label={title}
    >
      <div className={classes.justNow}>
        <strong>{title}</strong>
        <UserText className={classes.fallenText}>{fact.text}</UserText>
        <Button variant="subtle" size="compact-xs" mih={24} onClick={() => noteWithdrawn(null)}>
          I have read it
        </Button>
      </div>
      <div className={classes.bounded} role="status">
        <strong>{said}</strong>
        {children}
      </div>
    </section>
  );
}

/**
 * Says at once, wherever a fact was withdrawn, which words are false now, until that was read or all is dealt with. `places`:
 * every sentence, on a page that does not list them anyway; on one that does, what it says itself is not said twice.
 */
export function FalseNow(props: { readonly places: boolean }) {
  const { state, incidentId } = useView();
  const readOnly = useReadOnly();
  const noted = useJustWithdrawn(incidentId);
  const channelName = useChannelName();
  const fact = state.facts.find((one) => one.factId === noted?.factId && isShaken(one));
  const all = useMemo(() => fact && leaningOn(state, fact.factId), [state, fact]);
  const elsewhere = useElsewhere(fact);
  const untied = useUntied(fact);
  // What is written or signed may say it, too, in words that reading does not find.
  const unsure = untied.length > 0 || latestRevision(currentStatement(state.statements)) !== null;
  const leaning = all && openPlaces(all);
  const joined = fact && correcting(state, fact.factId);
  const some = leaning !== undefined && leaning.drafts.length + leaning.released.length > 0;
  const dealtWith = !some && all !== undefined && all.drafts.length + all.released.length > 0;
  const shown = fact !== undefined && noted !== null && !readOnly && !dealtWith;
  const isListed = !props.places && isLive(state) && shakenFacts(state).some((one) => one.fact === fact);
  if (!shown || !leaning || isListed) return null;
  const also = joined ? ` ${statementName(joined)} corrects it, too.` : '';
  return (
    <JustNow
      key={fact.factId}
      fact={fact}
      notedAt={noted.notedAt}
      tone={some ? 'over' : undefined}
      said={`${leaningText(leaning, channelName, sentenceCount(elsewhere.places), unsure)}${also}`}
    >
      <LookThrough fact={fact} />
      <LeaningElsewhere elsewhere={elsewhere} beside={(one) => <WithdrawButton fact={one} />} />
      {some && props.places ? <LeaningPlaces leaning={leaning} /> : null}
    </JustNow>
  );
}
