import { useRoom } from '../../bridge/room-store.ts';
import { PageColumns, PageTitle } from '../../ui/PageColumns.tsx';
import { Empty } from '../../ui/Rows.tsx';
import { EnvelopeItem } from './EnvelopeItem.tsx';
import classes from './envelopes.module.css';
import { ProposeForm } from './ProposeForm.tsx';

/** What two people of a chain have consented to beforehand: to propose, to consent to, to withdraw. */
export function EnvelopesPage() {
  const { envelopes } = useRoom().room;
  return (
    <PageColumns
      titled="envelopes-title"
      width="26rem"
      asideLabel="Propose an envelope"
      aside={<ProposeForm />}
    >
      <header className={classes.head}>
        <PageTitle id="envelopes-title">Pre-approved envelopes</PageTitle>
        <p className={classes.lead}>
          Holding words that two signers have consented to before anything happens. In an incident only the
          typed slots are filled, and the words are approved at once. Any free edit needs the full chain.
        </p>
      </header>
      {envelopes.length === 0 ? (
        <Empty>
          No envelope yet. Propose one from a playbook, and have a second signer consent; then one person can
          get from the alarm to approved words.
        </Empty>
      ) : (
        <ul className={classes.list}>
          {envelopes.toReversed().map((one) => (
            <EnvelopeItem key={one.envelopeId} envelope={one} />
          ))}
        </ul>
      )}
    </PageColumns>
  );
}
