import { useId } from 'react';
import { engagementPicture } from '../../../shared/projection/pictures/engagement-picture.ts';
import { engagementIn } from '../../../shared/review/reviews.ts';
import type { IncidentView } from '../../bridge/incident-store.ts';
import { useReviews } from '../../bridge/review-store.ts';
import { useFile } from '../../files/use-file.ts';
import { ChooseFileButton } from '../../ui/ChooseFileButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { EngagementForm } from './EngagementForm.tsx';
import { EngagementLines } from './EngagementLines.tsx';
import { EngagementTable } from './EngagementTable.tsx';
import type { Replayed } from './PlaceLink.tsx';
import classes from './pictures.module.css';
import { TableBelow } from './TableBelow.tsx';

type Ready = Extract<IncidentView, { readonly status: 'ready' }>;

/** How people answered: replies, shares and messages from files of others, never likes. They are no part of the evidence. */
export function EngagementFigure(props: Replayed & { readonly incident: Ready }) {
  const { incidentId, incident, positionAt } = props;
  const title = useId();
  const reviews = useReviews();
  const { step, read, letGo } = useFile();
  const file = step.is === 'read' ? step.file : null;
  const taken = reviews.status === 'ready' ? engagementIn(reviews.reviews, incidentId) : [];
  const picture = engagementPicture(
    taken.flatMap(({ points }) => points),
    incident.state,
  );
  return (
    <section className={classes.figure} aria-labelledby={title}>
      <h3 id={title} className={classes.title}>
        How people answered
      </h3>
      <p className={classes.says}>
        {picture?.says ??
          'No counts have been taken in. A file with a time and replies, shares or messages in each row is drawn here; likes are not.'}
      </p>
      {picture === null ? null : (
        <>
          <EngagementLines picture={picture} />
          <p className={classes.fine}>
            From{' '}
            {taken.map(({ engagementId, fileName, points }, index) => (
              <span key={engagementId}>
                {index > 0 ? ', ' : ''}
                <UserText>{fileName}</UserText> ({points.length})
              </span>
            ))}
            . Counted by others, and kept in the log of the reviews.
          </p>
          <TableBelow>
            {() => <EngagementTable picture={picture} incidentId={incidentId} positionAt={positionAt} />}
          </TableBelow>
        </>
      )}
      <div>
        <ChooseFileButton
          name="File of counts"
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson"
          size="xs"
          onFile={(chosen) => chosen && void read(chosen)}
        >
          Take in counts from a file…
        </ChooseFileButton>
      </div>
      <Refusal sentence={step.is === 'refused' ? step.why.sentence : null} alert />
      <Dialog opened={file !== null} onClose={letGo} title="Counts of how people answered">
        {file === null ? null : (
          <EngagementForm
            key={file.sha256}
            file={file}
            incidentId={incidentId}
            zone={incident.state.zone}
            onDone={letGo}
          />
        )}
      </Dialog>
    </section>
  );
}
