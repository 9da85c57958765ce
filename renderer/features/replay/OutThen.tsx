import type { OutByThen } from '../../../shared/projection/out-by-then.ts';
import { revisionName } from '../../../shared/statement/statements.ts';
import { useView } from '../../bridge/view.tsx';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { PagedWords } from '../../ui/PagedWords.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { wordPages } from '../../ui/word-pages.ts';
import classes from './SeenWords.module.css';

/** What was out at the instant, by name and channel; the words themselves where the room had none of its own in hand. */
export function OutThen(props: { readonly out: readonly OutByThen[]; readonly words: boolean }) {
  const { out, words } = props;
  const channels = useView().state.chart.context.playbook?.channels ?? [];
  const last = out.at(-1);
  if (!last) return null;
  // Words are shown where they were out, and not where they were to go and never did.
  const notOut = channels.flatMap(({ id }) => (last.channels.includes(id) ? [] : [id]));
  return (
    <section className={classes.lines} aria-labelledby="replay-out">
      <Label as="h3" id="replay-out">
        Out by then
      </Label>
      <Rows label="Out by then">
        {out.map(({ revision, sentence }) => (
          <li key={revision.revisionId}>
            <Name>{sentence}</Name>
          </li>
        ))}
      </Rows>
      {words ? (
        <div className={classes.out}>
          <Label as="h4">{revisionName(last.statement, last.revision)}</Label>
          <PagedWords
            key={last.revision.revisionId}
            pages={wordPages({ ...last.revision, without: notOut }, null, channels)}
          />
        </div>
      ) : null}
    </section>
  );
}
