import { actorName } from '../../../shared/people/people.ts';
import type { Finding, Review } from '../../../shared/review/reviews.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { AddFinding } from './AddFinding.tsx';
import { EntryLinks } from './EntryLinks.tsx';
import classes from './review.module.css';
import tables from './tables.module.css';

function Found(props: { readonly review: Review; readonly finding: Finding }) {
  const { review, finding } = props;
  const { people } = useRoom().room;
  const { questions } = review.questions;
  const number = questions.findIndex(({ id }) => id === finding.questionId) + 1;
  return (
    <li className={tables.found}>
      <Chip tone={finding.kind === 'keep' ? 'calm' : 'warn'}>{finding.kind}</Chip>
      <div className={tables.foundWords}>
        <UserText>{finding.text}</UserText>
        <EntryLinks positions={finding.cited} label="Entries it rests on" />
        <p className={classes.fine}>
          {actorName(people, finding.by)}
          {number === 0 ? '' : `, from question ${number}`}
        </p>
      </div>
    </li>
  );
}

/** What is to be kept and what is to be changed. */
export function FindingsCard(props: { readonly review: Review }) {
  const { review } = props;
  const { findings } = review;
  return (
    <Panel title="Findings" aside={findings.length === 0 ? undefined : `${findings.length}`}>
      {findings.length === 0 ? (
        <Empty>What worked and must be kept, and what is to be changed, goes here.</Empty>
      ) : (
        <Rows label="Findings">
          {findings.map((one) => (
            <Found key={one.findingId} review={review} finding={one} />
          ))}
        </Rows>
      )}
      <AddFinding review={review} />
    </Panel>
  );
}
