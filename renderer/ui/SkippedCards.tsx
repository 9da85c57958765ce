import { type Glass, notLooked, type Skipped } from '../../shared/break-glass/glasses.ts';
import { approvedWords } from '../../shared/incident/approved-words.ts';
import { lettingOut, unreviewed } from '../../shared/incident/let-out.ts';
import { actorName } from '../../shared/people/people.ts';
import { revisionLabel } from '../../shared/projection/sentence-approval.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import { Card } from './Card.tsx';
import { LookButton, RevisionWords } from './LookButton.tsx';
import { Name } from './Name.tsx';
import { Rows } from './Rows.tsx';
import classes from './SkippedCards.module.css';
import { TimeOfDay } from './TimeOfDay.tsx';
import { ToneText } from './ToneText.tsx';
import { UserText } from './UserText.tsx';
import { useReadOnly } from './use-read-only.ts';

function SkippedRow(props: { readonly glass: Glass; readonly skipped: Skipped }) {
  const { glass, skipped } = props;
  const { state, people } = useView();
  const readOnly = useReadOnly();
  const now = useViewNow();
  const { looked, signerId, personId } = skipped;
  return (
    <li className={classes.row}>
      <span>
        <strong>
          <Name>{actorName(people, personId)}</Name>
        </strong>{' '}
        {looked ? (
          <>
            looked <TimeOfDay at={looked.at} zone={state.zone} against={now} />:{' '}
            <UserText>{looked.remark}</UserText>
          </>
        ) : (
          <ToneText tone="over">was skipped and has not looked yet</ToneText>
        )}
      </span>
      {looked || readOnly ? null : (
        <LookButton glassId={glass.glassId} signerId={signerId} personId={personId} />
      )}
    </li>
  );
}

/** One break of the glass: who was skipped, and what they said. It is an alarm for as long as a look is missing. */
function SkippedCard(props: { readonly glass: Glass; readonly open: boolean; readonly words: boolean }) {
  const { glass, open, words } = props;
  const about = revisionLabel(useView().state, glass.revisionId);
  const looked = notLooked(glass).length === 0;
  const rest = looked ? '' : open ? ' · needed' : ' · waived with a reason';
  return (
    <Card
      title={looked ? 'The skipped signers looked' : 'Have the skipped signers look'}
      aside={`${about}${rest}`}
      {...(open ? { place: 'looks' } : {})}
      {...(open ? { tone: 'over' as const } : {})}
    >
      {words ? <RevisionWords revisionId={glass.revisionId} /> : null}
      <div className={words ? classes.looks : undefined}>
        <Rows>
          {glass.skipped.map((skipped) => (
            <SkippedRow key={skipped.signerId} glass={glass} skipped={skipped} />
          ))}
        </Rows>
      </div>
    </Card>
  );
}

/** What two people let out without some of its signers, for them to look at: from when it may go out. */
export function SkippedCards(props: {
  /** Whether the words stand in the card, and what was looked at too: in Publish the words of now are beside it already. */
  readonly words: boolean;
}) {
  const { state } = useView();
  const open = unreviewed(state);
  const beside = props.words ? undefined : approvedWords(state)?.revision.revisionId;
  return lettingOut(state)
    .filter((glass) => props.words || glass.revisionId === beside || open.includes(glass))
    .map((glass) => (
      <SkippedCard
        key={glass.glassId}
        glass={glass}
        open={open.includes(glass)}
        words={glass.revisionId !== beside}
      />
    ));
}
