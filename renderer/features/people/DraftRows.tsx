import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { memo, useRef } from 'react';
import { seenText } from '../../../shared/statement/words.ts';
import classes from './DraftRows.module.css';
import { RolesField } from './RolesField.tsx';
import type { PersonDraft } from './sample-people.ts';

type Change = (change: Partial<PersonDraft>) => void;

function DraftRow(props: {
  readonly row: PersonDraft;
  readonly number: number;
  readonly others: readonly PersonDraft[];
  readonly onChange: Change;
  readonly onRemove: () => void;
}) {
  const { row, number, others, onChange } = props;
  const who = row.name.trim() === '' ? `person ${number}` : row.name;
  return (
    <tr>
      <td>
        <TextInput
          aria-label={`Name of person ${number}`}
          placeholder={row.hint}
          value={row.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      </td>
      <td>
        <TextInput
          aria-label={`Title of ${who}`}
          value={row.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
      </td>
      <td>
        <RolesField
          label={`Roles of ${who}`}
          hideLabel
          value={row.roles}
          onChange={(roles) => onChange({ roles })}
        />
      </td>
      <td>
        <Select
          aria-label={`Backup of ${who}`}
          placeholder="Nobody"
          data={others.map((other) => ({
            value: other.key,
            label: seenText(other.name.trim() || other.title),
          }))}
          value={row.backup}
          onChange={(backup) => onChange({ backup })}
          clearable
          comboboxProps={{ keepMounted: false }}
        />
      </td>
      <td>
        <CloseButton aria-label={`Remove ${who}`} onClick={props.onRemove} />
      </td>
    </tr>
  );
}

/** The people of a room that is being set up, one row each. Many fields, so they are drawn only when a row changes. */
export const DraftRows = memo(function DraftRows(props: {
  readonly rows: readonly PersonDraft[];
  readonly onChange: (rows: readonly PersonDraft[]) => void;
}) {
  const { rows, onChange } = props;
  const added = useRef(0);
  const add = () => {
    added.current += 1;
    const key = `added-${added.current}`;
    onChange([...rows, { key, name: '', title: '', roles: ['observer'], backup: null, hint: 'Name' }]);
  };
  return (
    <div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Title</th>
            <th scope="col">Roles</th>
            <th scope="col">Backup</th>
            <th scope="col">
              <span className={classes.hidden}>Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <DraftRow
              key={row.key}
              row={row}
              number={index + 1}
              others={rows.filter(
                (other) => other.key !== row.key && (other.name.trim() !== '' || other.title !== ''),
              )}
              onChange={(change) =>
                onChange(rows.map((one) => (one.key === row.key ? { ...one, ...change } : one)))
              }
              onRemove={() => onChange(rows.filter((one) => one.key !== row.key))}
            />
          ))}
        </tbody>
      </table>
      <Button className={classes.add} variant="subtle" size="xs" mt="xs" onClick={add}>
        Add a person
      </Button>
    </div>
  );
});
