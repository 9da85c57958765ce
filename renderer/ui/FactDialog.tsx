import { Textarea } from '@mantine/core';
import { RECORDED_AS } from '../../shared/fact/events.ts';
import { type Fact, toldLast } from '../../shared/fact/facts.ts';
import { sourceNow } from '../../shared/projection/fact-standing.ts';
import { noteWithdrawn } from '../bridge/just-withdrawn.ts';
import { useTyped } from '../bridge/typed-so-far.ts';
import { useView } from '../bridge/view.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import { FactFields } from './FactFields.tsx';
import { type FactDetails, NO_DETAILS, toldOf } from './fact-details.ts';
import { ReasonField } from './ReasonField.tsx';
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
      'Other words are another fact. The first is withdrawn, and every sentence that leans on it is listed.',
    confirm: 'Put it so',
  },
} as const;

/** Other words of a fact are said on the same source, told by the same, trusted as far, until somebody says otherwise. */
function detailsOf(fact: Fact, source: string | null): FactDetails {
  const grade = toldLast(fact, 'grade');
  const graded = { sourceGrade: grade?.source ?? '', informationGrade: grade?.information ?? '' };
  const told = { toldBy: toldLast(fact, 'toldBy') ?? '', toldTo: toldLast(fact, 'toldTo') ?? '' };
  return { ...NO_DETAILS, source: source ?? '', ...told, ...graded };
}

/** What is typed of a fact so far, and the command it comes to. */
function useFact({ start = '', replaces }: Props) {
  const { state, people } = useView();
  const before = replaces ? detailsOf(replaces, sourceNow({ state, people }, replaces)) : NO_DETAILS;
  const first: { readonly text: string; readonly status: Status; readonly reason: string } = {
    ...{ text: replaces?.text ?? start, status: asRecorded(replaces), reason: '' },
  };
  // Each line begins a fact of its own: what was left of another one is not about it, and stays where it was.
  const key = `fact ${replaces?.factId ?? `new ${start}`}`;
  const [typed, change, forget] = useTyped(key, { ...before, ...first });
  const { text, status, reason, ...details } = typed;
  const happenedAt = instantOf(details.happened) ?? replaces?.happenedAt ?? null;
  const times = { happenedAt, learntAt: instantOf(details.learnt) };
  const why = replaces ? { replaces: replaces.factId, reason: reason.replaceAll('\n', ' ') } : {};
  const command = { type: 'fact.record', status, text, ...toldOf(details), ...times, ...why } as const;
  return { text, status, reason, details, change, forget, command };
}

/** Writes a fact down with all that belongs to it. */
export function FactDialog(props: Props) {
  const { replaces, onClose, onDone } = props;
  const { incidentId } = useView();
  const { text, status, reason, details, change, forget, command } = useFact(props);
  return (
    <CommandDialog
      {...SAID[replaces ? 'otherwise' : 'new']}
      opened
      wide
      onClose={onClose}
      command={command}
      unread={details.happened.refusal ?? details.learnt.refusal}
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
        <ReasonField
          label="Why is it put otherwise?"
          value={reason}
          onChange={(value) => change({ reason: value })}
        />
      ) : null}
      <FactFields details={details} change={change} happens />
    </CommandDialog>
  );
}
