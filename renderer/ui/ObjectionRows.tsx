import { isLive } from '../../shared/incident/state.ts';
import { actorName } from '../../shared/people/people.ts';
import { againstText, type Held } from '../../shared/projection/objections.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import { AnswerObjection } from './AnswerObjection.tsx';
import { Objected } from './Objected.tsx';
import { Rows } from './Rows.tsx';
import { TimeOfDay } from './TimeOfDay.tsx';
import { useReadOnly } from './use-read-only.ts';

/** Strong objections with what was answered. `words`: the revision that is read beside them, null where none is. */
export function ObjectionRows(props: {
  readonly held: readonly Held[];
  readonly words: string | null;
  /** True where they are read by who signs: answered is elsewhere. */
  readonly toRead?: boolean;
}) {
  const { held, words, toRead = false } = props;
  const { state, people } = useView();
  const readOnly = useReadOnly();
  const now = useViewNow();
  return (
    <Rows>
      {held.map((one) => {
        const { objectionId, by, reason, at, answer } = one;
        const who = actorName(people, by);
        return (
          <Objected
            key={objectionId}
            said={{ by: who, text: reason, at }}
            answer={answer && { ...answer, by: actorName(people, answer.by) }}
            against={againstText(state, one, words)}
            ended={!isLive(state)}
            moment={(when) => <TimeOfDay at={when} zone={state.zone} against={now} />}
          >
            {readOnly || toRead ? null : <AnswerObjection objection={one} who={who} />}
          </Objected>
        );
      })}
    </Rows>
  );
}
