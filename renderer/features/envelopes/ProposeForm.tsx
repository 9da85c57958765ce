import { Checkbox, NumberInput, Select } from '@mantine/core';
import { LONGEST_CONSENT_DAYS } from '../../../shared/envelope/events.ts';
import { MINUTE_MS } from '../../../shared/kernel.ts';
import { personById } from '../../../shared/people/people.ts';
import { SEVERITIES, SEVERITY_LABEL, type Severity } from '../../../shared/playbook/stages.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useKept } from '../../bridge/typed-so-far.ts';
import { useNow } from '../../bridge/use-now.ts';
import { BrokenPlaybook } from '../../ui/BrokenPlaybook.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { ConsentButton } from './ConsentButton.tsx';
import { ConsentedWords, scopeSentence } from './EnvelopeWords.tsx';
import classes from './envelopes.module.css';

const DAY_MS = 24 * 60 * MINUTE_MS;

const isSeverity = (value: string): value is Severity => SEVERITIES.some((one) => one === value);

function SeveritiesField(props: {
  readonly value: readonly Severity[];
  readonly onChange: (value: readonly Severity[]) => void;
}) {
  return (
    <Checkbox.Group
      label="At which severities"
      value={[...props.value]}
      onChange={(values) => props.onChange(values.filter(isSeverity))}
    >
      <div className={classes.severities}>
        {SEVERITIES.map((one) => (
          <Checkbox key={one} value={one} label={`${one} ${SEVERITY_LABEL[one]}`} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** What is proposed: the words of the playbook as they are now. */
function Proposed(props: {
  readonly playbookId: string;
  readonly severities: readonly Severity[];
  readonly days: number;
}) {
  const { room, playbooks } = useRoom();
  const days = Math.min(Math.max(props.days, 0), LONGEST_CONSENT_DAYS);
  const until = useNow() + days * DAY_MS;
  const holding = playbooks.find((one) => one.id === props.playbookId)?.holdingStatement;
  return holding ? (
    <ConsentedWords
      title="The words you propose"
      template={holding.template}
      slots={holding.slots}
      scope={scopeSentence(props.severities, until, room.zone)}
    />
  ) : null;
}

type Proposal = {
  readonly playbookId: string | null;
  readonly severities: readonly Severity[];
  readonly typedDays: number | string;
};

const UNTOUCHED: Proposal = { playbookId: null, severities: ['S1', 'S2'], typedDays: LONGEST_CONSENT_DAYS };

/** Proposes a playbook's holding words: the proposal is the first of the two consents. */
export function ProposeForm() {
  const { room, playbooks } = useRoom();
  const refusalOf = useRegistryRefusal();
  const [proposal, change, forget] = useKept<Proposal>('envelope.propose', UNTOUCHED);
  const { playbookId, severities, typedDays } = proposal;
  const days = typeof typedDays === 'number' ? typedDays : 0;
  const chosen = playbookId ?? playbooks[0]?.id ?? '';
  const command = {
    type: 'envelope.propose',
    playbookId: chosen,
    severities: [...severities],
    days,
  } as const;
  const refusal = refusalOf(command, 'signing');
  const words = <Proposed playbookId={chosen} severities={severities} days={days} />;
  const name = personById(room.people, room.people.atKeyboard)?.name ?? 'Nobody';
  return (
    <Panel title="Propose an envelope">
      <div className={classes.form}>
        <Select
          label="Whose holding words"
          data={playbooks.map((one) => ({ value: one.id, label: one.title }))}
          value={chosen}
          onChange={(value) => change({ playbookId: value })}
          allowDeselect={false}
        />
        <BrokenPlaybook playbookId={chosen} />
        <SeveritiesField value={severities} onChange={(value) => change({ severities: value })} />
        <NumberInput
          label="For how many days"
          description={`At most ${LONGEST_CONSENT_DAYS}; then two people look at it again.`}
          min={1}
          max={LONGEST_CONSENT_DAYS}
          allowDecimal={false}
          value={typedDays}
          onChange={(value) => change({ typedDays: value })}
        />
        {words}
        <div className={classes.foot}>
          <p className={classes.fine}>
            <Name>{`${name} consents by proposing. A second signer of the chain must consent too.`}</Name>
          </p>
          <Refusal sentence={refusal?.sentence ?? null} />
          <div>
            <ConsentButton
              saidBeside
              command={command}
              title="Propose an envelope"
              confirm="Propose and sign"
              words={words}
              onDone={forget}
            >
              Propose it
            </ConsentButton>
          </div>
        </div>
      </div>
    </Panel>
  );
}
