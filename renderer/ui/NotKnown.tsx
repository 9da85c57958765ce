import type { ToldLine } from '../../shared/brief/brief.ts';
import { Chip } from './Chip.tsx';
import { UserText } from './UserText.tsx';

/** That a sentence says what is not known, with the lines of the brief it tells; loud where one no longer holds. */
export function NotKnown(props: { readonly lines: readonly ToldLine[] }) {
  const { lines } = props;
  if (lines.length === 0) return <Chip>not known</Chip>;
  return lines.map(({ text, struck }) => (
    <span key={text}>
      {struck !== null ? <Chip tone="over">struck since</Chip> : <Chip>not known</Chip>}{' '}
      <UserText>{text}</UserText>
      {struck !== null ? (
        <>
          {': '}
          <UserText>{struck}</UserText>
        </>
      ) : null}{' '}
    </span>
  ));
}
