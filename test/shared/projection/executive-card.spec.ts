import { describe, expect, it } from 'vitest';
import {
  CARD_WORDS,
  executiveCardText,
  projectExecutiveCard,
} from '../../../shared/projection/executive-card.ts';
import { timeText } from '../../../shared/time-text.ts';
import {
  alarmRaised,
  approveAll,
  approveIn,
  briefed,
  leaveStage,
  released,
  requested,
  SAMPLE_PEOPLE,
  type Story,
  worded,
} from '../../support/given.ts';

const minuteAt = (at: number) => Math.floor(at / 60_000) * 60_000;
const card = (story: Story) => projectExecutiveCard(story.state, SAMPLE_PEOPLE, story.at);
const part = (story: Story, title: string) =>
  card(story).parts.find((one) => one.title === title)?.lines ?? [];

describe('the one-minute card', () => {
  it('says what stands, what is known and not, and the three messages', () => {
    const story = briefed()
      .when({ type: 'brief.add', column: 'known', text: 'Posted at 09:52.' })
      .when({ type: 'brief.add', column: 'notKnown', text: 'How many people.' });
    expect(part(story, 'State')[0]).toMatch(
      /^S\d \w+, known to us since \d\d:\d\d GMT\. We are in Brief; nothing is out yet\.$/,
    );
    expect(part(story, 'We know')).toContain('Posted at 09:52.');
    expect(part(story, 'We do not know')).toContain('How many people.');
    expect(part(story, 'To say, by the playbook')).toHaveLength(3);
    expect(part(story, 'We ask of you')).toEqual(['Nothing is asked of you now.']);
    expect(part(story, 'Deadline')[0]).toMatch(/^First words are due by \d\d:\d\d GMT\.$/);
    expect(part(story, 'Next')).toEqual(['To write the words.']);
  });

  it('leaves out what is confirmed no more', () => {
    const told = briefed().when({ type: 'brief.add', column: 'known', text: 'Only a rumour.' });
    const factId = told.state.facts.at(-1)?.factId ?? '';
    const withdrawn = { type: 'fact.change', factId, to: 'withdrawn', learntAt: null } as const;
    const struck = told.when({ ...withdrawn, reason: 'Wrong.' });
    expect(part(told, 'We know')).toContain('Only a rumour.');
    expect(part(struck, 'We know')).not.toContain('Only a rumour.');
  });

  it('asks the executive for a signature while their seat waits, and says apart what is needed', () => {
    const asked = requested().when({ type: 'brief.add', column: 'need', text: 'A second spokesperson.' });
    const [sign] = part(asked, 'We ask of you');
    expect(sign).toMatch(/^Femi Adeyemi: read and sign Holding statement 1\.1 by \d\d:\d\d GMT\.$/);
    expect(part(asked, 'Still needed')).toEqual(['A second spokesperson.']);
    const seat = asked.state.approvals.at(-1)?.signers.find((one) => one.personId === 'chief');
    const signed = approveIn(asked, seat?.signerId ?? '');
    expect(part(signed, 'We ask of you')).toEqual(['Nothing is asked of you now.']);
  });

  it('says where the time to sign has passed', () => {
    const story = requested();
    const hour = projectExecutiveCard(story.state, SAMPLE_PEOPLE, story.at + 3_600_000);
    const ask = hour.parts.find(({ kind }) => kind === 'ask');
    expect(ask?.lines).toEqual([
      expect.stringMatching(
        /^Femi Adeyemi: read and sign Holding statement 1\.1\. This was due by \d\d:\d\d GMT\.$/,
      ),
    ]);
  });

  it('names its position and time, and a drill twice', () => {
    const drill = alarmRaised(true);
    const { asOf } = card(drill);
    expect(asOf).toMatch(/^As of position 0 of the log, \w{3} \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
    expect(executiveCardText(card(drill))).toMatch(/^DRILL: [\s\S]* This is a drill\.$/);
    expect(executiveCardText(card(alarmRaised()))).not.toMatch(/drill/i);
  });

  it('says that the public was promised a next word only where words that are out name that time', () => {
    const outWith = (text: string) =>
      leaveStage(
        released(leaveStage(approveAll(leaveStage(worded(text), 'approve')), 'publish')),
        'followUp',
      );
    const promising = (story: Story, minutes: number) =>
      story.when({ type: 'promise.make', dueAt: minuteAt(story.at + minutes * 60_000), text: 'More then.' });
    const time = (story: Story, minutes: number) =>
      `${timeText(minuteAt(story.at + minutes * 60_000), 'Europe/London').slice(0, 5)} GMT`;
    const silent = outWith('We are sorry.');
    expect(part(promising(silent, 30), 'Deadline')).toEqual([
      `We set ourselves the next word by ${time(silent, 30)}. No words that are out name that time.`,
    ]);
    const lateCard = projectExecutiveCard(
      promising(silent, 30).state,
      SAMPLE_PEOPLE,
      silent.at + 45 * 60_000,
    );
    expect(lateCard.parts.find(({ title }) => title === 'Deadline')?.lines).toEqual([
      `We set ourselves the next word by ${time(silent, 30)}. It is late. No words that are out name that time.`,
    ]);
    const named = outWith(`We are sorry. The next update comes at ${time(silent, 30)}.`);
    expect(part(promising(named, 30), 'Deadline')).toEqual([
      `The public was promised the next word by ${time(silent, 30)}.`,
    ]);
    expect(part(promising(named, 20), 'Deadline')).toEqual([
      `We set ourselves the next word by ${time(silent, 20)}. The words that are out say it comes by ${time(silent, 30)}.`,
    ]);
  });

  it('says what is claimed and nobody confirmed', () => {
    const claim = { type: 'fact.record', status: 'claimed', happenedAt: null, learntAt: null } as const;
    const story = briefed().when({ ...claim, text: 'Medical files are for sale.' });
    expect(part(story, 'Claimed, not confirmed')).toEqual(['Medical files are for sale.']);
    expect(part(briefed(), 'Claimed, not confirmed')).toEqual([]);
  });

  it('counts its words, and says what to drop above a minute', () => {
    const short = briefed();
    expect(card(short).tooLong).toBeNull();
    const text = 'One more thing that is known about this and has to be told. '.repeat(20).trim();
    const long = card(short.when({ type: 'brief.add', column: 'known', text }));
    expect(long.words).toBeGreaterThan(CARD_WORDS);
    expect(long.seconds).toBe(Math.ceil(long.words / 3));
    expect(long.tooLong).toMatch(/Begin with “We know”/);
  });
});
