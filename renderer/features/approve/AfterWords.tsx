import { type ReactNode, useMemo } from 'react';
import type { OpenedPacket } from '../../../shared/ipc/packet-requests.ts';
import { leansOf } from '../../../shared/projection/leans.ts';
import {
  type SinceSaved,
  sinceSaved,
  sinceSavedText,
  splitSince,
} from '../../../shared/projection/since-saved.ts';
import { useView } from '../../bridge/view.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './AfterWords.module.css';
import { leadToPlace } from './lead.ts';
import sheet from './SignOff.module.css';
import type { Standing } from './standing.ts';

type After = { readonly rows: readonly SinceSaved[] };

const PLACE = 'after-these-words';

/** What came after the words of a sign-off, by its log: the news, and what only bears them out. */
export function useAfterWords({ statement, revision }: Standing): ReturnType<typeof splitSince> {
  const { state, people } = useView();
  return useMemo(() => {
    const rows = sinceSaved({ state, people, statementId: statement.statementId, revision });
    return splitSince(rows, rows.length === 0 ? [] : leansOf(state, revision).rows);
  }, [state, people, statement.statementId, revision]);
}

/** The same of a packet, as it was when that was made. */
export function afterInPacket({ since = [], leans = [] }: OpenedPacket): ReturnType<typeof splitSince> {
  return splitSince(since, leans);
}

/** Over the words and beside the passphrase: that news came after the words, with a press to it. It holds nothing back. */
export function AfterWordsLine(props: After & { readonly newest?: boolean }) {
  const [first] = props.rows;
  if (!first) return null;
  return (
    <p className={classes.line}>
      <ToneText tone="over">
        <strong>Came after these words:</strong> {sinceSavedText(props.rows)}.
      </ToneText>{' '}
      {props.newest ? (
        <>
          <Name>{first.by}</Name>: “<UserText>{first.text}</UserText>”{' '}
        </>
      ) : null}
      <button type="button" className={classes.lead} onClick={() => leadToPlace(PLACE)}>
        Read {props.rows.length === 1 ? 'it' : `all ${props.rows.length}`}
      </button>
    </p>
  );
}

const KIND = {
  answered: { label: 'answered', tone: 'warn' },
  confirmed: { label: 'confirmed', tone: 'calm' },
  fell: { label: 'stands no more', tone: 'over' },
  comment: { label: 'comment left open', tone: 'warn' },
} as const satisfies Record<SinceSaved['kind'], object>;

function About({ kind, about }: SinceSaved) {
  if (about === null) return null;
  if (kind === 'fell')
    return (
      <>
        , because: <UserText>{about}</UserText>
      </>
    );
  return (
    <>
      , {kind === 'answered' ? 'to' : 'on'} “<UserText>{about}</UserText>”
    </>
  );
}

type Told = After & { readonly moment: (at: number) => ReactNode };

function SinceRows({ rows, moment }: Told) {
  return (
    <Rows>
      {rows.map((one) => (
        <li key={`${one.kind} ${one.at} ${one.text}`}>
          <Chip tone={KIND[one.kind].tone}>{KIND[one.kind].label}</Chip> <UserText>{one.text}</UserText>
          <div className={sheet.fine}>
            <Name>{one.by}</Name>, {moment(one.at)}
            <About {...one} />
          </div>
        </li>
      ))}
    </Rows>
  );
}

/** The news that came after the words, the newest first: whoever wrote them did not have it. */
export function AfterWords(props: Told) {
  const { rows } = props;
  if (rows.length === 0) return null;
  return (
    <div id={PLACE} className={classes.place} tabIndex={-1}>
      <Panel title="Came after these words" aside={`${rows.length} since`}>
        <SinceRows {...props} />
      </Panel>
    </div>
  );
}

/** What was confirmed after the words and stands in them: it is no news, and so it stands far from the passphrase. */
export function BorneOut(props: Told) {
  if (props.rows.length === 0) return null;
  return (
    <Panel title="Confirmed since, as these words say" aside={`${props.rows.length} since`}>
      <SinceRows {...props} />
    </Panel>
  );
}
