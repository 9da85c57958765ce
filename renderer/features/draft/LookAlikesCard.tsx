import { lookAlikes } from '../../../shared/statement/look-alikes.ts';
import { Card } from '../../ui/Card.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import type { Draft } from './use-draft.ts';

const CONTEXT = 12;
const MOST = 20;

/** Names every letter that a reader takes for another, and where it stands. */
export function LookAlikesCard(props: { readonly draft: Draft }) {
  const { text } = props.draft;
  const found = lookAlikes(text);
  if (found.length === 0) return null;
  return (
    <Card title="Letters that look like others" aside={found.length} tone="over">
      <Rows>
        {found.slice(0, MOST).map(({ at, letter, code, name }) => (
          <li key={at}>
            <strong>
              {letter} {code}
            </strong>
            , {name}, in “
            <UserText>
              {text.slice(Math.max(0, at - CONTEXT), at + letter.length + CONTEXT).replace(/\s+/g, ' ')}
            </UserText>
            ”
          </li>
        ))}
      </Rows>
      {found.length > MOST ? <p>And {found.length - MOST} more.</p> : null}
    </Card>
  );
}
