import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { OpenedTemplates } from '../../../shared/ipc/carry-requests.ts';
import type { Template } from '../../../shared/playbook/template-schema.ts';
import { STATEMENT_LABEL } from '../../../shared/statement/events.ts';
import { shippedTemplates } from '../../../shared/template/in-force.ts';
import { type Arrival, arrivalOf } from '../../../shared/template/template-file.ts';
import { type Entry, libraryOf } from '../../../shared/template/templates.ts';
import { announce } from '../../bridge/announcer.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Name } from '../../ui/Name.tsx';
import { Rows } from '../../ui/Rows.tsx';
import type { Tone } from '../../ui/tone.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import classes from './templates.module.css';

/** How a template stands that is not here already. */
type Other = Exclude<Arrival, 'same'>;
type Take = 'leave' | 'version' | 'copy';

const SAID: Record<Other, { readonly word: string; readonly why: string; readonly tone: Tone }> = {
  new: { word: 'new', why: 'Nothing like it is here.', tone: 'calm' },
  newer: { word: 'newer', why: 'It becomes the version in force.', tone: 'calm' },
  older: { word: 'older', why: 'This room had these words and went on from them.', tone: 'warn' },
  clash: { word: 'clash', why: 'This room has other words under that number.', tone: 'over' },
};

/** What is taken unless somebody says otherwise: what is new and newer. */
const usual = (arrival: Arrival): Take => (arrival === 'new' || arrival === 'newer' ? 'version' : 'leave');

function choices(arrival: Other): { readonly value: Take; readonly label: string }[] {
  const leave = { value: 'leave' as const, label: 'Leave it' };
  const version = arrival === 'new' ? 'Take it' : 'Take it as the next version';
  const copy = arrival === 'new' ? [] : [{ value: 'copy' as const, label: 'Take it as a copy' }];
  return [leave, { value: 'version', label: version }, ...copy];
}

function Row(props: {
  readonly template: Template;
  readonly arrival: Other;
  readonly here: Entry | undefined;
  readonly take: Take;
  readonly onTake: (take: Take) => void;
}) {
  const { template, arrival, here, take, onTake } = props;
  const { word, why, tone } = SAID[arrival];
  const numbers = here
    ? `version ${template.version}, here ${here.current.version}`
    : `version ${template.version}`;
  return (
    <li className={classes.arrival}>
      <span>
        <strong>
          <Name>{template.name}</Name>
        </strong>{' '}
        <Chip tone={tone}>{word}</Chip>
        <span className={classes.note}>{` ${STATEMENT_LABEL[template.kind]}, ${numbers}. ${why}`}</span>
      </span>
      <NativeSelect
        size="xs"
        aria-label={`What to do with ${template.name}`}
        data={choices(arrival)}
        value={take}
        onChange={({ currentTarget: { value } }) =>
          onTake(value === 'version' || value === 'copy' ? value : 'leave')
        }
      />
    </li>
  );
}

/** What the templates of a file would do here, each with what is to become of it; nothing is taken before somebody says so. */
export function ImportDialog(props: { readonly opened: OpenedTemplates; readonly onClose: () => void }) {
  const { opened, onClose } = props;
  const { library, room } = useRoom();
  const entries = library ? libraryOf(shippedTemplates(library), room.templates) : [];
  const arrivals = opened.templates.map((template) => ({ template, arrival: arrivalOf(template, entries) }));
  const [takes, setTakes] = useState(() => arrivals.map(({ arrival }) => usual(arrival)));
  const same = arrivals.filter(({ arrival }) => arrival === 'same');
  const taken = arrivals.flatMap(({ template }, index) => {
    const as = takes[index];
    return as === 'version' || as === 'copy' ? [{ template, as }] : [];
  });
  return (
    <ReasonDialog
      wide
      title={`Import templates from ${opened.file}`}
      explanation="Incidents raised from now on begin with what you take. Nothing of the file is taken before you confirm it."
      question="Where do they come from?"
      confirm={taken.length === 1 ? 'Take 1 template' : `Take ${taken.length} templates`}
      commandOf={(reason) => ({ type: 'template.import', taken, reason })}
      onClose={onClose}
      onDone={() => announce(`Took ${taken.length} of ${arrivals.length} templates.`)}
    >
      <Rows label="Templates in the file">
        {arrivals.map(({ template, arrival }, index) =>
          arrival === 'same' ? null : (
            <Row
              key={template.id}
              template={template}
              arrival={arrival}
              here={entries.find((one) => one.templateId === template.id)}
              take={takes[index] ?? 'leave'}
              onTake={(take) => setTakes(takes.with(index, take))}
            />
          ),
        )}
      </Rows>
      {same.length === 0 ? null : (
        <p className={classes.note}>
          <Chip tone="done">same</Chip>{' '}
          <Name>{`Here already, to the letter: ${same.map(({ template }) => template.name).join(', ')}.`}</Name>
        </p>
      )}
    </ReasonDialog>
  );
}
