import { Checkbox, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { LONGEST_CONSENT_DAYS } from '../../../shared/envelope/events.ts';
import { personById } from '../../../shared/people/people.ts';
import { SEVERITIES, SEVERITY_LABEL, type Severity } from '../../../shared/playbook/stages.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { BrokenPlaybook } from '../../ui/BrokenPlaybook.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { ConsentButton } from './ConsentButton.tsx';
import classes from './envelopes.module.css';

const isSeverity = (value: string): value is Severity => SEVERITIES.some((one) => one === value);

/** Proposes a playbook's holding words: the proposal is the first of the two consents. */
export function ProposeForm() {
  const { room, playbooks } = useRoom();
  const refusalOf = useRegistryRefusal();
  const [playbookId, setPlaybookId] = useState<string | null>(null);
  const [severities, setSeverities] = useState<readonly Severity[]>(['S1', 'S2']);
  const [days, setDays] = useState(LONGEST_CONSENT_DAYS);
  const chosen = playbookId ?? playbooks[0]?.id ?? '';
  const command = {
    type: 'envelope.propose',
    playbookId: chosen,
    severities: [...severities],
    days,
  } as const;
  const refusal = refusalOf(command, 'signing');
  const name = personById(room.people, room.people.atKeyboard)?.name ?? 'Nobody';
  return (
    <Panel title="Propose an envelope">
      <div className={classes.form}>
        <Select
          label="Whose holding words"
          data={playbooks.map((one) => ({ value: one.id, label: one.title }))}
          value={chosen}
          onChange={setPlaybookId}
          allowDeselect={false}
        />
        <BrokenPlaybook playbookId={chosen} />
        <Checkbox.Group
          label="At which severities"
          value={[...severities]}
          onChange={(values) => setSeverities(values.filter(isSeverity))}
        >
          <div className={classes.severities}>
            {SEVERITIES.map((one) => (
              <Checkbox key={one} value={one} label={`${one} ${SEVERITY_LABEL[one]}`} />
            ))}
          </div>
        </Checkbox.Group>
        <NumberInput
          label="For how many days"
          description={`At most ${LONGEST_CONSENT_DAYS}; then two people look at it again.`}
          min={1}
          max={LONGEST_CONSENT_DAYS}
          allowDecimal={false}
          value={days}
          onChange={(value) => setDays(typeof value === 'number' ? value : 0)}
        />
        <p className={classes.fine}>
          <Name>{`${name} consents by proposing. A second signer of the chain must consent too.`}</Name>
        </p>
        <Refusal sentence={refusal?.sentence ?? null} />
        <div>
          <ConsentButton saidBeside command={command} title="Propose an envelope" confirm="Propose and sign">
            Propose it
          </ConsentButton>
        </div>
      </div>
    </Panel>
  );
}
