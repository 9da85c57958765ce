import { TextInput } from '@mantine/core';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { CommandButton } from '../../ui/CommandButton.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { InlineForm } from '../../ui/InlineForm.tsx';
import { Name } from '../../ui/Name.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './brief.module.css';

function Suggestions() {
  const { state } = useView();
  const readOnly = useReadOnly();
  const chosen = new Set(state.brief.audiences.map((one) => one.name));
  const open = (state.chart.context.playbook?.audiences ?? []).filter((one) => !chosen.has(one.name));
  if (open.length === 0 || readOnly) return null;
  return (
    <div className={classes.suggestions}>
      <span className={classes.origin}>The playbook suggests:</span>
      {open.map(({ name, needs }) => (
        <CommandButton
          key={name}
          size="compact-sm"
          label={`Add the audience ${name}`}
          command={{ type: 'audience.add', name, needs }}
        >
          <Name>{`+ ${name}`}</Name>
        </CommandButton>
      ))}
    </div>
  );
}

const NOTHING = { name: '', needs: '' };

function OwnAudience() {
  const [{ name, needs }, change, forget] = useTyped('audience', NOTHING);
  return (
    <InlineForm
      label="Add an audience"
      command={{ type: 'audience.add', name, needs }}
      confirm="Add audience"
      begun={name !== '' || needs !== ''}
      onDone={forget}
    >
      <FieldRow>
        <TextInput
          label="Who else"
          dir="auto"
          value={name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label="What they need to hear"
          dir="auto"
          value={needs}
          onChange={(event) => change({ needs: event.currentTarget.value })}
        />
      </FieldRow>
    </InlineForm>
  );
}

/** Who must hear from us, and what they need to hear. */
export function AudiencesCard() {
  const { state } = useView();
  const readOnly = useReadOnly();
  const { audiences } = state.brief;
  return (
    <Card title="Audiences" aside={audiences.length}>
      {audiences.length === 0 ? (
        <Empty>Nobody is chosen yet. One press adds an audience of the playbook.</Empty>
      ) : (
        <Rows>
          {audiences.map(({ audienceId, name, needs }) => (
            <li key={audienceId} className={classes.audience}>
              <span>
                <strong>
                  <Name>{name}</Name>
                </strong>
                : <UserText>{needs}</UserText>
              </span>
              {!readOnly ? (
                <CommandButton
                  quiet
                  size="compact-xs"
                  label={`Remove the audience ${name}`}
                  command={{ type: 'audience.remove', audienceId }}
                >
                  Remove
                </CommandButton>
              ) : null}
            </li>
          ))}
        </Rows>
      )}
      <div className={classes.add}>
        <Suggestions />
        <OwnAudience />
      </div>
    </Card>
  );
}
