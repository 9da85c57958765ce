import type { ReactElement } from 'react';
import { Bar, BarChart, CartesianGrid, ReferenceDot, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Picture, PictureMark, PictureRow } from '../../../shared/projection/pictures/picture.ts';
import { clockText } from '../../../shared/time-text.ts';
import { UserText } from '../../ui/UserText.tsx';
import { axisTicks } from './axis-ticks.ts';
import classes from './pictures.module.css';

/** How high a row is, in CSS pixels, and how wide a chart: null where it takes the room there is. */
export type LaneSize = { readonly row: number; readonly width: number | null };

const ON_SCREEN: LaneSize = { row: 28, width: null };
const AXIS_PX = 26;
/** The least width of a bar: what took a second in a day is still to be seen. */
const LEAST_PX = 2;

type Drawn = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Datum = { readonly id: string; readonly row: PictureRow } & Readonly<Record<`gap${number}`, number>> &
  Readonly<Record<`bar${number}`, number>>;

/** The bars of a row one after the other, each behind the gap before it: a stack whose gaps are not drawn. */
function datumOf(row: PictureRow): Datum {
  const bars = row.bars.toSorted((one, other) => one.from - other.from);
  let end = 0;
  // A row of marks alone has an empty stack: without any the chart has no scale to put them on.
  const stack = bars.flatMap(({ from, to }, index) => {
    const start = Math.max(from, end);
    const gap = start - end;
    end = Math.max(to, start);
    return [
      [`gap${index}`, gap],
      [`bar${index}`, end - start],
    ];
  });
  return { id: row.id, row: { ...row, bars }, gap0: 0, ...Object.fromEntries(stack) };
}

/** One bar, in the tone that its row gives it. */
function drawBar(index: number) {
  return (props: unknown) => {
    const { x, y, width, height, payload } = props as Drawn & { readonly payload: Datum };
    const bar = payload.row.bars[index];
    if (!bar) return <g />;
    return (
      <rect
        x={x}
        y={y}
        width={Math.max(width, LEAST_PX)}
        height={height}
        rx={2}
        className={classes.bar}
        data-tone={bar.tone}
      >
        <title>{bar.says}</title>
      </rect>
    );
  };
}

function drawMark({ tone, limit, says }: PictureMark, rowPx: number) {
  return ({ cx = 0, cy = 0 }: { readonly cx?: number; readonly cy?: number }) =>
    limit ? (
      <rect
        x={cx - 1}
        y={cy - rowPx / 2 + 2}
        width={2}
        height={rowPx - 4}
        className={classes.limit}
        data-tone={tone}
      >
        <title>{says}</title>
      </rect>
    ) : (
      <circle cx={cx} cy={cy} r={5} className={classes.dot} data-tone={tone}>
        <title>{says}</title>
      </circle>
    );
}

/** The parts of the stack of every row. */
function stack(rows: readonly PictureRow[]): readonly ReactElement[] {
  const most = Math.max(1, ...rows.map(({ bars }) => bars.length));
  const parts = Array.from({ length: most }, (_, index) => ({
    index,
    gap: `gap${index}`,
    bar: `bar${index}`,
  }));
  const part = { stackId: 'row', isAnimationActive: false };
  return parts.flatMap(({ index, gap, bar }) => [
    <Bar key={gap} dataKey={gap} fill="none" {...part} />,
    <Bar key={bar} dataKey={bar} shape={drawBar(index)} {...part} />,
  ]);
}

function marksIn({ id, marks }: PictureRow, rowPx: number): readonly ReactElement[] {
  return marks.map((mark, index) => (
    <ReferenceDot
      // biome-ignore lint/suspicious/noArrayIndexKey: two marks of a row can be alike, and their order is the log's
      key={`${id}-${index}`}
      x={mark.at}
      y={id}
      r={5}
      shape={drawMark(mark, rowPx)}
    />
  ));
}

type ChartProps = { readonly picture: Picture; readonly rowPx: number; readonly sized: Sized };
/** The size of a chart in CSS pixels; nothing where its container gives it one. */
type Sized = { readonly width: number; readonly height: number } | Record<string, never>;

function Chart({ picture, rowPx, sized }: ChartProps) {
  const { rows, spanMs } = picture;
  return (
    <BarChart
      layout="vertical"
      {...sized}
      data={rows.map(datumOf)}
      margin={{ top: 0, right: 28, bottom: 0, left: 20 }}
      barCategoryGap={6}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke="var(--hl-line)" />
      <XAxis
        type="number"
        domain={[0, Math.max(1, spanMs)]}
        ticks={[...axisTicks(spanMs)]}
        tickFormatter={clockText}
        height={AXIS_PX}
        axisLine={false}
        tickLine={false}
        tick={{ className: classes.tick ?? '' }}
        interval="preserveStartEnd"
      />
      <YAxis type="category" dataKey="id" hide />
      {stack(rows)}
      {rows.flatMap((row) => marksIn(row, rowPx))}
    </BarChart>
  );
}

/** Rows of bars and marks over one axis of time. It is for the eye alone: the table beside it says the same. */
export function Lanes(props: { readonly picture: Picture; readonly size?: LaneSize }) {
  const { picture, size = ON_SCREEN } = props;
  const { row, width } = size;
  const height = picture.rows.length * row + AXIS_PX;
  return (
    <div className={classes.lanes} aria-hidden="true">
      <div className={classes.labels}>
        {picture.rows.map(({ id, label }) => (
          <span
            key={id}
            className={classes.label}
            title={label}
            style={{ height: row, lineHeight: `${row}px` }}
          >
            <UserText>{label}</UserText>
          </span>
        ))}
      </div>
      {width === null ? (
        <ResponsiveContainer width="100%" height={height}>
          <Chart picture={picture} rowPx={row} sized={{}} />
        </ResponsiveContainer>
      ) : (
        <Chart picture={picture} rowPx={row} sized={{ width, height }} />
      )}
    </div>
  );
}
