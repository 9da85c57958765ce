import './support/browser.ts';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { DraftText } from '../../renderer/ui/DraftText.tsx';
import { Name } from '../../renderer/ui/Name.tsx';
import { NamedSlots } from '../../renderer/ui/slot-marks.tsx';
import { UserText, WholeTexts } from '../../renderer/ui/UserText.tsx';
import { seenText } from '../../shared/statement/words.ts';

const LONG = `${'a'.repeat(1199)}\u{1F600}${'b'.repeat(3000)}`;

afterEach(cleanup);

describe('words a person typed', () => {
  it('are shown as they are', () => {
    const { container } = render(<UserText>{'We are sorry. {{time}} مرحبا 👩‍👩‍👧\nTwo.'}</UserText>);
    expect(container.textContent).toBe('We are sorry. {{time}} مرحبا 👩‍👩‍👧\nTwo.');
    expect(container.querySelector('mark')).toBeNull();
  });

  it('cannot reorder what is read: a character that cannot be seen is named in its place', () => {
    const { container } = render(<UserText>{'pay \u202E0001 now\u200B'}</UserText>);
    expect(container.textContent).toBe('pay U+202E direction mark0001 nowU+200B zero-width character');
    expect([...container.querySelectorAll('mark')].map((one) => one.title)).toEqual([
      'direction mark',
      'zero-width character',
    ]);
  });

  it('show their beginning when they are long, and the rest with one key', async () => {
    const { container } = render(<UserText>{LONG}</UserText>);
    expect(container.textContent).toBe(`${'a'.repeat(1199)}… Show all 4,201 characters`);
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show all 4,201 characters' }));
    await user.keyboard('{Enter}');
    expect(container.textContent).toBe(LONG);
  });

  it('keep their braces where the slots of an incident have names: a note is no template', () => {
    const names = { none: 'How many', time: 'Time of the next word' };
    const typed = '{{none}} of the staff were hurt, at {{time}}';
    const { container } = render(
      <NamedSlots names={names}>
        <UserText>{typed}</UserText>
      </NamedSlots>,
    );
    expect(container.textContent).toBe(typed);
    expect(container.querySelector('mark')).toBeNull();
  });

  it('are whole on paper', () => {
    const { container } = render(
      <WholeTexts>
        <UserText>{LONG}</UserText>
      </WholeTexts>,
    );
    expect(container.textContent).toBe(LONG);
  });
});

it('words that are being written call their open slots as the templates of the incident do', () => {
  const { container } = render(
    <NamedSlots names={{ time: 'Time of the next word' }}>
      <DraftText>{'We speak again at {{time}}, on {{week-day}}.'}</DraftText>
    </NamedSlots>,
  );
  expect(container.textContent).toBe('We speak again at Time of the next word, on Week day.');
});

describe('a name', () => {
  it('cannot pass for another: a character that cannot be seen is named in its place', () => {
    const { container } = render(<Name>{'Dan\u200B Roth\u202E'}</Name>);
    expect(container.textContent).toBe('DanU+200B zero-width character RothU+202E direction mark');
    expect(container.querySelectorAll('bdi mark')).toHaveLength(2);
  });

  it('says the same where only plain characters can be drawn', () => {
    expect(seenText('Dan\u200B Roth\u202E')).toBe(
      'Dan[U+200B zero-width character] Roth[U+202E direction mark]',
    );
    expect(seenText('Inês \u{1F469}\u200D\u{1F467} مرحبا')).toBe('Inês \u{1F469}\u200D\u{1F467} مرحبا');
  });
});
