import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ExportFormat, Verdict } from '../../../shared/ipc/contract.ts';
import type { Rejection, Result } from '../../../shared/kernel.ts';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import type { Sending } from '../../ui/use-sending.ts';
import classes from './AuditPage.module.css';
import { PackDialog } from './PackDialog.tsx';
import { ReportDialog } from './ReportDialog.tsx';

/** What was found the last time somebody pressed Verify. */
export function VerdictLine(props: { readonly verdict: Verdict | null }) {
  const { verdict } = props;
  return (
    <div role="status" className={classes.verdictPlace}>
      {verdict === null ? null : (
        <p className={classes.verdict} data-tone={verdict.intact ? 'calm' : 'over'}>
          <b>{verdict.intact ? 'Intact. ' : `Not intact, from position ${verdict.position ?? '?'} on. `}</b>
          {verdict.sentence}
        </p>
      )}
    </div>
  );
}

/** Verify and the exports; a pack and a report are of an incident, not of the room. What comes back refused is said here. */
export function AuditBar(props: {
  readonly verifying: Sending;
  readonly exporting: Sending;
  readonly verify: () => Promise<Result<unknown, Rejection>>;
  readonly exportAs: (
    format: ExportFormat,
    leaveOut?: readonly string[],
  ) => Promise<Result<unknown, Rejection>>;
  readonly exportedTo: string | null;
  /** Of which incident a report is made, and what is done with where it was saved. */
  readonly report: { readonly incidentId: string; readonly saved: (path: string | null) => void };
  readonly ofIncident: boolean;
  /** How many entries the filter shows, and how many there are: an export is always of all. */
  readonly shown: number;
  readonly all: number;
}) {
  const { verifying, exporting, exportAs, exportedTo, ofIncident } = props;
  useOnAction('audit.verify', () => void verifying.run(props.verify));
  useOnAction('export.jsonl', () => void exporting.run(() => exportAs('jsonl')));
  useOnAction('export.csv', () => void exporting.run(() => exportAs('csv')));
  const [packing, { open: openPack, close: closePack }] = useDisclosure(false);
  useOnAction('export.pack', () => ofIncident && openPack());
  const [reporting, { open: openReport, close: closeReport }] = useDisclosure(false);
  useOnAction('export.report', () => ofIncident && openReport());
  return (
    <div className={classes.bar}>
      <Group gap="sm">
        <RefusableButton primary refusal={null} act={props.verify} sending={verifying}>
          {verifying.busy ? 'Verifying…' : 'Verify'}
        </RefusableButton>
        <RefusableButton refusal={null} act={() => exportAs('jsonl')} sending={exporting}>
          Export JSON Lines…
        </RefusableButton>
        <RefusableButton refusal={null} act={() => exportAs('csv')} sending={exporting}>
          Export CSV…
        </RefusableButton>
        {ofIncident ? (
          <>
            <Button onClick={openPack}>Evidence pack…</Button>
            <Button onClick={openReport}>Report…</Button>
          </>
        ) : null}
      </Group>
      {props.shown === props.all ? null : (
        <p className={classes.exported}>
          Verify and every export take all {props.all} entries, not only the {props.shown} shown.
        </p>
      )}
      {reporting ? <ReportDialog {...props.report} onClose={closeReport} /> : null}
      <PackDialog
        incidentId={props.report.incidentId}
        opened={packing}
        onClose={closePack}
        save={(leaveOut) => exportAs('pack', leaveOut)}
      />
      <Refusal sentence={verifying.refused ?? exporting.refused} alert />
      <p role="status" className={classes.exported}>
        {exportedTo === null ? '' : `Saved to ${exportedTo}`}
      </p>
    </div>
  );
}
