import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { MEASURE_LABEL, type Measure } from '../../../shared/engagement/engagement.ts';
import type { EngagementPicture } from '../../../shared/projection/pictures/engagement-picture.ts';
import { clockText } from '../../../shared/time-text.ts';
import { axisTicks } from './axis-ticks.ts';
import classes from './pictures.module.css';

/** The measures are told apart by how their lines are drawn as well as by colour. */
const LINES: Readonly<Record<Measure, { readonly stroke: string; readonly strokeDasharray: string }>> = {
  replies: { stroke: 'var(--hl-act)', strokeDasharray: '0' },
  shares: { stroke: 'var(--hl-warn)', strokeDasharray: '6 3' },
  messages: { stroke: 'var(--hl-calm)', strokeDasharray: '2 3' },
};

/** The counts as lines. They are for the eye alone: the table beside them says the same. */
export function EngagementLines(props: { readonly picture: EngagementPicture }) {
  const { steps, spanMs, measures } = props.picture;
  const tick = { className: classes.tick ?? '' };
  return (
    <div aria-hidden="true" className={classes.lines}>
      <ResponsiveContainer width="100%" height={200}>
        <LineChart
          data={[...steps]}
          margin={{ top: 8, right: 28, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--hl-line)" vertical={false} />
          <XAxis
            type="number"
            dataKey="place"
            domain={[0, spanMs]}
            ticks={[...axisTicks(spanMs)]}
            tickFormatter={clockText}
            tickLine={false}
            tick={tick}
          />
          <YAxis allowDecimals={false} tickLine={false} axisLine={false} tick={tick} width={56} />
          {measures.map((measure) => (
            <Line
              key={measure}
              dataKey={measure}
              {...LINES[measure]}
              strokeWidth={2}
              dot={{ r: 2.5, fill: LINES[measure].stroke, strokeDasharray: '0' }}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
      <ul className={classes.key}>
        {measures.map((measure) => (
          <li key={measure}>
            <svg width="24" height="8" aria-hidden="true">
              <title>{MEASURE_LABEL[measure]}</title>
              <line x1="0" x2="24" y1="4" y2="4" strokeWidth="2" {...LINES[measure]} />
            </svg>
            {MEASURE_LABEL[measure]}
          </li>
        ))}
      </ul>
    </div>
  );
}
