import { Button } from '@mantine/core';
import { actorName } from '../../../shared/people/people.ts';
import { positionText } from '../../../shared/position-text.ts';
import { momentText } from '../../../shared/time-text.ts';
import { announce } from '../../bridge/announcer.ts';
import { copyReference } from '../../bridge/carry.ts';
import type { ReviewerMark, Reviewing } from '../../bridge/reviewer-marks.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import type { Playhead } from './playhead.ts';
import classes from './ReviewerColumn.module.css';
import type { Sight } from './use-sight.ts';

const KIND = { bookmark: 'bookmark', judgement: 'judgement' } as const;

async function copy(incidentId: string, { size, at }: Playhead): Promise<void> {
  const answer = await copyReference({ incidentId, position: size - 1, at: Math.round(at) });
  announce(answer.ok ? `Copied: ${answer.value.text}` : answer.error.sentence, answer.ok ? 'plain' : 'warn');
}

/** Whose view it was, and whether anything later had been looked at. */
function aboutText({ kind, hindsight }: ReviewerMark): string {
  if (kind === 'bookmark') return '';
  return hindsight ? ' · with what came later in sight' : ' · before anything later was seen';
}

function MarkRow(props: {
  readonly mark: ReviewerMark;
  readonly here: boolean;
  readonly onGo: () => void;
  readonly onRemove: () => void;
}) {
  const { mark, here, onGo, onRemove } = props;
  const { incidentId, state, people } = useView();
  const now = useViewNow();
  return (
    <li className={classes.mark} data-here={here || undefined}>
      <button type="button" className={classes.place} onClick={onGo}>
        <time dateTime={new Date(mark.at).toISOString()}>{momentText(mark.at, now, state.zone)}</time>{' '}
        {positionText(mark.size - 1).toLowerCase()}
      </button>
      {mark.text === '' ? null : <UserText>{mark.text}</UserText>}
      <span className={classes.about}>
        {KIND[mark.kind]} · view of{' '}
        {mark.seenBy === null ? 'the room' : <Name>{actorName(people, mark.seenBy)}</Name>}
        {aboutText(mark)}
      </span>
      <span className={classes.acts}>
        <Button size="compact-xs" variant="default" onClick={() => void copy(incidentId, mark)}>
          Copy reference
        </Button>
        <Button size="compact-xs" variant="subtle" color="act" onClick={onRemove}>
          Remove
        </Button>
      </span>
    </li>
  );
}

/** Everything the reviewer marked in this incident, in the order of the log. */
export function MarkList(props: {
  readonly reviewing: Reviewing;
  readonly head: Playhead;
  readonly sight: Sight;
  readonly onGo: (head: Playhead) => void;
}) {
  const { reviewing, head, sight, onGo } = props;
  const { incidentId } = useView();
  const { marks } = reviewing.kept;
  useOnAction('replay.copyReference', () => void copy(incidentId, head));
  const sorted = marks.toSorted((one, other) => one.size - other.size || one.at - other.at);
  return (
    <Panel title="Marked by you" aside={marks.length === 0 ? undefined : `${marks.length}`}>
      {marks.length === 0 ? (
        <Empty>Nothing yet. B bookmarks this instant; Y copies a reference to it that you can send.</Empty>
      ) : null}
      <Rows label="Marked by you">
        {sorted.map((mark) => (
          <MarkRow
            key={mark.id}
            mark={mark}
            here={mark.size === head.size && mark.at === head.at}
            onGo={() => {
              sight.setSeenBy(mark.seenBy);
              onGo({ size: mark.size, at: mark.at });
            }}
            onRemove={() => reviewing.remove(mark.id)}
          />
        ))}
      </Rows>
    </Panel>
  );
}
