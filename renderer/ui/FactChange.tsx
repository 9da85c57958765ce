import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FactStatus } from '../../shared/fact/events.ts';
import type { Fact } from '../../shared/fact/facts.ts';
import type { IncidentCommandOf } from '../../shared/incident/commands.ts';
import { claimantOf } from '../../shared/projection/fact-standing.ts';
import { statementName } from '../../shared/statement/statements.ts';
import { noteWithdrawn } from '../bridge/just-withdrawn.ts';
import { useTyped } from '../bridge/typed-so-far.ts';
import { useView } from '../bridge/view.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import classes from './Fact.module.css';
import { FactConsequences } from './FactConsequences.tsx';
import { FactDialog } from './FactDialog.tsx';
import { FactFields } from './FactFields.tsx';
import { FellChoice } from './FellChoice.tsx';
import { type FactDetails, NO_DETAILS, toldOf } from './fact-details.ts';
import { heldOf, WAS_WRONG } from './fell.ts';
import { useFallenTogether } from './LeaningElsewhere.tsx';
import { ReasonField } from './ReasonField.tsx';
import { useChannelName } from './ReleaseLine.tsx';
import { SameSource } from './SameSource.tsx';
import { Segments } from './Segments.tsx';
import { ToneText } from './ToneText.tsx';
import { instantOf } from './when.ts';

const NAMES = new Intl.ListFormat('en-GB');

type To = FactStatus;
type Said = IncidentCommandOf<'fact.change'>;
type Change = (part: Partial<FactDetails>) => void;

/** How each change of a fact is called, asked for and confirmed. */
export const DEED = {
  confirmed: {
    button: 'Confirm…',
    title: 'Confirm this fact',
    question: 'What confirms it',
    confirm: 'It is confirmed',
    explanation: 'From now on it counts as known: words may lean on it.',
  },
  denied: {
    button: 'Note a denial…',
    title: 'Somebody denies this',
    question: 'Who denies it, and what they say',
    confirm: 'Note it as denied',
    explanation: 'It stays in the list, as denied.',
  },
  withdrawn: {
    button: 'Withdraw…',
    title: 'Withdraw this fact',
    question: 'Why does it no longer hold?',
    confirm: 'Withdraw it',
    explanation: 'It stays in the log, struck through, with your reason.',
  },
  claimed: {
    button: 'Back to claimed…',
    title: 'This is only claimed',
    question: 'Why is it not confirmed any more?',
    confirm: 'Note it as claimed',
    explanation: 'It counts as known once somebody confirms it.',
  },
} as const satisfies Record<To, object>;

/** Before a fact is confirmed again: the corrections that are out and take it back, which are wrong from then on. */
function TakenBackBy({ factId }: { readonly factId: string }) {
  const { state } = useView();
  const channelName = useChannelName();
  const about = state.corrections.filter((one) => one.factId === factId);
  return about.map(({ statementId }) => {
    const out = state.releases.filter((one) => one.statementId === statementId);
    const statement = state.statements.find((one) => one.statementId === statementId);
    if (out.length === 0 || !statement) return null;
    const on = NAMES.format([...new Set(out.map(({ channel }) => channelName(channel)))]);
    return (
      <p key={statementId}>
        <ToneText tone="over">
          {`${statementName(statement)} takes it back, out on ${on}: it is wrong from then on, and is corrected next.`}
        </ToneText>
      </p>
    );
  });
}

/** The other lines that fall with a fact, of those that stand now. */
function useTogether(fact: Fact) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const fallen = useFallenTogether(fact, ticked);
  const { same, lines } = fallen.elsewhere;
  const facts = ticked.filter((id) => same.some(({ factId }) => factId === id));
  const items = ticked.filter((id) => lines.some(({ itemId }) => itemId === id));
  return { fallen, facts, items, chosen: [...facts, ...items], onChoose: setTicked };
}

/**
 * What falls before the fact, by the same press: the facts that were ticked, and the lines of the brief. What nobody confirmed
 * did not hold until a time.
 */
function firstOf(
  { facts, items }: ReturnType<typeof useTogether>,
  said: Omit<Said, 'factId'>,
  known: readonly Fact[],
) {
  const { heldUntil: _, ...wrong } = said;
  const isConfirmed = (id: string) => known.some((one) => one.factId === id && one.status === 'confirmed');
  const strikes = items.map((itemId) => ({
    ...{ type: 'brief.strike' as const, itemId },
    reason: said.reason ?? '',
  }));
  return [...facts.map((factId) => ({ ...(isConfirmed(factId) ? said : wrong), factId })), ...strikes];
}

