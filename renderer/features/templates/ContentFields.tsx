import { Button, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Library } from '../../../shared/figures/figures.ts';
import { TEMPLATE_KINDS, type TemplateContent } from '../../../shared/playbook/template-schema.ts';
import { STATEMENT_LABEL } from '../../../shared/statement/events.ts';
import { MakeSlot, type Selected } from './MakeSlot.tsx';
import classes from './templates.module.css';

type Change = (part: Partial<TemplateContent>) => void;
type Props = { readonly content: TemplateContent; readonly library: Library; readonly onChange: Change };

function channelsOf({ playbooks }: Library): readonly { readonly value: string; readonly label: string }[] {
  const all = playbooks.flatMap((one) => one.channels.map(({ id, name }) => [id, name] as const));
  return [...new Map(all)].map(([value, label]) => ({ value, label }));
}

/** Words that single channels begin with, each in its own field. */
function ChannelFields({ content, library, onChange }: Props) {
  const { channels } = content;
  const known = channelsOf(library);
  const free = known.filter((one) => !channels.some(({ channel }) => channel === one.value));
  const name = (id: string) => known.find((one) => one.value === id)?.label ?? id;
  return (
    <>
      {channels.map(({ channel, text }, index) => (
        <div key={channel} className={classes.channel}>
          <Textarea
            label={`Words for ${name(channel)}`}
            autosize
            minRows={2}
            dir="auto"
            value={text}
            onChange={(event) =>
              onChange({ channels: channels.with(index, { channel, text: event.currentTarget.value }) })
            }
          />
          <Button
            size="compact-xs"
            variant="subtle"
            color="act"
            onClick={() => onChange({ channels: channels.toSpliced(index, 1) })}
          >
            {`Let ${name(channel)} carry the common words`}
          </Button>
        </div>
      ))}
      <NativeSelect
        label="Give a channel words of its own"
        size="xs"
        data={[{ value: '', label: 'Choose a channel…' }, ...free]}
        value=""
        onChange={({ currentTarget: { value } }) => {
          if (value !== '') onChange({ channels: [...channels, { channel: value, text: content.text }] });
        }}
      />
    </>
  );
}

/** What a template is called, what kind of statement it is for, and in which language it is. */
function About({ content, onChange }: Props) {
  const kindOf = (value: string) => TEMPLATE_KINDS.find((one) => one === value) ?? content.kind;
  return (
    <div className={classes.about}>
      <TextInput
        label="Name"
        dir="auto"
        value={content.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label="Kind"
        data={TEMPLATE_KINDS.map((value) => ({ value, label: STATEMENT_LABEL[value] }))}
        value={content.kind}
        onChange={(event) => onChange({ kind: kindOf(event.currentTarget.value) })}
      />
      <TextInput
        label="Language"
        value={content.language}
        onChange={(event) => onChange({ language: event.currentTarget.value })}
      />
    </div>
  );
}

/** What a template is called, what it is for, and its words. */
export function ContentFields(props: Props) {
  const { content, library, onChange } = props;
  const [selected, select] = useState<Selected | null>(null);
  return (
    <>
      <About {...props} />
      <MultiSelect
        label="For which playbooks"
        description="All of them while none is chosen"
        data={library.playbooks.map(({ id, title }) => ({ value: id, label: title }))}
        value={[...(content.playbooks ?? [])]}
        onChange={(ids) => onChange({ playbooks: ids.length === 0 ? null : ids })}
      />
      <Textarea
        label="Words"
        description="Write in brackets what is filled in each time, such as [place of the event]"
        autosize
        minRows={10}
        dir="auto"
        classNames={{ input: classes.words ?? '' }}
        value={content.text}
        onSelect={({ currentTarget: { selectionStart: from, selectionEnd: to } }) => select({ from, to })}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <MakeSlot
        content={content}
        selected={selected}
        onMake={(made) => {
          select(null);
          onChange(made);
        }}
      />
      <ChannelFields {...props} />
      <TextInput
        label="Source"
        dir="auto"
        value={content.source}
        onChange={(event) => onChange({ source: event.currentTarget.value })}
      />
    </>
  );
}
