import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, type Ref, useMemo } from 'react';
import type { SearchScope } from '../../../shared/ipc/search-requests.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { STAGE_LABEL, STAGES, type Stage } from '../../../shared/playbook/stages.ts';
import { ENTRY_TYPE_LABEL, ENTRY_TYPES, type EntryType } from '../../../shared/search/entry-types.ts';
import { LONGEST_SEARCH } from '../../../shared/search/query.ts';
import { seenText } from '../../../shared/statement/words.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { FilterChoice, type FilterOption } from '../../ui/FilterChoice.tsx';
import classes from './search.module.css';
import { isNothing, NOTHING, type Typed } from './search-typed.ts';

/** So wide that all of them stand on one line at 1280 CSS pixels. */
const CHOICE_PX = 168;

const TYPE_OPTIONS = ENTRY_TYPES.map((value) => ({ value, label: ENTRY_TYPE_LABEL[value] }));
const STAGE_OPTIONS = STAGES.map((value) => ({ value, label: STAGE_LABEL[value] }));

/** Everybody who ever was in the room, and Holdline's own clock. */
function usePeople(): readonly FilterOption[] {
  const { list } = useRoom().room.people;
  return useMemo(
    () => [
      ...list
        .map(({ personId, name }) => ({ value: personId, label: seenText(name) }))
        .toSorted((one, other) => one.label.localeCompare(other.label)),
      { value: SYSTEM, label: 'Holdline' },
    ],
    [list],
  );
}

function channelsIn(scope: SearchScope | null): readonly FilterOption[] {
  const channels = (scope?.incidents ?? []).flatMap((incident) => incident.channels);
  const names = new Map(channels.toReversed().map(({ id, name }) => [id, name]));
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
}

type Change = (change: Partial<Typed>) => void;

function SpanEnd(props: { readonly end: 'from' | 'to'; readonly value: string; readonly onChange: Change }) {
  const { end, value, onChange } = props;
  const label = end === 'from' ? 'From' : 'Until';
  return (
    <TextInput
      aria-label={`${label}, a day or a time`}
      leftSection={<span className={classes.end}>{label}</span>}
      leftSectionWidth={52}
      placeholder="a day or a time"
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange({ [end]: event.currentTarget.value })}
      w={184}
    />
  );
}

function Narrowing(props: {
  readonly typed: Typed;
  readonly scope: SearchScope | null;
  readonly set: Change;
}) {
  const { typed, scope, set } = props;
  const channels = useMemo(() => channelsIn(scope), [scope]);
  return (
    <div className={classes.filters}>
      <FilterChoice
        width={CHOICE_PX}
        label="Person"
        all="Everybody"
        data={usePeople()}
        value={typed.by}
        onChange={(by) => set({ by })}
      />
      <FilterChoice
        width={CHOICE_PX}
        label="Type of entry"
        all="Every type"
        data={TYPE_OPTIONS}
        value={typed.type}
        onChange={(type) => set({ type: type as EntryType | null })}
      />
      <FilterChoice
        width={CHOICE_PX}
        label="Stage"
        all="Every stage"
        data={STAGE_OPTIONS}
        value={typed.stage}
        onChange={(stage) => set({ stage: stage as Stage | null })}
      />
      <FilterChoice
        width={CHOICE_PX}
        label="Channel"
        all="Every channel"
        data={channels}
        value={typed.channel}
        onChange={(channel) => set({ channel })}
      />
      <SpanEnd end="from" value={typed.from} onChange={set} />
      <SpanEnd end="to" value={typed.to} onChange={set} />
      {isNothing(typed) ? null : (
        <Button variant="subtle" color="act" onClick={() => set(NOTHING)}>
          Search anew
        </Button>
      )}
    </div>
  );
}

/** What to search for. The arrow key down goes to what was found. */
export function SearchFields(props: {
  readonly typed: Typed;
  readonly scope: SearchScope | null;
  readonly field: Ref<HTMLInputElement>;
  readonly onChange: (typed: Typed) => void;
  readonly onDown: () => void;
}) {
  const { typed, scope, field, onChange, onDown } = props;
  const set: Change = (change) => onChange({ ...typed, ...change });
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    onDown();
  };
  return (
    <search className={classes.fields} aria-label="Search">
      <TextInput
        ref={field}
        aria-label="Words"
        size="md"
        placeholder="Words, or “words in quotation marks”"
        maxLength={LONGEST_SEARCH}
        autoComplete="off"
        spellCheck={false}
        value={typed.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
        onKeyDown={press}
      />
      <Narrowing typed={typed} scope={scope} set={set} />
    </search>
  );
}
