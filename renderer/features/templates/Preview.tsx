import { useState } from 'react';
import type { Library } from '../../../shared/figures/figures.ts';
import { PART_LABEL } from '../../../shared/playbook/slot-kinds.ts';
import type { TemplateContent } from '../../../shared/playbook/template-schema.ts';
import { sampleWords } from '../../../shared/template/sample-values.ts';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PublicWords } from '../../ui/PublicWords.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { slotNames } from '../../ui/slot-marks.tsx';
import { WordFacts } from '../../ui/WordFacts.tsx';
import classes from './templates.module.css';

const HOW = [
  { value: 'slots', label: 'Slots' },
  { value: 'filled', label: 'Typical values' },
] as const;
type How = (typeof HOW)[number]['value'];

/** The slots in the order of the table, for reading. */
function SlotTable(props: { readonly content: TemplateContent }) {
  return (
    <table className={classes.table} aria-label="Slots">
      <thead>
        <tr>
          <th scope="col">Slot</th>
          <th scope="col">Takes</th>
          <th scope="col">Part</th>
          <th scope="col">What the writer is asked</th>
        </tr>
      </thead>
      <tbody>
        {props.content.slots.map((slot, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two slots may have one id while somebody writes
          <tr key={index}>
            <th scope="row">
              <Name>{slot.label}</Name> <code className={classes.id}>{slot.id}</code>
            </th>
            <td>
              {slot.kind}
              {slot.required ? '' : ', may stay empty'}
            </td>
            <td>{PART_LABEL[slot.part]}</td>
            <td>
              <Name>{slot.prompt}</Name>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The words as they will read: with the names of the slots, or with typical values; and the words of single channels. */
export function Preview(props: {
  readonly content: TemplateContent;
  readonly library: Library;
  /** The table stands beside it already. */
  readonly wordsOnly?: boolean;
}) {
  const { content, library, wordsOnly } = props;
  const [how, show] = useState<How>('slots');
  const shown = (text: string) => (how === 'filled' ? sampleWords(text, content.slots) : text);
  const channelName = (id: string) =>
    library.playbooks.flatMap((one) => one.channels).find((one) => one.id === id)?.name ?? id;
  return (
    <>
      <Panel
        title="As it will read"
        aside={<Segments small label="Show" choices={HOW} value={how} onChange={show} />}
      >
        <div className={classes.page}>
          <PublicWords text={shown(content.text)} slots={slotNames(content.slots)} />
          <WordFacts text={sampleWords(content.text, content.slots)} />
        </div>
        {content.channels.map(({ channel, text }) => (
          <section key={channel} className={classes.page} aria-label={channelName(channel)}>
            <p className={classes.note}>
              <Name>{channelName(channel)}</Name>
            </p>
            <PublicWords text={shown(text)} slots={slotNames(content.slots)} />
          </section>
        ))}
      </Panel>
      {wordsOnly ? null : (
        <Panel title="Slots" aside={content.slots.length}>
          <SlotTable content={content} />
        </Panel>
      )}
    </>
  );
}
