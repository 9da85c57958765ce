import { SYSTEM } from '../../shared/kernel.ts';
import type { Template } from '../../shared/playbook/template-schema.ts';
import { sentences } from '../../shared/statement/words.ts';
import { desk } from './desk-story.ts';
import { ALARM_AT, alarmRaised, approveAll, clearStage, leaveStage, released, type Story } from './given.ts';
import { keptAsIs } from './kept-words.ts';
import { samplePlaybook } from './sample-playbook.ts';

const MINUTE = 60_000;

function detect(): Story {
  const story = alarmRaised()
    .when({
      type: 'report.log',
      text: 'A file with our customers’ addresses is on a forum.',
      source: 'Security desk',
      happenedAt: null,
    })
    .when({ type: 'note.add', text: 'مرحبا 👩‍👩‍👧 — heard at the lift', happenedAt: null })
    .when({
      type: 'incident.correctAwareness',
      to: ALARM_AT - 10 * MINUTE,
      reason: 'The desk had seen it before.',
    })
    .when({
      type: 'incident.retitle',
      title: 'Customer addresses published',
      reason: 'It is addresses alone.',
    })
    .when({ type: 'stage.warn', percent: 50 }, { by: SYSTEM, afterMs: MINUTE })
    .when({ type: 'stage.extend', byMs: MINUTE, reason: 'The forum is slow.' });
  const reportId = story.state.reports[0]?.reportId ?? '';
  const item = story.state.chart.context.playbook?.stages.detect.checklist[0]?.id ?? '';
  return story
    .when({ type: 'report.triage', reportId, kind: 'misled' })
    .when({ type: 'checklist.check', stage: 'detect', itemId: item })
    .when({ type: 'checklist.uncheck', stage: 'detect', itemId: item })
    .when({ type: 'clock.adjust', shiftMs: 3_600_000, asleepMs: 0 }, { by: SYSTEM, afterMs: 3_600_000 })
    .when({ type: 'stage.expire', percent: 100 }, { by: SYSTEM, afterMs: 4 * MINUTE });
}

function severity(story: Story): Story {
  const matrix = story.state.chart.context.playbook?.matrix;
  const cell = (row: number, column: number) => ({
    impact: matrix?.impacts[row]?.id ?? '',
    awareness: matrix?.awareness[column]?.id ?? '',
    unsure: false,
  });
  return story
    .when({ type: 'severity.change', ...cell(1, 1), reason: 'Fewer people than feared.' })
    .when({ type: 'severity.withdraw' })
    .when({ type: 'severity.change', ...cell(1, 1), reason: 'Fewer people than feared.' })
    .when({ type: 'severity.confirm' }, { by: 'legal' })
    .when({ type: 'severity.change', ...cell(2, 3), reason: 'It is on national news.' });
}

const OWN_MAP = ['We are sorry.', 'You get facts.', 'Take these steps.'].map((message) => ({
  message,
  supports: [{ text: 'We say what is confirmed.' }],
}));

const NEW_TEMPLATE: Template = {
  ...{ id: 'short-update', version: 1, name: 'A short update', kind: 'update', playbooks: null },
  ...{ language: 'en', text: 'We still look into it.', channels: [], slots: [], source: 'Ours' },
};

function brief(story: Story): Story {
  const begun = leaveStage(desk(story), 'brief')
    .when({ type: 'brief.add', column: 'known', text: 'Posted at 09:52.' })
    .when({ type: 'brief.add', column: 'notKnown', text: 'How many people.' })
    .when({ type: 'messageMap.change', basedOn: 0, map: OWN_MAP })
    .when(
      { type: 'template.take', templateId: NEW_TEMPLATE.id, version: NEW_TEMPLATE.version },
      { playbook: () => ({ ...samplePlaybook, templates: [NEW_TEMPLATE] }) },
    )
    .when({ type: 'audience.add', name: 'Customers in the file', needs: 'What to do now.' })
    .when({ type: 'incident.classify', complex: true, reason: 'Two systems.' })
    .when({ type: 'ask.raise', personId: 'chief', question: 'How many accounts?', withinMs: 5 * MINUTE })
    .when({
      type: 'ask.raise',
      personId: null,
      desk: 'Operations desk',
      question: 'Is the site up?',
      withinMs: 5 * MINUTE,
    })
    .when({ type: 'presence.mark', role: 'socialOfficer', personId: 'social' })
    .when({ type: 'presence.clear', role: 'socialOfficer', personId: 'social' })
    .when({
      type: 'stage.waive',
      requirement: 'role:socialOfficer',
      reason: 'On the way; the deputy sits in.',
    });
  const askId = begun.state.asks[0]?.askId ?? '';
  const deskAskId = begun.state.asks[1]?.askId ?? '';
  const answered = begun.when({ type: 'ask.answer', askId: deskAskId, answer: 'Since noon.' });
  return silent(answered)
    .when({ type: 'ask.nudge', askId })
    .when({ type: 'ask.answer', askId, answer: 'About 40,000.' })
    .when({ type: 'brief.add', column: 'known', text: 'About 40,000.', askId })
    .when({ type: 'brief.strike', itemId: begun.state.brief.items[0]?.itemId ?? '', reason: 'We know now.' })
    .when({ type: 'audience.remove', audienceId: begun.state.brief.audiences[0]?.audienceId ?? '' });
}

