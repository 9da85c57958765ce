import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type Ask, askedName } from '../../shared/ask/asks.ts';
import { isBareAnswer, statedIn } from '../../shared/ask/bare-answer.ts';
import { BRIEF_COLUMN_LABEL } from '../../shared/brief/brief.ts';
import type { BriefColumn } from '../../shared/brief/events.ts';
import { isAllOf } from '../../shared/incident/untaken-answers.ts';
import { useTyped } from '../bridge/typed-so-far.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import { Asked } from './Asked.tsx';
import { CommandButton } from './CommandButton.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import { OpenButton } from './OpenButton.tsx';
import { Segments } from './Segments.tsx';
import classes from './TakeAnswer.module.css';
import { TimeOfDay } from './TimeOfDay.tsx';
import { ToneText } from './ToneText.tsx';
import { UserText } from './UserText.tsx';
import { useReadOnly } from './use-read-only.ts';
import { WhenField } from './WhenField.tsx';
import { instantOf, NOW, type When } from './when.ts';

type Props = { readonly ask: Ask; readonly answer: string };
type Offered = Props & { readonly isPart: boolean };

/** What is known was learnt when the answer was noted, unless somebody says otherwise; the other lines have no such time. */
function commandOf(askId: string, { column, text, learnt, all }: Part) {
  const whole = all ? ({ wasAll: true } as const) : {};
  if (column !== 'known') return { type: 'brief.add', column, text, askId, ...whole } as const;
  const times = { happenedAt: null, learntAt: instantOf(learnt) };
  return { type: 'fact.record', status: 'confirmed', text, askId, ...times, ...whole } as const;
}

/** When a line of what is known was learnt: as the answer was noted, or as somebody types. */
function LearntField(props: {
  readonly ask: Ask;
  readonly value: When;
  readonly onChange: (value: When) => void;
}) {
  const { zone } = useView().state;
  const { ask, value, onChange } = props;
  const blank = ask.end === null ? 'now' : 'with the answer';
  return <WhenField label="Learnt" blank={blank} zone={zone} value={value} onChange={onChange} />;
}

function Answered({ ask, answer }: Props) {
  const { zone } = useView().state;
  const now = useViewNow();
  return (
    <Asked ask={ask}>
      <dt>Answered</dt>
      <dd>
        <UserText>{answer}</UserText>
        {ask.end === null ? null : (
          <>
            {' · '}
            <TimeOfDay at={ask.end.at} zone={zone} against={now} />
          </>
        )}
      </dd>
    </Asked>
  );
}

/** Where an answer goes: what somebody needs is asked for, not answered. */
const COLUMNS = ['known', 'notKnown', 'doing'] as const satisfies readonly BriefColumn[];
const CHOICES = COLUMNS.map((value) => ({ value, label: BRIEF_COLUMN_LABEL[value] }));

type Part = {
  readonly text: string;
  readonly column: (typeof COLUMNS)[number];
  readonly learnt: When;
  /** Somebody said that nothing more of the answer is needed. */
  readonly all: boolean;
};

/** A part of an answer leaves the rest in the list, until it is taken or somebody says that this was all. */
function AllField(props: {
  readonly checked: boolean;
  readonly onChange: (part: Pick<Part, 'all'>) => void;
}) {
  return (
    <Checkbox
      label="That is all: nothing more of this answer is needed"
      checked={props.checked}
      onChange={(event) => props.onChange({ all: event.currentTarget.checked })}
    />
  );
}

/** A part of the answer, or the answer in other words. What was typed is there again when the dialog opens anew. */
function PartDialog({ ask, answer, onClose }: Props & { readonly onClose: () => void }) {
  const { people } = useView();
  const first: Part = { text: statedIn(answer), column: 'known', learnt: NOW, all: false };
  const [part, change, forget] = useTyped(`answer ${ask.askId}`, first);
  const { text, column, learnt, all } = part;
  const name = askedName(ask, people);
  return (
    <CommandDialog
      opened
      onClose={onClose}
      onDone={forget}
      title={`From the answer of ${name}`}
      explanation="Keep what belongs under one heading; take the rest under another: the answer stays in the list until then. The line says whose answer it is from."
      command={commandOf(ask.askId, part)}
      unread={column === 'known' ? learnt.refusal : null}
      confirm="Add to the brief"
    >
      <Answered ask={ask} answer={answer} />
      <Segments
        label="Where it belongs"
        choices={CHOICES}
        value={column}
        onChange={(value) => change({ column: value })}
      />
      <Textarea
        label="The line"
        autosize
        minRows={2}
        maxRows={10}
        dir="auto"
        data-autofocus
        value={text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {isBareAnswer(text) || (isBareAnswer(answer) && text === first.text) ? (
        <ToneText tone="warn">
          Nobody sees the question beside this line. Write it as a whole sentence that says what is so.
        </ToneText>
      ) : null}
      {column === 'known' ? (
        <LearntField ask={ask} value={learnt} onChange={(next) => change({ learnt: next })} />
      ) : null}
      {isAllOf(answer, [{ text }]) ? null : <AllField checked={all} onChange={change} />}
    </CommandDialog>
  );
}

/** One press for what can be read by itself; an answer that needs its question is put as a whole sentence first. */
function Take(props: Props & { readonly column: (typeof COLUMNS)[number]; readonly onEdit: () => void }) {
  const { ask, answer, column, onEdit } = props;
  const { people } = useView();
  const heading = BRIEF_COLUMN_LABEL[column];
  const label = `Take the answer of ${askedName(ask, people)} into ${heading}`;
  const command = { type: 'brief.add', column, text: answer, askId: ask.askId } as const;
  if (column === 'known' && isBareAnswer(answer))
    return (
      <OpenButton size="compact-xs" label={`${label}…`} probe={command} onOpen={onEdit}>
        {heading}…
      </OpenButton>
    );
  return (
    <CommandButton size="compact-xs" label={label} command={command}>
      {heading}
    </CommandButton>
  );
}

/** Takes an answer into the brief with one press, or an edited part of it; where a part was taken, another. */
export function TakeAnswer({ ask, answer, isPart }: Offered) {
  const { people } = useView();
  const readOnly = useReadOnly();
  const [editing, setEditing] = useState(false);
  const { askId } = ask;
  const name = askedName(ask, people);
  if (readOnly) return null;
  return (
    <div className={classes.take}>
      <span className={classes.into}>{isPart ? 'Take more of it' : 'Take into'}</span>
      {(isPart ? [] : COLUMNS).map((column) => (
        <Take key={column} ask={ask} answer={answer} column={column} onEdit={() => setEditing(true)} />
      ))}
      <OpenButton
        quiet
        size="compact-xs"
        label={`Take a part of the answer of ${name}`}
        probe={{ type: 'brief.add', column: 'need', text: 'typed later', askId }}
        onOpen={() => setEditing(true)}
      >
        A part…
      </OpenButton>
      {editing ? <PartDialog ask={ask} answer={answer} onClose={() => setEditing(false)} /> : null}
    </div>
  );
}
