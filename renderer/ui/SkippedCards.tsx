import type { Glass, Skipped } from '../../shared/break-glass/glasses.ts';
import { actorName } from '../../shared/people/people.ts';
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

/** What two people let out without some of its signers, for them to look at: from when it may go out. */
export function SkippedCards(props: {
  /** Whether the words stand in the card: in Publish they are beside it already. */
  readonly words: boolean;
}) {
  return useView()
    .state.glasses.filter((glass) => glass.confirmed)
    .map((glass) => (
      <Card key={glass.glassId} title="Have the skipped signers look" aside="needed" tone="over">
        {props.words ? <RevisionWords revisionId={glass.revisionId} /> : null}
        <div className={props.words ? classes.looks : undefined}>
          <Rows>
            {glass.skipped.map((skipped) => (
              <SkippedRow key={skipped.signerId} glass={glass} skipped={skipped} />
            ))}
          </Rows>
        </div>
      </Card>
    ));
}
