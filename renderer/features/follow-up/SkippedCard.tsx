import type { ReactNode } from 'react';
import type { Glass, Skipped } from '../../../shared/break-glass/glasses.ts';
import { actorName } from '../../../shared/people/people.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { ExactWords } from '../../ui/ExactWords.tsx';
import { Name } from '../../ui/Name.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './follow-up.module.css';

function SkippedRow(props: { readonly glass: Glass; readonly skipped: Skipped; readonly words: ReactNode }) {
  const { glass, skipped } = props;
  const { state, people } = useView();
  const now = useViewNow();
  const name = actorName(people, skipped.personId);
  const { looked } = skipped;
  const { glassId } = glass;
  const { signerId } = skipped;
  return (
    <li className={classes.close}>
      <span>
        <strong>
          <Name>{name}</Name>
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
      {looked ? null : (
        <ReasonButton
          size="xs"
          label={`${name} has looked`}
          title={`${name} looks at what went out`}
          explanation="Read the words as they went out. What you say is kept; a correction is a statement of its own."
          words={props.words}
          question="Can these words stand?"
          confirm="I have looked"
          toCommand={(remark) => ({ type: 'breakGlass.look', glassId, signerId, remark })}
        >
          I have looked…
        </ReasonButton>
      )}
    </li>
  );
}

/** What went out without some of its signers, for them to look at. */
export function SkippedCards() {
  const { state } = useView();
  const wordsOf = (revisionId: string) => {
    const revisions = state.statements.flatMap((one) => one.revisions);
    const revision = revisions.find((one) => one.revisionId === revisionId);
    return revision ? <ExactWords label="These exact words" words={revision} /> : null;
  };
  return state.glasses
    .filter((glass) => glass.confirmed)
    .map((glass) => (
      <Card key={glass.glassId} title="Have the skipped signers look" aside="needed" tone="over">
        {wordsOf(glass.revisionId)}
        <div className={classes.looks}>
          <Rows>
            {glass.skipped.map((skipped) => (
              <SkippedRow
                key={skipped.signerId}
                glass={glass}
                skipped={skipped}
                words={wordsOf(glass.revisionId)}
              />
            ))}
          </Rows>
        </div>
      </Card>
    ));
}