/** Where the change comes from: in sight where that is what matters, else one press away. */
function Details(props: {
  readonly details: FactDetails;
  readonly change: Change;
  readonly fact: Fact;
  readonly to: To;
}) {
  const { details, change, fact, to } = props;
  const { state, people } = useView();
  const claimant = claimantOf({ state, people }, fact);
  const fields = <FactFields details={details} change={change} happens={false} />;
  if (to === 'confirmed')
    return (
      <>
        {claimant === null || details.source === claimant ? null : (
          <SameSource
            did="Claimed by"
            source={claimant}
            asked="Who confirms it?"
            onTake={() => change({ source: claimant })}
          />
        )}
        {fields}
      </>
    );
  return (
    <details className={classes.more}>
      <summary>Source, grade and times</summary>
      {fields}
    </details>
  );
}

/** What is confirmed can lose that in two ways. */
const DOUBTS = [
  { value: 'denied', label: 'Somebody denies it' },
  { value: 'claimed', label: 'It is only claimed' },
] as const;

/** In which way what is confirmed is called in doubt. */
function Doubt(props: { readonly to: To; readonly onChange: (to: To) => void }) {
  return (
    <Segments
      label="How it stands"
      choices={DOUBTS}
      value={props.to === 'claimed' ? props.to : 'denied'}
      onChange={props.onChange}
    />
  );
}

/** What the button says: what was right is not withdrawn, and `others` are the lines that fall by the same press. */
function confirmText(to: To, hasChanged: boolean, others: number): string {
  if (hasChanged) return others > 0 ? `Note the change of ${others + 1} lines` : 'Note the change';
  return to === 'withdrawn' && others > 0 ? `Withdraw ${others + 1} lines` : DEED[to].confirm;
}

/** The way from a fact that falls to what holds in its place: words then lean on that, and what it leaves out is found. */
function HoldsInstead({ onPress }: { readonly onPress: () => void }) {
  return (
    <p className={classes.origin}>
      Does something else hold in its place?{' '}
      <Button variant="subtle" color="act" size="compact-xs" mih={24} onClick={onPress}>
        Put it otherwise…
      </Button>
    </p>
  );
}

type Props = { readonly fact: Fact; readonly to: To; readonly onClose: () => void };

/** Asks why a fact stands otherwise now, shows which words that shakes, and notes it; or goes on to what holds instead. */
export function FactChange(props: Props) {
  const [otherwise, setOtherwise] = useState(false);
  return otherwise ? (
    <FactDialog replaces={props.fact} onClose={props.onClose} />
  ) : (
    <ChangeDialog {...props} onOtherwise={() => setOtherwise(true)} />
  );
}

function ChangeDialog(props: Props & { readonly onOtherwise: () => void }) {
  const { fact, onClose } = props;
  const doubted = fact.status === 'confirmed' && props.to === 'denied';
  const [to, setTo] = useState<To>(props.to);
  const { incidentId, state } = useView();
  const [typed, change, forget] = useTyped(`fact ${fact.factId} ${to}`, {
    ...{ ...NO_DETAILS, ...WAS_WRONG, reason: '' },
  });
  const { title, question, explanation } = DEED[to];
  const { reason, fell, until, ...details } = typed;
  const told = { ...toldOf(details), learntAt: instantOf(details.learnt) };
  const together = useTogether(fact);
  const isFall = to === 'withdrawn';
  const mayHaveHeld = isFall && fact.status === 'confirmed';
  const held = mayHaveHeld ? heldOf({ fell, until }, state.releases) : {};
  const said = {
    ...{ type: 'fact.change' as const, to, reason: reason.replaceAll('\n', ' ') },
    ...{ ...told, ...held },
  };
  return (
    <CommandDialog
      opened
      wide
      onClose={onClose}
      title={title}
      explanation={`“${fact.text}” ${fact.status === 'confirmed' && to !== 'withdrawn' ? 'It no longer counts as known. ' : ''}${explanation}`}
      command={{ ...said, factId: fact.factId }}
      first={isFall ? firstOf(together, said, state.facts) : []}
      unread={until.refusal ?? details.learnt.refusal}
      confirm={confirmText(to, 'heldUntil' in held, together.chosen.length)}
      danger={isFall && !('heldUntil' in held)}
      onDone={() => {
        forget();
        if (isFall) noteWithdrawn({ incidentId, factId: fact.factId });
      }}
    >
      {doubted ? <Doubt to={to} onChange={setTo} /> : null}
      {isFall ? <HoldsInstead onPress={props.onOtherwise} /> : null}
      <ReasonField label={question} value={reason} onChange={(text) => change({ reason: text })} />
      {mayHaveHeld ? (
        <FellChoice value={{ fell, until }} onChange={change} leaning={together.fallen.leaning} fact={fact} />
      ) : null}
      {to === 'confirmed' ? <TakenBackBy factId={fact.factId} /> : null}
      {to === 'confirmed' ? null : (
        <FactConsequences fallen={together.fallen} together={isFall ? together : undefined} />
      )}
      <Details details={details} change={change} fact={fact} to={to} />
    </CommandDialog>
  );
}
