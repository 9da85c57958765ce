import type { RoomCheck } from '../../../shared/ipc/proof.ts';
import { agrees, type CheckedHead } from '../../../shared/seal/check-heads.ts';
import { headSentence } from '../../../shared/seal/head-words.ts';
import { partsOfOrigin } from '../../../shared/seal/origin.ts';
import { useLogName } from '../../bridge/log-names.ts';
import classes from './ProofPage.module.css';

type Line = { readonly key: string; readonly tone: 'calm' | 'over'; readonly text: string };
type NameOf = ReturnType<typeof useLogName>;

const records = (count: number): string =>
  count === 1 ? '1 record' : `${count.toLocaleString('en')} records`;

function logLines({ logs, problems }: RoomCheck, nameOf: NameOf): readonly Line[] {
  const wrong = logs.flatMap(({ logId, found }): readonly Line[] =>
    found.ok ? [] : [{ key: logId, tone: 'over', text: `${nameOf(logId)}: ${found.reason}` }],
  );
  const around = problems.map((text): Line => ({ key: text, tone: 'over', text }));
  if (wrong.length + around.length > 0) return [...around, ...wrong];
  const sum = (field: 'size' | 'sealed' | 'erased' | 'locked') =>
    logs.reduce((all, { found }) => all + (found.ok ? found[field] : 0), 0);
  const erased = sum('erased');
  const locked = sum('locked');
  const gone =
    erased === 0 ? '' : ` The content of ${erased === 1 ? '1 field was' : `${erased} fields was`} erased.`;
  const closed =
    locked === 0
      ? ''
      : ` The content of ${locked === 1 ? '1 field was' : `${locked} fields was`} not checked: locked.`;
  const text = `All ${records(sum('size'))} of ${logs.length} logs hold together: every fingerprint, every link and the tree were computed anew, and every checkpoint in the file checked; ${records(sum('sealed'))} are sealed.${gone}${closed}`;
  return [{ key: 'whole', tone: 'calm', text }];
}

/** Shown one by one; of more, only those that speak against the log and the newest. */
const MANY_HEADS = 20;

function headLines(heads: readonly CheckedHead[], nameOf: NameOf): readonly Line[] {
  const line = (one: CheckedHead, index: number): Line => {
    const logId = partsOfOrigin(one.head.checkpoint.origin)?.logId ?? '';
    return {
      key: `head ${index}`,
      tone: agrees(one) ? 'calm' : 'over',
      text: headSentence(one, nameOf(logId, true)),
    };
  };
  if (heads.length <= MANY_HEADS) return heads.map(line);
  const bad = heads.map((one, index) => ({ one, index })).filter(({ one }) => !agrees(one));
  const good = heads.length - bad.length;
  const summary: Line = {
    key: 'many',
    tone: 'calm',
    text: `${good.toLocaleString('en')} of ${heads.length.toLocaleString('en')} old heads agree with the room.`,
  };
  return [
    ...(good > 0 ? [summary] : []),
    ...bad.slice(0, MANY_HEADS).map(({ one, index }) => line(one, index)),
  ];
}

/** What a verification found, a sentence a line; what is wrong first. */
export function Findings(props: { readonly found: RoomCheck | null }) {
  const nameOf = useLogName();
  const { found } = props;
  const lines = found === null ? [] : [...headLines(found.heads ?? [], nameOf), ...logLines(found, nameOf)];
  const sorted = lines.toSorted((one, other) => Number(other.tone === 'over') - Number(one.tone === 'over'));
  return (
    <div role="status" className={classes.findings}>
      {sorted.map(({ key, tone, text }) => (
        <p key={key} className={classes.finding} data-tone={tone}>
          <b>{tone === 'calm' ? 'Holds. ' : 'Does not hold. '}</b>
          {text}
        </p>
      ))}
    </div>
  );
}
