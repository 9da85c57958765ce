import { useRoom } from '../../bridge/room-store.ts';
import { Empty } from '../../ui/Rows.tsx';
import { EnvelopeItem } from './EnvelopeItem.tsx';
import classes from './envelopes.module.css';
import { ProposeForm } from './ProposeForm.tsx';

/** What two people of a chain have consented to beforehand: to propose, to consent to, to withdraw. */
export function EnvelopesPage() {
  const { envelopes } = useRoom().room;
  return (
    <div className={classes.page}>
      <section className={classes.main} aria-labelledby="envelopes-title">
        <header className={classes.head}>
          <h1 className={classes.title} id="envelopes-title">
            Pre-approved envelopes
          </h1>
          <p className={classes.lead}>
            Holding words that two signers have consented to before anything happens. In an incident only the
            typed slots are filled, and the words are approved at once. Any free edit needs the full chain.
          </p>
        </header>
        {envelopes.length === 0 ? (
          <Empty>
            No envelope yet. Propose one from a playbook, and have a second signer consent; then one person
            can get from the alarm to approved words.
          </Empty>
        ) : (
          <ul className={classes.list}>
            {envelopes.toReversed().map((one) => (
              <EnvelopeItem key={one.envelopeId} envelope={one} />
            ))}
          </ul>
        )}
      </section>
      <aside className={classes.aside} aria-label="Propose an envelope">
        <ProposeForm />
      </aside>
    </div>
  );
}
