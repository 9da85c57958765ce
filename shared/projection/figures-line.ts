import { unitName } from '../channel/misfits.ts';
import type { EventOf } from '../event-kind.ts';
import type { Figure, FigureOf, figuresEvents } from '../figures/events.ts';
import { placeName } from '../figures/figures.ts';
import { BUDGET_FIELDS, BUDGET_LABEL } from '../playbook/budget.ts';
import { ROLE_LABEL } from '../playbook/roles.ts';
import { type Line, line } from './line.ts';

type Both<B extends Figure['block']> = { readonly was: FigureOf<B>; readonly now: FigureOf<B> };

const minutes = (count: number | null): string => (count === null ? 'no clock' : `${count} min`);
const percent = (count: number | null): string => (count === null ? 'never' : `${count}%`);
const turned = (what: string, was: string, now: string): string | null =>
  was === now ? null : `${what} from ${was} to ${now}`;

function budgetTurns({ was, now }: Both<'budget'>): readonly (string | null)[] {
  return BUDGET_FIELDS.map((field) =>
    turned(BUDGET_LABEL[field].toLowerCase(), minutes(was.minutes[field]), minutes(now.minutes[field])),
  );
}

function chainTurns({ was, now }: Both<'chain'>): readonly (string | null)[] {
  const seats = ({ blocking }: FigureOf<'chain'>) =>
    blocking.map((seat) => `${seat.label} (${ROLE_LABEL[seat.role]})`).join(', ');
  return [
    turned('signers', seats(was), seats(now)),
    turned('nudge', percent(was.nudgeAtPercent), percent(now.nudgeAtPercent)),
    turned('backup', percent(was.backupAtPercent), percent(now.backupAtPercent)),
  ];
}

function matrixTurns({ was, now }: Both<'matrix'>): readonly (string | null)[] {
  return was.cells.flatMap((row, impact) =>
    row.map((cell, awareness) =>
      turned(`row ${impact + 1}, column ${awareness + 1}`, cell, now.cells[impact]?.[awareness] ?? cell),
    ),
  );
}

function limitTurns({ was, now }: Both<'channel'>): readonly (string | null)[] {
  const amount = (count: number | null): string => (count === null ? 'none' : String(count));
  return [
    ...was.counts.flatMap((before, index) => {
      const after = now.counts[index] ?? before;
      const unit = unitName(before.unit, 2);
      return [
        turned(`most ${unit}`, amount(before.limit), amount(after.limit)),
        turned(`aim in ${unit}`, amount(before.aim), amount(after.aim)),
        turned(`least ${unit}`, amount(before.atLeast), amount(after.atLeast)),
      ];
    }),
    turned('looked up', was.checkedOn, now.checkedOn),
  ];
}

function channelsTurns({ was, now }: Both<'channels'>): readonly (string | null)[] {
  const but = (one: FigureOf<'channels'>, other: FigureOf<'channels'>) =>
    one.channelIds.filter((id) => !other.channelIds.includes(id)).join(', ');
  const [added, gone] = [but(now, was), but(was, now)];
  return [added === '' ? null : `added ${added}`, gone === '' ? null : `took away ${gone}`];
}

function turns(was: Figure, now: Figure): readonly (string | null)[] {
  if (was.block === 'budget' && now.block === 'budget') return budgetTurns({ was, now });
  if (was.block === 'chain' && now.block === 'chain') return chainTurns({ was, now });
  if (was.block === 'matrix' && now.block === 'matrix') return matrixTurns({ was, now });
  if (was.block === 'channel' && now.block === 'channel') return limitTurns({ was, now });
  if (was.block === 'channels' && now.block === 'channels') return channelsTurns({ was, now });
  if (was.block !== 'thresholds' || now.block !== 'thresholds') return [];
  const list = ({ warnAtPercent }: FigureOf<'thresholds'>) => warnAtPercent.map(percent).join(' and ');
  return [turned('warnings', list(was), list(now))];
}

/** Tells who changed which figure from what to what, and why. */
export function figuresLine(who: string, { type, data }: EventOf<typeof figuresEvents>): Line {
  const { playbook, was, now, reason } = data;
  const where = playbook === null ? 'by default' : `of ${playbook.title}`;
  const told = turns(was, now).filter((one) => one !== null);
  const what = told.length === 0 ? '' : `: ${told.join('; ')}`;
  const did = type === 'figures.changed' ? 'changed' : 'restored';
  return line(who, `${did} ${placeName(now)} ${where}${what}. Source: ${reason}`);
}
