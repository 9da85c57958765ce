import { Button } from '@mantine/core';
import type { Signer } from '../../../shared/approval/approvals.ts';
import { personById } from '../../../shared/people/people.ts';
import { stageCountdown } from '../../../shared/playbook/countdown.ts';
import { SEVERITY_LABEL } from '../../../shared/playbook/stages.ts';
import { clockWords } from '../../../shared/projection/clock-words.ts';
import { seatOutlook, type whatNext, whatNextForYou } from '../../../shared/projection/seat-outlook.ts';
import { revisionName } from '../../../shared/statement/statements.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SignOff.module.css';
import type { Standing } from './standing.ts';

/** How long is left, and what happens to the seat then. */
function TimeLeft(props: {
  readonly standing: Standing;
  readonly signer: Signer;
  readonly next: typeof whatNext;
}) {
  const { state, people } = useView();
  const now = useViewNow();
  const countdown = stageCountdown(state.chart.context, now);
  if (!countdown) return null;
  const { request } = props.standing;
  const next = props.next(seatOutlook(state, request, props.signer, people), now);
  const { text, rest } = clockWords(countdown);
  return (
    <div className={classes.time}>
      <Label>Approve · {rest}</Label>
      <Clock text={text} tone={countdown.tone} size="medium" label={`Approve, ${rest}`} />
      <span className={classes.then}>
        <Name>{next}</Name>
      </span>
    </div>
  );
}

/** Whose seat this is, about which words, and how long is left. `as` says what is being done for whom. */
export function SheetHead(props: {
  readonly standing: Standing;
  readonly signer: Signer;
  readonly as: string;
  /** Who decides, if not whoever sits in the seat now. */
  readonly personId?: string;
  /** What happens to the seat if it stays open, as whoever reads it here would say it. */
  readonly next: typeof whatNext;
  readonly focused: boolean;
  readonly onClose: () => void;
}) {
  const { standing, signer, personId = signer.personId, focused, onClose } = props;
  const { state, people } = useView();
  const { severity, drill } = state.chart.context;
  const name = personById(people, personId)?.name ?? signer.label;
  return (
    <header className={classes.head} data-drill={drill || undefined}>
      <Chip tone={drill ? 'drill' : 'over'} filled>
        {drill ? 'DRILL' : 'LIVE'}
      </Chip>
      <div className={classes.who} tabIndex={-1} data-autofocus={focused || undefined}>
        <Label as="h2">{props.as}</Label>
        <p className={classes.name}>
          <Name>{name}</Name>
          <span className={classes.seat}>{signer.label}</span>
        </p>
      </div>
      <p className={classes.what}>
        {revisionName(standing.statement, standing.revision)} · {severity} {SEVERITY_LABEL[severity]}
        <br />
        <UserText>{state.title}</UserText>
      </p>
      <TimeLeft standing={standing} signer={signer} next={props.next} />
      <Button variant="default" size="xs" onClick={onClose} aria-label="Back to the room">
        Back
      </Button>
    </header>
  );
}

/** Who decides here and in which seat, about which words, and how long is left. */
export function SignOffHead(props: {
  readonly standing: Standing;
  readonly signer: Signer;
  readonly onClose: () => void;
}) {
  const { signs } = useView();
  const as = signs ? 'You are now signing as' : 'You are now approving as';
  return <SheetHead {...props} as={as} next={whatNextForYou} focused={!signs} />;
}
