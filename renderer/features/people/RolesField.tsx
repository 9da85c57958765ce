import { MultiSelect } from '@mantine/core';
import { ROLE_LABEL, ROLES, type Role } from '../../../shared/playbook/roles.ts';

const DATA = ROLES.map((role) => ({ value: role, label: ROLE_LABEL[role] }));

/** The roles of one person. */
export function RolesField(props: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}) {
  const { label, hideLabel, value, onChange } = props;
  return (
    <MultiSelect
      {...(hideLabel ? { 'aria-label': label } : { label })}
      placeholder={value.length === 0 ? 'At least one' : ''}
      data={DATA}
      value={[...value]}
      onChange={(next) => onChange(ROLES.filter((role) => next.includes(role)))}
      hidePickedOptions
      clearable={false}
      comboboxProps={{ keepMounted: false }}
    />
  );
}
