import { Button, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { Stage } from '../../../shared/playbook/stages.ts';
import { FilterChoice } from '../../ui/FilterChoice.tsx';
import classes from './AuditPage.module.css';
import { type AuditFilter, type AuditRow, EVERYTHING, filterOptions } from './audit-filter.ts';

const CHOICE_PX = 176;

/** What of the log to show. */
export function AuditFilters(props: {
  readonly rows: readonly AuditRow[];
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}) {
  const { rows, filter, onChange } = props;
  const options = useMemo(() => filterOptions(rows), [rows]);
  const set = (change: Partial<AuditFilter>) => onChange({ ...filter, ...change });
  const all = filter === EVERYTHING || Object.values(filter).every((value) => value === null || value === '');
  return (
    <search className={classes.filters} aria-label="Filter the log">
      <TextInput
        aria-label="Words"
        placeholder="Words in the entry"
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        w={220}
      />
      <FilterChoice
        width={CHOICE_PX}
        label="Person"
        all="Everybody"
        data={options.people}
        value={filter.by}
        onChange={(by) => set({ by })}
      />
      <FilterChoice
        width={CHOICE_PX}
        label="Kind"
        all="Every kind"
        data={options.types}
        value={filter.type}
        onChange={(type) => set({ type })}
      />
      {options.stages.length === 0 ? null : (
        <FilterChoice
          width={CHOICE_PX}
          label="Stage"
          all="Every stage"
          data={options.stages}
          value={filter.stage}
          onChange={(stage) => set({ stage: stage as Stage | null })}
        />
      )}
      {all ? null : (
        <Button variant="subtle" color="act" onClick={() => onChange(EVERYTHING)}>
          Show everything
        </Button>
      )}
    </search>
  );
}
