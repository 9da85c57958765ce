import type { BriefItem } from '../../shared/brief/brief.ts';
import { Chip } from './Chip.tsx';
import { UserText } from './UserText.tsx';

/** That a sentence says what is not known, with the lines of the brief it tells; loud where one no longer holds. */
export function NotKnown(props: { readonly lines: readonly BriefItem[] }) {
  const { lines } = props;
  if (lines.length === 0) return <Chip>not known</Chip>;
  return lines.map(({ itemId, text, struck }) => (
    <span key={itemId}>
      {struck ? <Chip tone="over">struck since</Chip> : <Chip>not known</Chip>} <UserText>{text}</UserText>
      {struck ? (
        <>
          {': '}
          <UserText>{struck.reason}</UserText>
        </>
      ) : null}{' '}
    </span>
  ));
}
