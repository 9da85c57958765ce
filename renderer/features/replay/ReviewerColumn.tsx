import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { type Reviewing, useReviewerMarks } from '../../bridge/reviewer-marks.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { useView } from '../../bridge/view.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { GoToReference } from './GoToReference.tsx';
import { MarkForm } from './MarkForm.tsx';
import { MarkList } from './MarkList.tsx';
import type { Playhead } from './playhead.ts';
import classes from './ReviewerColumn.module.css';
import type { Sight } from './use-sight.ts';

/** What whoever is at the keyboard has marked in the incident on this screen. */
export function useReviewing(): Reviewing {
  const { incidentId } = useView();
  const { atKeyboard } = useRoom().room.people;
  return useReviewerMarks(incidentId, atKeyboard ?? 'nobody');
}

/** The reviewer's own column: judgements and bookmarks, kept on this computer and in no log. */
export function ReviewerColumn(props: {
  readonly sight: Sight;
  /** The whole log. */
  readonly events: readonly IncidentEvent[];
  readonly head: Playhead;
  /** How far they have looked since the page was opened, in entries. */
  readonly furthest: number;
  readonly onGo: (head: Playhead) => void;
}) {
  const { sight, head, furthest, onGo } = props;
  const reviewing = useReviewing();
  return (
    <div className={classes.column}>
      <Panel title="Reviewer" aside="kept apart from the evidence">
        <MarkForm sight={sight} head={head} furthest={furthest} reviewing={reviewing} />
      </Panel>
      <MarkList reviewing={reviewing} head={head} sight={sight} onGo={onGo} />
      <GoToReference events={props.events} onGo={onGo} />
    </div>
  );
}
