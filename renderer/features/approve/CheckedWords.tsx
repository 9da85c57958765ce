import { useMemo } from 'react';
import { checkBasis, checkedTexts, type OpenFinding } from '../../../shared/incident/checks.ts';
import { MINUTE_MS } from '../../../shared/kernel.ts';
import { actorName } from '../../../shared/people/people.ts';
import { CHECK_IDS } from '../../../shared/playbook/check-rules.ts';
import { useNowInSteps } from '../../bridge/use-now.ts';
import { useView } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SignOff.module.css';
import type { Standing } from './standing.ts';

type Row = OpenFinding & { readonly where: string };

const LONGEST = 80;

function short(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s\S*$/, '')}…`;
}

/** What is open first, the gravest first. */
const rank = ({ check, overruled }: Row) => CHECK_IDS.indexOf(check) + (overruled ? CHECK_IDS.length : 0);

/** The same words found in several channels are one row. */
function rowsOf(texts: ReturnType<typeof checkedTexts>): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const { name, findings } of texts)
    for (const one of findings) {
      const key = `${one.check} ${one.words}`;
      const before = rows.get(key);
      rows.set(key, { ...one, where: before ? `${before.where}, ${name}` : name });
    }
  return [...rows.values()].toSorted((one, other) => rank(one) - rank(other));
}

/** Beside the words, in front of every signer: what the checks found, and what was left as it is and why. */
export function CheckedWords(props: { readonly standing: Standing }) {
  const { statement, revision } = props.standing;
  const { state, people } = useView();
  const now = useNowInSteps(MINUTE_MS);
  const rows = useMemo(() => {
    const basis = checkBasis(state, statement, now);
    return rowsOf(checkedTexts(state, statement.statementId, revision, basis));
  }, [state, statement, revision, now]);
  if (state.chart.context.playbook?.checks === undefined) return null;
  const open = rows.filter((one) => one.overruled === null).length;
  const left = rows.length - open;
  const aside = [...(open > 0 ? [`${open} open`] : []), ...(left > 0 ? [`${left} left`] : [])].join(' · ');
  return (
    <Panel title="What the checks found" aside={aside}>
      {rows.length === 0 ? <Empty>Nothing. Read the words aloud all the same.</Empty> : null}
      <Rows>
        {rows.map(({ check, words, name, said, where, overruled }) => (
          <li key={`${check} ${words}`}>
            <strong>{name}</strong> “<UserText>{short(words)}</UserText>”{' '}
            <span className={classes.fine}>{said === undefined ? where : `${said} · ${where}`}</span>
            {overruled ? (
              <>
                {' '}
                left by <Name>{actorName(people, overruled.by)}</Name>:{' '}
                <UserText>{overruled.reason}</UserText>
              </>
            ) : null}
          </li>
        ))}
      </Rows>
    </Panel>
  );
}
