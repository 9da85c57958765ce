import { TextInput } from '@mantine/core';
import { PaperChoice } from '../../ui/PaperChoice.tsx';
import { WhenField } from '../../ui/WhenField.tsx';
import classes from './ExportDialogs.module.css';
import type { Ics214Filling, Typed } from './use-ics-214.ts';

type Texts = { readonly [K in keyof Typed as Typed[K] extends string ? K : never]: string };

/** The blocks that the log cannot fill in, with the labels that editions of the form read differently. */
export function Ics214Form({ zone, typed, change, paper, setPaper }: Ics214Filling) {
  const text = (field: keyof Texts, label: string) => (
    <TextInput
      label={label}
      dir="auto"
      value={typed[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <WhenField
        label="2. Operational period from"
        blank="first awareness"
        zone={zone}
        value={typed.from}
        onChange={(from) => change({ from })}
      />
      <WhenField
        label="2. Operational period to"
        blank="its end"
        zone={zone}
        value={typed.to}
        onChange={(to) => change({ to })}
      />
      <div className={classes.blocks}>
        {text('nameLabel', 'What your edition calls block 3')}
        {text('name', `3. ${typed.nameLabel}`)}
        {text('positionLabel', 'What your edition calls block 4')}
        {text('position', `4. ${typed.positionLabel}`)}
        {text('agency', '5. Home agency and unit')}
        {text('preparedBy', '8. Prepared by')}
        {text('preparedPosition', '8. Position')}
      </div>
      <PaperChoice value={paper} onChange={setPaper} />
    </>
  );
}
