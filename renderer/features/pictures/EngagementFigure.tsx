import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { Rejection } from '../../../shared/kernel.ts';
import { engagementPicture } from '../../../shared/projection/pictures/engagement-picture.ts';
import { engagementIn } from '../../../shared/review/reviews.ts';
import type { IncidentView } from '../../bridge/incident-store.ts';
import { useReviews } from '../../bridge/review-store.ts';
import { type Dropped, readDropped } from '../../files/read-dropped.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { EngagementForm } from './EngagementForm.tsx';
import { EngagementLines } from './EngagementLines.tsx';
import { EngagementTable } from './EngagementTable.tsx';
import classes from './pictures.module.css';
import { TableBelow } from './TableBelow.tsx';

type Ready = Extract<IncidentView, { readonly status: 'ready' }>;

/** A file that is looked at before it is taken in. */
function useChosen() {
  const [file, setFile] = useState<Dropped | null>(null);
  const [why, setWhy] = useState<Rejection | null>(null);
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    const found = await readDropped(chosen);
    setFile(found.ok ? found.value : null);
    setWhy(found.ok ? null : found.error);
  };
  return { file, why, read, letGo: () => setFile(null) };
}

function Choose(props: { readonly onFile: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button size="xs" onClick={() => input.current?.click()}>
        Take in counts from a file…
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        aria-label="File of counts"
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson"
        onChange={(event) => {
          props.onFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

/** How people answered: replies, shares and messages from files of others, never likes. They are no part of the evidence. */
export function EngagementFigure(props: {
  readonly incidentId: string;
  readonly incident: Ready;
  readonly positionAt: (place: number) => number;
}) {
  const { incidentId, incident, positionAt } = props;
  const title = useId();
  const reviews = useReviews();
  const { file, why, read, letGo } = useChosen();
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
      <Choose onFile={(chosen) => void read(chosen)} />
      <Refusal sentence={why?.sentence ?? null} alert />
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
