import { Button } from '@mantine/core';
import { type HiddenCharacter, hiddenCharacters } from '../../../shared/statement/words.ts';
import { Card } from '../../ui/Card.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import type { Draft } from './use-draft.ts';

const CONTEXT = 18;

function before(text: string, { at }: HiddenCharacter): string {
  return text.slice(Math.max(0, at - CONTEXT), at).replace(/\s+/g, ' ');
}

function without(text: string, hidden: readonly HiddenCharacter[]): string {
  const places = new Set(hidden.map((one) => one.at));
  let result = '';
  let at = 0;
  for (const character of text) {
    if (!places.has(at)) result += character;
    at += character.length;
  }
  return result;
}

/** Names every character that cannot be seen, where it stands, and offers to take them out. */
export function HiddenCard(props: { readonly draft: Draft }) {
  const { text, write } = props.draft;
  const readOnly = useReadOnly();
  const hidden = hiddenCharacters(text);
  if (hidden.length === 0) return null;
  return (
    <Card title="Hidden characters" aside={hidden.length} tone="over">
      <Rows>
        {hidden.slice(0, 20).map((one) => (
          <li key={one.at}>
            <strong>{one.code}</strong>, a {one.name}, after “<UserText>{before(text, one)}</UserText>”
          </li>
        ))}
      </Rows>
      {hidden.length > 20 ? <p>And {hidden.length - 20} more.</p> : null}
      {!readOnly ? (
        <Button size="xs" onClick={() => write(without(text, hidden))}>
          Take them out
        </Button>
      ) : null}
    </Card>
  );
}
