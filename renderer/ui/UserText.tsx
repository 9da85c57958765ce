/** Words a person typed: their direction is read from the words, and their line breaks are kept. */
export function UserText(props: { readonly children: string; readonly className?: string | undefined }) {
  return (
    <bdi dir="auto" className={props.className} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {props.children}
    </bdi>
  );
}