function silent(story: Story): Story {
  const asked = story.when({
    type: 'ask.raise',
    personId: 'service',
    question: 'How many calls came in?',
    withinMs: MINUTE,
  });
  const askId = asked.state.asks.at(-1)?.askId ?? '';
  return asked
    .when({ type: 'ask.expire', askId }, { by: SYSTEM, afterMs: MINUTE })
    .when({ type: 'ask.withdraw', askId, reason: 'The lines are closed.' });
}

function words(story: Story, text: string): Story {
  const latest = story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
  const variants = [{ channel: 'customer-mail', lang: 'en', text: `Say: ${text}` }];
  return story.when(
    { type: 'draft.revise', basedOn: latest, text, variants },
    { by: 'social', afterMs: 2 * MINUTE },
  );
}

/** Legal says something of the first sentence; it is answered, settled, opened again and not taken up. */
function commented(story: Story): Story {
  const revision = story.state.statements.at(-1)?.revisions.at(-1);
  const [first] = sentences(revision?.text ?? '');
  const made = story.when(
    {
      ...{ type: 'comment.make', revisionId: revision?.revisionId ?? '', channel: null },
      ...{ words: first?.text ?? '', text: 'Can we prove “only”?' },
    },
    { by: 'legal' },
  );
  const commentId = made.state.comments.at(-1)?.commentId ?? '';
  return made
    .when({ type: 'comment.reply', commentId, text: 'Security looked at all of it.' }, { by: 'social' })
    .when({ type: 'comment.settle', commentId, how: 'done', text: 'It says so in the brief.' })
    .when({ type: 'comment.reopen', commentId, text: 'Not all of it.' }, { by: 'legal' })
    .when({ type: 'comment.settle', commentId, how: 'declined', text: 'We go by what Security says.' });
}

/** A check found the word, and the drafter leaves it. */
function left(story: Story): Story {
  const statementId = story.state.statements.at(-1)?.statementId ?? '';
  const reason = 'Our customers call it that.';
  return story.when(
    {
      type: 'check.overrule',
      statementId,
      check: 'hardWord',
      words: 'addresses',
      said: '3 syllables.',
      reason,
    },
    { by: 'social' },
  );
}

function rejected(story: Story): Story {
  const request = story.state.approvals.at(-1);
  const legal = request?.signers.find((one) => one.personId === 'legal');
  const about = { revisionId: request?.revisionId ?? '', signerId: legal?.signerId ?? '' };
  const objected = story
    .when({ type: 'approval.nudge', signerId: about.signerId, how: 'phone' })
    .when({ type: 'approval.object', revisionId: about.revisionId, reason: 'Not proven.' }, { by: 'chief' });
  const objectionId = objected.state.approvals.at(-1)?.objections[0]?.objectionId ?? '';
  return objected
    .when({ type: 'objection.answer', objectionId, answer: 'Security counted them twice.' })
    .when({
      type: 'approval.handOver',
      signerId: about.signerId,
      to: 'counsel',
      reason: 'In court until noon.',
    })
    .when({ type: 'approval.reject', ...about, reason: '“Only” must be provable.' }, { by: 'counsel' });
}

/** The comms director takes the approval back before anything is out: back to approve. */
function withdrawn(story: Story): Story {
  const request = story.state.approvals.at(-1);
  const [seat] = request?.signers ?? [];
  const about = { revisionId: request?.revisionId ?? '', signerId: seat?.signerId ?? '' };
  return story.when(
    { type: 'approval.withdraw', ...about, reason: 'The number is being checked.' },
    { by: seat?.personId ?? '' },
  );
}

/** A story in which every kind of event happens at least once, through two statement cycles to the close. */
export function fullStory(): Story {
  const begun = words(
    leaveStage(brief(severity(detect())), 'draft'),
    'We are sorry: only e-mail addresses were posted.',
  );
  const asked = leaveStage(left(commented(begun)), 'approve');
  const again = leaveStage(
    words(keptAsIs(rejected(asked)), 'We are sorry: e-mail addresses were posted.'),
    'approve',
  );
  const publish = leaveStage(approveAll(withdrawn(leaveStage(approveAll(again), 'publish'))), 'publish');
  const out = released(publish);
  const first = out.when({
    type: 'promise.make',
    dueAt: out.at + 1000 + 20 * MINUTE,
    text: 'Next update within 20 minutes.',
  });
  const update = leaveStage(first, 'followUp').when({ type: 'statement.start', kind: 'update' });
  const second = leaveStage(
    approveAll(leaveStage(words(update, 'About 40,000 people are in the file.'), 'approve')),
    'publish',
  );
  const next = leaveStage(released(second), 'followUp');
  const kept = next.when({
    type: 'promise.make',
    dueAt: next.at + 1000 + MINUTE,
    text: 'Once more.',
  });
  const late = kept.when(
    { type: 'promise.miss', promiseId: kept.state.promises.at(-1)?.promiseId ?? '' },
    { by: SYSTEM, afterMs: 2 * MINUTE },
  );
  const more = late.when({
    type: 'promise.make',
    dueAt: late.at + 1000 + 20 * MINUTE,
    text: 'And again.',
  });
  const added = more.when({ type: 'channel.add', channelId: 'public-alert' });
  const dropped = added.when({
    type: 'promise.drop',
    promiseId: more.state.promises.at(-1)?.promiseId ?? '',
    reason: 'All is said.',
  });
  return clearStage(dropped).when({ type: 'incident.close', reason: 'Nothing is owed to anyone.' });
}
