import { MINUTE_MS } from '../../../shared/kernel.ts';
import { ROLE_LABEL, type Role } from '../../../shared/playbook/roles.ts';
import { SEVERITIES, SEVERITY_LABEL, type Severity } from '../../../shared/playbook/stages.ts';
import { durationText } from '../../../shared/time-text.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PlaceActions } from './PlaceActions.tsx';
import classes from './playbooks.module.css';
import { Source } from './Source.tsx';
import { type Asking, differs, type Sheet } from './sheet.ts';

const names = (roles: readonly Role[]): string => roles.map((role) => ROLE_LABEL[role]).join(', ');

/** "33% of approve, after 1 min 19 s". */
function after(percent: number, minutes: number): string {
  return `at ${percent}%, after ${durationText(Math.round((minutes * MINUTE_MS * percent) / 100))}`;
}

function Silence(props: { readonly sheet: Sheet; readonly severity: Severity }) {
  const { chains, budgets } = props.sheet.blocks;
  const rule = chains[props.severity].onSilence;
  const { approve } = budgets[props.severity];
  const nudge = rule?.nudgeAtPercent ?? null;
  const backup = rule?.backupAtPercent ?? null;
  return (
    <>
      <p>{nudge === null ? 'No nudge' : `Nudged ${after(nudge, approve)}`}</p>
      <p>{backup === null ? 'No hand-over by the clock' : `Backup ${after(backup, approve)}`}</p>
      <p className={classes.quiet}>Silence is never consent.</p>
    </>
  );
}

function LastResort(props: { readonly sheet: Sheet; readonly severity: Severity }) {
  const rule = props.sheet.blocks.chains[props.severity].onSilence?.lastResort ?? null;
  if (rule === null) return <p>Nobody: the words wait for their signers.</p>;
  return (
    <>
      <p>{names(rule.opens)}; holding words only</p>
      <p className={classes.quiet}>Confirmed by a second of: {names(rule.confirms)}</p>
    </>
  );
}

function Seats(props: { readonly seats: readonly { readonly role: Role; readonly label: string }[] }) {
  if (props.seats.length === 0) return <p>Nobody</p>;
  return (
    <ul>
      {props.seats.map(({ role, label }) => (
        <li key={`${role} ${label}`}>
          <Name>{label}</Name>{' '}
          {label === ROLE_LABEL[role] ? null : <span className={classes.quiet}>{ROLE_LABEL[role]}</span>}
        </li>
      ))}
    </ul>
  );
}

type Props = { readonly sheet: Sheet; readonly onAsk: (asking: Asking) => void };

function Chain({ sheet, onAsk, severity }: Props & { readonly severity: Severity }) {
  const place = { block: 'chain', severity } as const;
  const chain = sheet.blocks.chains[severity];
  const sources = [chain.source, ...(chain.onSilence ? [chain.onSilence.source] : [])];
  return (
    <article className={classes.chain} aria-label={`The ${severity} chain`}>
      <div className={classes.chainHead}>
        <h3 className={classes.severity}>
          {severity} {SEVERITY_LABEL[severity]}
        </h3>
        {differs(sheet, place) ? <Chip>{sheet.playbookId === null ? 'changed here' : 'its own'}</Chip> : null}
        <PlaceActions sheet={sheet} place={place} onAsk={onAsk} />
      </div>
      <div>
        <Label>Must sign, in parallel</Label>
        <Seats seats={chain.blocking} />
        <Label>May object strongly</Label>
        <Seats seats={chain.advisers} />
      </div>
      <div>
        <Label>A silent signer</Label>
        <Silence sheet={sheet} severity={severity} />
        <Label>May break the glass</Label>
        <LastResort sheet={sheet} severity={severity} />
      </div>
      <div>
        <Label>Source</Label>
        <Source sheet={sheet} place={place} shipped={sources} />
      </div>
    </article>
  );
}

/** Who must sign at each severity, what happens when they stay silent, and where that comes from. */
export function ChainsSection(props: Props) {
  return (
    <Panel title="Chains" aside="At most three sign; nobody approves their own words">
      {SEVERITIES.map((severity) => (
        <Chain key={severity} {...props} severity={severity} />
      ))}
    </Panel>
  );
}
