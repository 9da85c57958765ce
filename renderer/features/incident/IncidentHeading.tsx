import { isLive } from '../../../shared/incident/state.ts';
import { SEVERITY_LABEL } from '../../../shared/playbook/stages.ts';
import { useView } from '../../bridge/view.tsx';
import { Brand } from '../../frame/Brand.tsx';
import { PlacesMenu } from '../../frame/PlacesMenu.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './IncidentHeading.module.css';
import { SeverityButton } from './SeverityButton.tsx';
import { TitlePress } from './TitlePress.tsx';

/** From here on a title takes more than two lines beside the clock of a narrow window. */
const LONG = 60;

const SEVERITY_TONE = { S1: 'over', S2: 'over', S3: 'warn', S4: 'plain' } as const;

/** Live, drill, ended or replay: the word that says which, before anything else. */
function ModeChip() {
  const { state, replayAt } = useView();
  if (state.chart.context.drill)
    return (
      <Chip tone="drill" filled>
        DRILL
      </Chip>
    );
  if (replayAt !== null)
    return (
      <Chip tone="act" filled>
        REPLAY
      </Chip>
    );
  if (!isLive(state)) return <Chip>{state.chart.value === 'stoodDown' ? 'STOOD DOWN' : 'CLOSED'}</Chip>;
  return (
    <Chip tone="over" filled>
      LIVE
    </Chip>
  );
}

/** What this incident is: its mode, title, playbook, number, severity, and whether it is simple or complex. */
export function IncidentHeading() {
  const { incidentId, state } = useView();
  const { severity, complex, playbook } = state.chart.context;
  return (
    <>
      <Brand />
      <PlacesMenu incidentId={incidentId} />
      <ModeChip />
      <TitlePress>
        <h1
          className={classes.title}
          tabIndex={-1}
          data-heading="page"
          data-long={state.title.length > LONG || undefined}
        >
          <UserText>{state.title}</UserText>{' '}
          <span className={classes.sub}>
            {playbook?.title} · incident {state.number}
          </span>
        </h1>
      </TitlePress>
      <span className={classes.chips}>
        <SeverityButton>
          <Chip tone={SEVERITY_TONE[severity]}>
            {severity} {SEVERITY_LABEL[severity]}
          </Chip>
        </SeverityButton>
        {complex === null ? null : <Chip>{complex ? 'complex' : 'simple'}</Chip>}
      </span>
    </>
  );
}
