import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Playbook } from '../../../shared/playbook/schema.ts';
import { fits, TEMPLATE_KINDS } from '../../../shared/playbook/template-schema.ts';
import { STATEMENT_LABEL } from '../../../shared/statement/events.ts';
import type { Entry } from '../../../shared/template/templates.ts';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { Empty } from '../../ui/Rows.tsx';
import classes from './templates.module.css';

function aboutText({ current, saved, retired }: Entry): string {
  if (retired) return 'retired';
  return saved.length === 0
    ? `version ${current.version}, as shipped`
    : `version ${current.version}, this room’s`;
}

function Item(props: { readonly entry: Entry; readonly chosen: boolean; readonly onChoose: () => void }) {
  const { entry, chosen, onChoose } = props;
  return (
    <button
      type="button"
      className={classes.choice}
      aria-current={chosen ? 'true' : undefined}
      data-retired={entry.retired !== null || undefined}
      onClick={onChoose}
    >
      <Name>{entry.current.name}</Name>
      <span className={classes.note}>{aboutText(entry)}</span>
    </button>
  );
}

/** Every template by its kind; one playbook's, or all. */
export function TemplateList(props: {
  readonly entries: readonly Entry[];
  readonly playbooks: readonly Playbook[];
  readonly chosen: string | null;
  readonly onChoose: (templateId: string) => void;
}) {
  const { entries, playbooks, chosen, onChoose } = props;
  const [playbookId, filter] = useState('');
  const shown = entries.filter((one) => playbookId === '' || fits(one.current, playbookId));
  return (
    <nav className={classes.list} aria-label="Which template">
      <NativeSelect
        label="Of which playbook"
        size="xs"
        data={[
          { value: '', label: 'All playbooks' },
          ...playbooks.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={playbookId}
        onChange={(event) => filter(event.currentTarget.value)}
      />
      {TEMPLATE_KINDS.map((kind) => {
        const ofKind = shown.filter((one) => one.current.kind === kind);
        return ofKind.length === 0 ? null : (
          <section key={kind} aria-label={STATEMENT_LABEL[kind]}>
            <Label>{STATEMENT_LABEL[kind]}</Label>
            {ofKind.map((entry) => (
              <Item
                key={entry.templateId}
                entry={entry}
                chosen={entry.templateId === chosen}
                onChoose={() => onChoose(entry.templateId)}
              />
            ))}
          </section>
        );
      })}
      {shown.length === 0 ? <Empty>No template for this playbook.</Empty> : null}
    </nav>
  );
}
