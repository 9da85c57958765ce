import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Picture, PictureMark, PictureRow } from '../../../shared/projection/pictures/picture.ts';
import { clockText } from '../../../shared/time-text.ts';
import { UserText } from '../../ui/UserText.tsx';
import { axisTicks } from './axis-ticks.ts';
import classes from './pictures.module.css';
import { inLanes } from './row-lanes.ts';

/** How high a row is, in CSS pixels, and how wide a chart: null where it takes the room there is. */
export type LaneSize = { readonly row: number; readonly width: number | null };

/** Where the times stand: between two parts of one chart they stand nowhere. */
export type AxisPlace = 'top' | 'bottom' | 'none';

const ON_SCREEN: LaneSize = { row: 28, width: null };
const AXIS_PX = 26;
/** The least width of a bar: what took a second in a day is still to be seen. */
const LEAST_PX = 2;
/** How far bars are apart from those of the next row, and those of one row from each other, in CSS pixels. */
const ROW_GAP_PX = 6;
const LANE_GAP_PX = 1;

/** Where a row lies on the chart, whole, and how many CSS pixels a millisecond takes. */
type Place = { readonly x: number; readonly y: number; readonly height: number; readonly scale: number };

function Bars({ row, place }: { readonly row: PictureRow; readonly place: Place }) {
  const { bars, lanes } = inLanes(row.bars);
  const height = (place.height - LANE_GAP_PX * (lanes - 1)) / lanes;
  return bars.map(({ bar: { from, to, tone, says }, lane }, index) => (
    <rect
      // biome-ignore lint/suspicious/noArrayIndexKey: two bars of a row can be alike, and their order is the log's
      key={index}
      x={place.x + from * place.scale}
      y={place.y + lane * (height + LANE_GAP_PX)}
      width={Math.max((to - from) * place.scale, LEAST_PX)}
      height={height}
      rx={2}
      className={classes.bar}
      data-tone={tone}
    >
      <title>{says}</title>
    </rect>
  ));
}

function Mark({ mark, place }: { readonly mark: PictureMark; readonly place: Place }) {
  const { at, tone, limit, says } = mark;
  const x = place.x + at * place.scale;
  return limit ? (
    <rect
      x={x - 1}
      y={place.y - 3}
      width={2}
      height={place.height + 6}
      className={classes.limit}
      data-tone={tone}
    >
      <title>{says}</title>
    </rect>
  ) : (
    <circle cx={x} cy={place.y + place.height / 2} r={5} className={classes.dot} data-tone={tone}>
      <title>{says}</title>
    </circle>
  );
}

type Datum = { readonly id: string; readonly row: PictureRow; readonly whole: number };
type DrawnRow = Omit<Place, 'scale'> & { readonly width: number; readonly payload: Datum };

/** Everything in a row. The library gives it the length of the whole axis, and each thing lies where it was on it. */
function drawRow(props: unknown) {
  const { x, y, width, height, payload } = props as DrawnRow;
  const place = { x, y, height, scale: width / payload.whole };
  return (
    <g data-row={payload.id}>
      <Bars row={payload.row} place={place} />
      {payload.row.marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two marks of a row can be alike, and their order is the log's
        <Mark key={index} mark={mark} place={place} />
      ))}
    </g>
  );
}

/** The size of a chart in CSS pixels; nothing where its container gives it one. */
type Sized = { readonly width: number; readonly height: number } | Record<string, never>;

function Chart(props: { readonly picture: Picture; readonly axis: AxisPlace; readonly sized: Sized }) {
  const { picture, axis, sized } = props;
  const whole = Math.max(1, picture.spanMs);
  return (
    <BarChart
      layout="vertical"
      {...sized}
      data={picture.rows.map((row): Datum => ({ id: row.id, row, whole }))}
      margin={{ top: 0, right: 28, bottom: 0, left: 20 }}
      barCategoryGap={ROW_GAP_PX}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke="var(--hl-line)" />
      <XAxis
        type="number"
        domain={[0, whole]}
        ticks={[...axisTicks(whole)]}
        tickFormatter={clockText}
        height={AXIS_PX}
        hide={axis === 'none'}
        orientation={axis === 'top' ? 'top' : 'bottom'}
        axisLine={false}
        tickLine={false}
        tick={{ className: classes.tick ?? '' }}
        interval="preserveStartEnd"
      />
      <YAxis type="category" dataKey="id" hide />
      <Bar dataKey="whole" shape={drawRow} isAnimationActive={false} />
    </BarChart>
  );
}

function Labels(props: { readonly rows: readonly PictureRow[]; readonly height: number }) {
  return (
    <div className={classes.labels}>
      {props.rows.map(({ id, label }) => (
        <span key={id} className={classes.label} title={label} style={{ height: props.height }}>
          <UserText>{label}</UserText>
        </span>
      ))}
    </div>
  );
}

/** Rows of bars and marks over one axis of time. It is for the eye alone: the table beside it says the same. */
export function Lanes(props: {
  readonly picture: Picture;
  readonly size?: LaneSize;
  readonly axis?: AxisPlace;
}) {
  const { picture, size = ON_SCREEN, axis = 'bottom' } = props;
  const { row, width } = size;
  const height = picture.rows.length * row + (axis === 'none' ? 0 : AXIS_PX);
  return (
    <div className={classes.lanes} data-axis={axis} aria-hidden="true">
      <Labels rows={picture.rows} height={row} />
      {width === null ? (
        <ResponsiveContainer width="100%" height={height}>
          <Chart picture={picture} axis={axis} sized={{}} />
        </ResponsiveContainer>
      ) : (
        <Chart picture={picture} axis={axis} sized={{ width, height }} />
      )}
    </div>
  );
}
