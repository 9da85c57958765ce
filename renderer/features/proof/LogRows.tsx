import { Checkbox } from '@mantine/core';
import type { LogProof } from '../../../shared/ipc/proof.ts';
import { useLogName } from '../../bridge/log-names.ts';
import { Name } from '../../ui/Name.tsx';
import { shortHead } from '../../ui/short-head.ts';
import { ToneText } from '../../ui/ToneText.tsx';
import type { KeptWhere } from './kept-where.ts';
import classes from './ProofPage.module.css';

function Sealed(props: { readonly log: LogProof }) {
  const { size, sealed } = props.log;
  if (sealed === 0) return <ToneText tone="warn">not signed</ToneText>;
  if (sealed === size) return <ToneText tone="calm">sealed whole</ToneText>;
  return (
    <ToneText tone="warn">
      sealed to {sealed} of {size}
    </ToneText>
  );
}

function Kept(props: { readonly log: LogProof; readonly kept: readonly KeptWhere[] }) {
  const { log, kept } = props;
  if (kept.length === 0) return <ToneText tone="warn">kept nowhere else yet</ToneText>;
  return (
    <ul className={classes.keptList}>
      {kept.map(({ how, size, text }) => (
        <li key={how} data-old={size < log.size || undefined}>
          {text}
        </li>
      ))}
    </ul>
  );
}

function Row(props: {
  readonly log: LogProof;
  readonly kept: readonly KeptWhere[];
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}) {
  const { log } = props;
  const name = useLogName()(log.logId);
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={`Take out the head of: ${name}`}
          checked={props.chosen}
          onChange={({ currentTarget }) => props.onChoose(currentTarget.checked)}
        />
      </td>
      <th scope="row">
        <Name>{name}</Name>
      </th>
      <td className={classes.number}>{log.size.toLocaleString('en')}</td>
      <td>
        <code className={classes.hash}>{shortHead(log.root)}</code>
      </td>
      <td>
        <Sealed log={log} />
      </td>
      <td>
        <Kept log={log} kept={props.kept} />
      </td>
    </tr>
  );
}

/** Every log of the room: its newest head, how far it is sealed, where heads of it have been kept. */
export function LogRows(props: {
  readonly logs: readonly LogProof[];
  readonly kept: (logId: string) => readonly KeptWhere[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}) {
  const { logs, chosen, onChoose } = props;
  const all = logs.every(({ logId }) => chosen.includes(logId));
  const put = (logId: string, isChosen: boolean) =>
    onChoose(isChosen ? [...chosen, logId] : chosen.filter((one) => one !== logId));
  return (
    <table className={classes.logs} aria-label="Logs of the room">
      <thead>
        <tr>
          <td>
            <Checkbox
              aria-label="The whole room"
              checked={all}
              indeterminate={!all && chosen.length > 0}
              onChange={() => onChoose(all ? [] : logs.map(({ logId }) => logId))}
            />
          </td>
          <th scope="col">Log</th>
          <th scope="col">Records</th>
          <th scope="col">Head</th>
          <th scope="col">Seal</th>
          <th scope="col">Heads kept elsewhere</th>
        </tr>
      </thead>
      <tbody>
        {logs.map((log) => (
          <Row
            key={log.logId}
            log={log}
            kept={props.kept(log.logId)}
            chosen={chosen.includes(log.logId)}
            onChoose={(isChosen) => put(log.logId, isChosen)}
          />
        ))}
      </tbody>
    </table>
  );
}
