import type { RefusedRow, Table } from '../../../shared/mention/table.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './mentions.module.css';
import type { Import } from './use-import.ts';

const FIRST = 6;
const MOST_SHOWN = 100;

const WHERE = { line: 'Line', entry: 'Entry' } as const satisfies Record<Table['counts'], string>;

/** The first mentions as they would stand among the reports. */
export function FirstRows({ it, counts }: { readonly it: Import; readonly counts: Table['counts'] }) {
  const { zone } = useView().state;
  const now = useViewNow();
  const { mentions, untimed } = it.found;
  const isUntimed = (line: number) => untimed.some((one) => one.line === line);
  if (mentions.length === 0) return null;
  return (
    <div className={classes.table}>
      <table>
        <caption>
          <Label>
            {mentions.length > FIRST
              ? `The first ${FIRST} of ${mentions.length}`
              : 'As they would stand here'}
          </Label>
        </caption>
        <thead>
          <tr>
            <th scope="col">{WHERE[counts]}</th>
            <th scope="col">Posted</th>
            <th scope="col">Author</th>
            <th scope="col">Words</th>
            <th scope="col">Replies, shares</th>
          </tr>
        </thead>
        <tbody>
          {mentions.slice(0, FIRST).map((one) => (
            <tr key={one.line}>
              <td className={classes.number}>{one.line}</td>
              <td className={classes.nowrap}>
                {one.happenedAt === null ? (
                  isUntimed(one.line) ? (
                    <ToneText tone="warn">not known</ToneText>
                  ) : (
                    'not said'
                  )
                ) : (
                  <TimeOfDay at={one.happenedAt} zone={zone} against={now} seconds={false} />
                )}
              </td>
              <td>
                <Name>{one.source}</Name>
              </td>
              <td>
                <UserText className={classes.words}>{one.text.slice(0, 300)}</UserText>
              </td>
              <td className={classes.number}>
                {one.replies ?? '–'}, {one.shares ?? '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Rows of which something cannot be read, each with where it stands and why not. */
export function LeftRows(props: {
  readonly title: string;
  readonly name: string;
  readonly tone: 'warn' | 'over';
  readonly rows: readonly RefusedRow[];
  readonly counts: Table['counts'];
}) {
  const { title, name, tone, rows, counts } = props;
  if (rows.length === 0) return null;
  const rest = rows.length - MOST_SHOWN;
  return (
    <section className={classes.refused} data-tone={tone} aria-label={name}>
      <Label>{title}</Label>
      <Rows>
        {rows.slice(0, MOST_SHOWN).map(({ line, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two faults may be on one line, and the list never changes order
          <li key={`${line} ${index}`}>
            <ToneText tone={tone} strong>
              {WHERE[counts]} {line}
            </ToneText>{' '}
            <Name>{reason}</Name>
          </li>
        ))}
      </Rows>
      {rest > 0 ? <p className={classes.fine}>And {rest.toLocaleString('en')} more.</p> : null}
    </section>
  );
}
