import { Button, Group, Radio } from '@mantine/core';
import { useState } from 'react';
import type { ReportForm } from '../../../shared/ipc/report-requests.ts';
import type { Rejection } from '../../../shared/kernel.ts';
import { api } from '../../bridge/api.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useSending } from '../../ui/use-sending.ts';
import classes from './ExportDialogs.module.css';
import { handOn } from './hand-on.ts';
import { Ics214Form } from './Ics214Form.tsx';
import { useIcs214 } from './use-ics-214.ts';

type Form = ReportForm | 'ics214';

const FORMS: readonly { readonly form: Form; readonly label: string; readonly about: string }[] = [
  {
    form: 'pdf',
    label: 'Whole report, PDF',
    about: 'To print and to hand over: tagged, with its typefaces in it.',
  },
  {
    form: 'onePage',
    label: 'One page, PDF',
    about: 'For executives: first words, whose minutes, what went out.',
  },
  {
    form: 'docx',
    label: 'Word',
    about: 'To edit further. What is changed there is no longer what the log says.',
  },
  {
    form: 'html',
    label: 'Web page',
    about: 'One file that loads nothing; read in any browser, light or dark.',
  },
  { form: 'markdown', label: 'Markdown', about: 'Plain text for a wiki or a ticket.' },
  { form: 'json', label: 'JSON', about: 'For a program: every figure, times in milliseconds UTC.' },
  { form: 'ics214', label: 'ICS 214, PDF', about: 'The activity log form of the Incident Command System.' },
];

function Forms(props: { readonly value: Form; readonly onChange: (form: Form) => void }) {
  return (
    <Radio.Group
      aria-label="What to save"
      value={props.value}
      onChange={(value) => props.onChange(value as Form)}
    >
      <div className={classes.forms}>
        {FORMS.map(({ form, label, about }) => (
          <Radio key={form} value={form} label={label} description={about} />
        ))}
      </div>
    </Radio.Group>
  );
}

/** Asks in which form the report of an incident is to be saved, and saves it. */
export function ReportDialog(props: {
  readonly incidentId: string;
  readonly saved: (path: string | null) => void;
  readonly onClose: () => void;
}) {
  const { incidentId, saved, onClose } = props;
  const [form, setForm] = useState<Form>('pdf');
  const ics214 = useIcs214(incidentId);
  const sending = useSending();
  const refusal: Rejection | null = form === 'ics214' && !ics214.fields.ok ? ics214.fields.error : null;
  const save = () => {
    if (form !== 'ics214') return handOn(api.request('saveReport', { incidentId, form }), take);
    const { fields, paper, forget } = ics214;
    if (!fields.ok) return Promise.resolve(fields);
    return handOn(api.request('saveIcs214', { incidentId, fields: fields.value, paper }), (kept) => {
      if (kept.path !== null) forget();
      take(kept);
    });
  };
  const take = ({ path }: { readonly path: string | null }) => saved(path);
  return (
    <Dialog opened onClose={onClose} title="Report of this incident" size={680}>
      <div className={classes.form}>
        <p className={classes.about}>
          Each is made from the log alone, and says from which records. The same log gives the same report.
        </p>
        <Forms value={form} onChange={setForm} />
        {form === 'ics214' ? <Ics214Form {...ics214} /> : null}
        <Refusal sentence={sending.refused} alert />
        <Group justify="flex-end" gap="sm">
          <Button onClick={onClose}>Cancel</Button>
          <RefusableButton primary refusal={refusal} act={save} onDone={onClose} sending={sending}>
            {sending.busy ? 'Making the report…' : 'Save the report…'}
          </RefusableButton>
        </Group>
      </div>
    </Dialog>
  );
}
