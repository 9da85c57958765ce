import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Spine } from '../../../electron/commands/dispatch.ts';
import { badgeOf } from '../../../electron/main/badge.ts';
import { leadText, pastNote, saysOverdue } from '../../../renderer/features/incident/rail-notes.ts';
import type { IncidentState } from '../../../shared/incident/state.ts';
import { masterCountdown, stageCountdown, type Tone } from '../../../shared/playbook/countdown.ts';
import { cardLead, projectCard } from '../../../shared/projection/board.ts';
import { clockWords, masterWords } from '../../../shared/projection/clock-words.ts';
import { projectExecutiveCard } from '../../../shared/projection/executive-card.ts';
import { projectLedger } from '../../../shared/projection/ledger.ts';
import { firstWordsReport, stageReports } from '../../../shared/projection/report-clock.ts';
import { reviewFigures } from '../../../shared/projection/review-figures.ts';
import { runsOf, sumRuns } from '../../../shared/projection/stage-runs.ts';
import { clockText, wholeWords } from '../../../shared/time-text.ts';
import { given, leaveStage, publishing, released, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

vi.mock('electron', () => ({ app: {}, nativeImage: {} }));

/** An alarm whose entries do not stand on whole seconds: somebody knew `knownMs` before it. */
function raised(at: number, knownMs: number): Story {
  return given([], at - 1000).when({
    type: 'incident.open',
    title: 'Smoke over hall 3',
    playbookId: samplePlaybook.id,
    impact: samplePlaybook.matrix.impacts[2]?.id ?? '',
    awareness: samplePlaybook.matrix.awareness[3]?.id ?? '',
    unsure: false,
    drill: false,
    firstAwarenessAt: at - knownMs,
  });
}

const BASE = Date.UTC(2026, 10, 19, 10, 30);
const ms = fc.integer({ min: 0, max: 999 });
const nearTheEnd = fc.oneof(
  fc.integer({ min: -1500, max: 1500 }),
  fc.integer({ min: -90_000, max: 900_000 }),
);

const spineOf = (state: IncidentState) =>
  ({
    incidents: { liveIds: () => ['inc-1'], state: () => ({ ok: true, value: state }) },
  }) as unknown as Spine;

/** What a text says of a clock: whether it is over, and the digits. */
type Said = { readonly over: boolean; readonly digits: string };

const ofHead = (text: string): Said => ({ over: text.startsWith('+'), digits: text.replace('+', '') });

function ofTitle(title: string): Said {
  const [, over, digits = ''] = /^(over by )?([\d:]+)/.exec(title) ?? [];
  return { over: over !== undefined, digits };
}

/** A verdict in words has no digits of a clock: it is held against the words for the same number of seconds. */
const verdictOf = (tone: Tone, leftMs: number): string =>
  tone === 'over'
    ? `Over by ${wholeWords(leftMs)}.`
    : `Inside the budget, with ${wholeWords(leftMs)} to spare.`;

function expectOneStageClock(story: Story, now: number): void {
  const { context } = story.state.chart;
  const clock = stageCountdown(context, now);
  const card = projectCard('inc-1', story.state);
  const report = stageReports(story.state, now).at(-1);
  if (!clock || !card || !report) throw new Error('No clock runs');
  const head = clockWords(clock);
  const badge = badgeOf(spineOf(story.state), now);
  const over = clock.tone === 'over';
  expect(ofHead(head.text).over).toBe(over);
  expect(ofTitle(badge.title)).toEqual(ofHead(head.text));
  expect(badge.over).toBe(over);
  expect(clockWords(cardLead(card, now).clock)).toEqual(head);
  const said = leadText(
    { ...story.state, chart: { ...story.state.chart, context: { ...context, firstWordsAt: 1 } } },
    null,
    clock,
    now,
  );
  expect(said.startsWith('over')).toBe(over);
  expect(report.tone).toBe(clock.tone);
  expect(report.verdict).toContain(verdictOf(clock.tone, clock.shown.leftMs ?? 0));
  expect(clockText(clock.shown.leftMs ?? 0)).toBe(ofHead(head.text).digits);
  expect(report.elapsedMs + (clock.shown.leftMs ?? 0)).toBe(report.allowedMs);
}

it('head, badge, rail, card and report say the same of one running stage, to the second and in the last one', () => {
  fc.assert(
    fc.property(ms, ms, nearTheEnd, (start, known, off) => {
      const story = raised(BASE + start, 180_000 + known);
      const [run] = story.state.chart.context.runs;
      expectOneStageClock(story, Math.max(story.at, story.at + (run?.budgetMs ?? 0) + off));
    }),
  );
});

it('the rail, the report and the figures say the same of a stage that was left', () => {
  fc.assert(
    fc.property(ms, nearTheEnd, (start, off) => {
      const story = raised(BASE + start, 180_000);
      const [run] = story.state.chart.context.runs;
      const left = leaveStage(story, 'brief', { afterMs: Math.max(1, (run?.budgetMs ?? 0) + off) });
      const { context } = left.state.chart;
      const total = sumRuns(context, runsOf(context, 'detect', 1), left.at);
      const [report] = stageReports(left.state, left.at);
      if (!total || !report) throw new Error('Detect was not left');
      const over = report.tone === 'over';
      const note = pastNote(left.state, total, left.at);
      expect(note.includes('over by')).toBe(over);
      if (over) expect(note).toContain(`over by ${clockText(total.overMs)}`);
      expect(report.elapsedMs).toBe(total.elapsedMs);
      const leftMs = over ? total.overMs : (total.allowedMs ?? 0) - total.elapsedMs;
      expect(report.verdict).toBe(verdictOf(report.tone, leftMs));
      const figures = reviewFigures({
        events: left.events,
        state: left.state,
        people: SAMPLE_PEOPLE,
        end: left.at,
      });
      const figure = figures.find(({ id }) => id === 'stage:detect')?.value ?? '';
      expect(figure.endsWith(over ? `, ${wholeWords(total.overMs)} over` : '')).toBe(true);
      expect(figure.includes('over')).toBe(over);
    }),
  );
});

it('head, rail, card, report and ledger say the same of the clock to first words', () => {
  fc.assert(
    fc.property(ms, ms, nearTheEnd, (start, known, off) => {
      const story = raised(BASE + start, 10_000 + known);
      const { state, events } = story;
      const { context } = state.chart;
      const allowed = masterCountdown(context, story.at)?.allowedMs ?? 0;
      const now = Math.max(story.at, context.firstAwarenessSteady + allowed + off);
      const master = masterCountdown(context, now);
      const report = firstWordsReport(state, now);
      if (!master || !report) throw new Error('No clock runs');
      const over = master.tone === 'over';
      const head = masterWords(master, 'running');
      expect(head).toMatchObject({ tone: master.tone, ...clockWords(master) });
      expect(report).toMatchObject({ tone: master.tone, elapsedMs: master.shown.goneMs });
      const ledger = projectLedger(events, state, SAMPLE_PEOPLE, now);
      expect(ledger.shownMs).toBe(report.elapsedMs);
      const { parts } = projectExecutiveCard(state, SAMPLE_PEOPLE, now);
      const deadline = parts.find(({ title }) => title === 'Deadline')?.lines[0] ?? '';
      expect(deadline.includes('are late')).toBe(over);
      // A stage that ends after first words are due, so that the rail speaks of them.
      const stage = { ...master, tone: 'calm', remainingMs: Number.POSITIVE_INFINITY } as const;
      const rail = leadText(state, null, stage, now);
      const digits = ofHead(head.text).digits;
      expect(rail).toBe(over ? `first words overdue by ${digits}` : `first words in ${digits}`);
      expect(saysOverdue(state, null, stage, now)).toBe(over);
    }),
  );
});

it('once words are out, the report and the figures agree on over or to spare', () => {
  const story = released(publishing());
  const { state, events, at } = story;
  const sooner = (byMs: number): IncidentState => ({
    ...state,
    chart: {
      ...state.chart,
      context: { ...state.chart.context, firstWordsSteady: state.chart.context.firstAwarenessSteady + byMs },
    },
  });
  const allowed = masterCountdown(state.chart.context, at)?.allowedMs ?? 0;
  fc.assert(
    fc.property(nearTheEnd, (off) => {
      const told = sooner(allowed + off);
      const report = firstWordsReport(told, at);
      const figures = reviewFigures({ events, state: told, people: SAMPLE_PEOPLE, end: at });
      const against = figures.find(({ id }) => id === 'firstWordsBudget')?.value ?? '';
      expect(against.endsWith('over')).toBe(report?.tone === 'over');
      const spoken = against.replace(/ (over|to spare)$/, '');
      expect(report?.sentence).toContain(
        report?.tone === 'over' ? `Over by ${spoken}.` : `Inside the budget, with ${spoken} to spare.`,
      );
    }),
  );
});
