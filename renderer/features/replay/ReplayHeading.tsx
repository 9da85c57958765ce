import type { IncidentState } from '../../../shared/incident/state.ts';
import { SEVERITY_LABEL } from '../../../shared/playbook/stages.ts';
import { momentText } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Brand } from '../../frame/Brand.tsx';
import { PlacesMenu } from '../../frame/PlacesMenu.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './ReplayHeading.module.css';

/** Which incident is stepped through: how it ended, how severe it was held to be at the instant, and its number. */
export function ReplayHeading(props: { readonly whole: IncidentState }) {
  const { incidentId, state } = useView();
  const now = useViewNow();
  const { severity, drill } = state.chart.context;
  const { endedAt } = props.whole.chart.context;
  const ended = props.whole.chart.value === 'stoodDown' ? 'stood down' : 'closed';
  return (
    <>
      <Brand />
      <PlacesMenu incidentId={incidentId} />
      {drill ? (
        <Chip tone="drill" filled>
          DRILL
        </Chip>
      ) : null}
      <h1 className={classes.title} tabIndex={-1} data-heading="page">
        <UserText>{state.title}</UserText>{' '}
        <span className={classes.sub}>
          {endedAt === null ? 'still running' : `${ended} ${momentText(endedAt, now, state.zone)}`} ·{' '}
          {severity} {SEVERITY_LABEL[severity]} · incident {state.number}
        </span>
      </h1>
    </>
  );
}
