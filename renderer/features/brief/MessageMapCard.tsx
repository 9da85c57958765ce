import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { MessageMap } from '../../../shared/message-map/events.ts';
import { MAP_RULE, messageMapOf } from '../../../shared/message-map/message-map.ts';
import { actorName } from '../../../shared/people/people.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { InlineForm } from '../../ui/InlineForm.tsx';
import { MapFacts, MapList } from '../../ui/MapList.tsx';
import { Name } from '../../ui/Name.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './MessageMapCard.module.css';

type Writing = { readonly map: MessageMap | null; readonly basedOn: number };
type Message = MessageMap[number];

const CLOSED: Writing = { map: null, basedOn: 0 };
const EMPTY: Message = { message: '', supports: [] };

/** One message as it is written: its words, and one support a line. */
function MessageFields(props: {
  readonly number: number;
  readonly value: Message;
  readonly first: boolean;
  readonly onChange: (value: Message) => void;
}) {
  const { number, value, first, onChange } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (first) field.current?.focus();
  }, [first]);
  const supports = (text: string) => {
    onChange({ ...value, supports: text.split('\n').map((line) => ({ text: line })) });
  };
  return (
    <div className={classes.message}>
      <TextInput
        ref={field}
        label={`Message ${number}`}
        dir="auto"
        value={value.message}
        onChange={(event) => onChange({ ...value, message: event.currentTarget.value })}
      />
      <Textarea
        label={`What bears message ${number}`}
        description={`One support a line, three to ${MAP_RULE.mostSupports}`}
        autosize
        minRows={3}
        dir="auto"
        value={value.supports.map(({ text }) => text).join('\n')}
        onChange={(event) => supports(event.currentTarget.value)}
      />
    </div>
  );
}

/** A map that somebody saved while this one was written: what it says, and the way on top of it. */
function NewerMap(props: { readonly writing: Writing; readonly rebase: (basedOn: number) => void }) {
  const { state } = useView();
  const { messageMap: own, chart } = state;
  if (!own || own.changes === props.writing.basedOn) return null;
  return (
    <section className={classes.newer} aria-label="The map that was saved meanwhile">
      <p>
        Saved meanwhile, <WhoseMap />. Yours is still below: take over what you need, then save on top of it.
      </p>
      <MapList map={messageMapOf(own, chart.context.playbook)} />
      <Button size="xs" onClick={() => props.rebase(own.changes)}>
        Write on top of it
      </Button>
    </section>
  );
}

function Editing(props: {
  readonly writing: Writing;
  readonly map: MessageMap;
  readonly change: (writing: Partial<Writing>) => void;
  readonly done: () => void;
}) {
  const { writing, map, change, done } = props;
  const three = [0, 1, 2].map((index) => map[index] ?? EMPTY);
  return (
    <InlineForm
      label="Change the message map"
      command={{ type: 'messageMap.change', basedOn: writing.basedOn, map: three }}
      confirm="Save the map"
      size="sm"
      begun
      onDone={done}
    >
      <NewerMap writing={writing} rebase={(basedOn) => change({ basedOn })} />
      <div className={classes.fields}>
        {three.map((value, index) => (
          <MessageFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a message is its place; its words are being typed
            key={index}
            number={index + 1}
            value={value}
            first={index === 0}
            onChange={(next) => change({ map: three.with(index, next) })}
          />
        ))}
      </div>
      <MapFacts map={three} />
      <Group justify="flex-end">
        <Button size="xs" variant="subtle" color="act" onClick={done}>
          Leave it as it was
        </Button>
      </Group>
    </InlineForm>
  );
}

function WhoseMap() {
  const { state, people } = useView();
  const now = useViewNow();
  const own = state.messageMap;
  if (!own) return <>the playbook’s</>;
  return (
    <>
      changed by <Name>{actorName(people, own.by)}</Name>{' '}
      <TimeOfDay at={own.at} zone={state.zone} against={now} />
    </>
  );
}

/** The three messages of this incident: the playbook's to begin with, the room's once somebody has written them anew. */
export function MessageMapCard() {
  const { state, incidentId } = useView();
  const readOnly = useReadOnly();
  const [writing, change, close] = useTyped<Writing>('message-map', CLOSED);
  const stands = messageMapOf(state.messageMap, state.chart.context.playbook);
  const open = () => change({ map: stands, basedOn: state.messageMap?.changes ?? 0 });
  useOnAction('messageMap.change', () => {
    if (!readOnly && writing.map === null) open();
  });
  return (
    <Card title="Message map" aside={<WhoseMap />}>
      {writing.map !== null && !readOnly ? (
        <Editing writing={writing} map={writing.map} change={change} done={close} />
      ) : (
        <>
          <MapList map={stands} />
          <MapFacts map={stands} />
          <div className={classes.foot}>
            {readOnly ? null : (
              <Button size="xs" onClick={open}>
                Change the message map
              </Button>
            )}
            <Link href={`/incident/${incidentId}/card`} className={classes.link}>
              One-minute card
            </Link>
          </div>
        </>
      )}
    </Card>
  );
}
