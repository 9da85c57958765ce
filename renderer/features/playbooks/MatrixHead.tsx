import type { Playbook } from '../../../shared/playbook/schema.ts';

/** The head of the severity matrix: a column for how many know. */
export function MatrixHead(props: { readonly matrix: Pick<Playbook['matrix'], 'awareness'> }) {
  return (
    <thead>
      <tr>
        <th scope="col">How bad, by how many know</th>
        {props.matrix.awareness.map((one) => (
          <th key={one.id} scope="col">
            {one.label}
          </th>
        ))}
      </tr>
    </thead>
  );
}
