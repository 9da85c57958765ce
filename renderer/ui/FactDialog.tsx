import { Textarea } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { RECORDED_AS } from '../../shared/fact/events.ts';
import { type Fact, toldLast } from '../../shared/fact/facts.ts';
import { leaningOncePut } from '../../shared/incident/wrong-words/leaning-elsewhere.ts';
import { sourceNow } from '../../shared/projection/fact-standing.ts';
import { noteWithdrawn } from '../bridge/just-withdrawn.ts';
import { useTyped } from '../bridge/typed-so-far.ts';
import { useView } from '../bridge/view.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import { FactFields } from './FactFields.tsx';
import { FellChoice } from './FellChoice.tsx';
import { type FactDetails, NO_DETAILS, toldOf } from './fact-details.ts';
import { type Fell, heldOf, WAS_WRONG } from './fell.ts';
import { LeaningPlaces } from './LeaningPlaces.tsx';
import { ReasonField } from './ReasonField.tsx';
import { SameSource } from './SameSource.tsx';
import { Segments } from './Segments.tsx';
import { instantOf } from './when.ts';

type Status = (typeof RECORDED_AS)[number];

const LABEL = { confirmed: 'Confirmed', claimed: 'Claimed', denied: 'Denied' } as const;
const CHOICES = RECORDED_AS.map((value) => ({ value, label: LABEL[value] }));

function asRecorded(fact: Fact | undefined): Status {
  return RECORDED_AS.find((one) => one === fact?.status) ?? 'confirmed';
}

type Props = {
  readonly start?: string;
  /** The fact that is put otherwise now. */
  readonly replaces?: Fact;
  readonly onClose: () => void;
  readonly onDone?: () => void;
};

const SAID = {
  new: {
    title: 'Write down a fact',
    explanation:
      'Claimed is what somebody says; confirmed is what we say. Words may lean on what is confirmed.',
    confirm: 'Write it down',
  },
  otherwise: {
    title: 'Put it otherwise',
    explanation:
      'Other words are another fact. The first stands no more, and every sentence that leans on it is listed.',
    confirm: 'Put it so',
  },
} as const;

/** What the words before were said on: their source, who told it, and how far that is trusted. Other words are said on it once somebody says so. */
function detailsOf(fact: Fact, source: string): Omit<FactDetails, 'happened' | 'learnt'> {
  const grade = toldLast(fact, 'grade');
  const graded = { sourceGrade: grade?.source ?? '', informationGrade: grade?.information ?? '' };
  const told = { toldBy: toldLast(fact, 'toldBy') ?? '', toldTo: toldLast(fact, 'toldTo') ?? '' };
  return { source, ...told, ...graded };
}

/** What is typed of a fact so far, and the command it comes to. */
function useFact({ start = '', replaces }: Props) {
  const { state } = useView();
  const first: Fell & { readonly text: string; readonly status: Status; readonly reason: string } = {
    ...{ text: replaces?.text ?? start, status: asRecorded(replaces), reason: '', ...WAS_WRONG },
  };
  // Each line begins a fact of its own: what was left of another one is not about it, and stays where it was.
  const key = `fact ${replaces?.factId ?? `new ${start}`}`;
  const [typed, change, forget] = useTyped(key, { ...NO_DETAILS, ...first });
  const { text, status, reason, fell, until, ...details } = typed;
  const held = replaces?.status === 'confirmed' ? heldOf({ fell, until }, state.releases) : {};
  // What holds now happened when somebody says it did, and not when that did which has changed.
  const happened = 'heldUntil' in held ? null : (replaces?.happenedAt ?? null);
  const happenedAt = instantOf(details.happened) ?? happened;
  const times = { happenedAt, learntAt: instantOf(details.learnt) };
  const why = replaces ? { replaces: replaces.factId, reason: reason.replaceAll('\n', ' '), ...held } : {};
  const command = { type: 'fact.record', status, text, ...toldOf(details), ...times, ...why } as const;
  return { typed, details, change, forget, command };
}

type BeforeProps = {
  readonly fact: Fact;
  readonly details: FactDetails;
  readonly typed: Fell & { readonly text: string };
  readonly change: (part: Partial<FactDetails & Fell>) => void;
};

/** What becomes of the words before: whether they were wrong, what leans on them, and the source that they had, which the new ones may have as well. */
function Before({ fact, details, typed: { fell, until, text }, change }: BeforeProps) {
  const { state, people } = useView();
  const put = useDeferredValue(text);
  const leaning = useMemo(() => leaningOncePut(state, fact, put), [state, fact, put]);
  const source = sourceNow({ state, people }, fact);
  return (
    <>
      {fact.status === 'confirmed' ? (
        <FellChoice value={{ fell, until }} onChange={change} leaning={leaning} fact={fact} />
      ) : null}
      {leaning.drafts.length + leaning.released.length > 0 ? <LeaningPlaces leaning={leaning} /> : null}
      {source === null || details.source === source ? null : (
        <SameSource
          did="The words before were said on:"
          source={source}
          asked="What are these said on?"
          onTake={() => change(detailsOf(fact, source))}
        />
      )}
    </>
  );
}

/** Writes a fact down with all that belongs to it. */
export function FactDialog(props: Props) {
  const { replaces, onClose, onDone } = props;
  const { incidentId } = useView();
  const { typed, details, change, forget, command } = useFact(props);
  const { text, status, reason, until } = typed;
  return (
    <CommandDialog
      {...SAID[replaces ? 'otherwise' : 'new']}
      opened
      wide
      onClose={onClose}
      command={command}
      unread={until.refusal ?? details.happened.refusal ?? details.learnt.refusal}
      onDone={() => {
        forget();
        if (replaces) noteWithdrawn({ incidentId, factId: replaces.factId });
        onDone?.();
      }}
    >
      <Segments
        label="How it stands"
        choices={CHOICES}
        value={status}
        onChange={(value) => change({ status: value })}
      />
      <Textarea
        label="The fact"
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        data-autofocus
        value={text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {replaces ? (
        <>
          <ReasonField
            label="Why is it put otherwise?"
            value={reason}
            onChange={(value) => change({ reason: value })}
          />
          <Before fact={replaces} details={details} typed={typed} change={change} />
        </>
      ) : null}
      <FactFields details={details} change={change} happens />
    </CommandDialog>
  );
}
