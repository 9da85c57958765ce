import { Button } from '@mantine/core';
import type { Signer } from '../../../shared/approval/approvals.ts';
import { inSeat } from '../../../shared/approval/seat-text.ts';
import { brokenGlass } from '../../../shared/incident/break-glass.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import { personById } from '../../../shared/people/people.ts';
import { liveRun } from '../../../shared/playbook/chart-context.ts';
import { runCountdown } from '../../../shared/playbook/countdown.ts';
import { SEVERITY_LABEL, STAGE_LABEL } from '../../../shared/playbook/stages.ts';
import { clockWords } from '../../../shared/projection/clock-words.ts';
import { seatOutlook, type whatNext, whatNextForYou } from '../../../shared/projection/seat-outlook.ts';
import { revisionName } from '../../../shared/statement/statements.ts';
import { useView, useViewNow, type View } from '../../bridge/view.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { OtherClocks } from './OtherClocks.tsx';
import classes from './SheetHead.module.css';
import type { Standing } from './standing.ts';

type Silence = {
  readonly standing: Standing;
  readonly signer: Signer;
  readonly next: typeof whatNext;
};

/** What happens to the seat if it stays open; null where its time is over or the words may go out without it. */
function silenceOf(props: Silence, { state, people }: View, now: number): string | null {
  const { request } = props.standing;
  if (phaseOf(state) !== 'approve' || brokenGlass(state, request)) return null;
  return props.next(seatOutlook(state, request, props.signer, { people, now }), now);
}

/** How long is left of the live stage, which may be a later one, and what happens to the seat then. */
function TimeLeft(props: Silence) {
  const view = useView();
  const now = useViewNow();
  const { context } = view.state.chart;
  const run = liveRun(context);
  if (!run) return null;
  const countdown = runCountdown(context, run, now);
  const next = silenceOf(props, view, now);
  const { text, rest } = clockWords(countdown);
  const stage = STAGE_LABEL[run.stage];
  return (
    <div className={classes.time}>
      <Label>
        {stage} · {rest}
      </Label>
      <Clock text={text} tone={countdown.tone} size="medium" label={`${stage}, ${rest}`} />
      {next === null ? null : (
        <span className={classes.then}>
          <Name>{next}</Name>
        </span>
      )}
      <OtherClocks />
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
  /** Where the press back leads; the room, if left out. */
  readonly back?: string;
  readonly onClose: () => void;
}) {
  const { standing, signer, personId = signer.personId, focused, back = 'the room', onClose } = props;
  const { state, people } = useView();
  const { severity, drill } = state.chart.context;
  const person = personById(people, personId);
  const title = person?.title ?? '';
  return (
    <header className={classes.head} data-drill={drill || undefined}>
      <Chip tone={drill ? 'drill' : 'over'} filled>
        {drill ? 'DRILL' : 'LIVE'}
      </Chip>
      <div className={classes.who} tabIndex={-1} data-autofocus={focused || undefined}>
        <Label as="h2">{props.as}</Label>
        <p className={classes.name}>
          <Name>{person?.name ?? signer.label}</Name>
          <span className={classes.seat}>
            {title === '' || title === signer.label ? null : (
              <>
                <Name>{title}</Name>,{' '}
              </>
            )}
            <Name>{inSeat(signer.label)}</Name>
          </span>
        </p>
      </div>
      <p className={classes.what}>
        {revisionName(standing.statement, standing.revision)} · {severity} {SEVERITY_LABEL[severity]}
        <br />
        <UserText>{state.title}</UserText>
      </p>
      <TimeLeft standing={standing} signer={signer} next={props.next} />
      <Button variant="default" size="xs" onClick={onClose} aria-label={`Back to ${back}`}>
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
