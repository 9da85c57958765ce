import type { Person } from '../../../shared/people/people.ts';
import { ROLE_LABEL } from '../../../shared/playbook/roles.ts';
import { Name } from '../../ui/Name.tsx';
import classes from '../../ui/PaperSheet.module.css';
import { PaperEntry, PaperSheet } from '../../ui/PaperSheet.tsx';

function One(props: { readonly name: string; readonly about: string; readonly fingerprint: string }) {
  const { name, about, fingerprint } = props;
  return (
    <PaperEntry
      name={name}
      code={`${name}\n${fingerprint}`}
      label={`The fingerprint of ${name} as a QR code`}
    >
      <p className={classes.time}>
        <Name>{about}</Name>
      </p>
      <pre className={classes.groups}>{fingerprint}</pre>
    </PaperEntry>
  );
}

function aboutOf({ title, roles }: Person): string {
  const said = roles.map((role) => ROLE_LABEL[role]).join(', ');
  return title === '' ? said : `${title} · ${said}`;
}

/** The fingerprints of the room and of everybody's key on paper, by which a key is told from any other. */
export function KeysSheet(props: {
  readonly people: readonly Person[];
  /** Person id to the fingerprint of their key. */
  readonly fingerprints: Readonly<Record<string, string>>;
  readonly ofRoom: string | null;
  readonly room: string;
  readonly at: number;
  readonly zone: string;
}) {
  const { people, fingerprints, ofRoom, room, at, zone } = props;
  const withKey = people.filter(({ personId }) => fingerprints[personId] !== undefined);
  return (
    <PaperSheet title="Fingerprints of keys of" room={room} at={at} zone={zone}>
      <p>
        A fingerprint is the SHA-256 of a public key; it is no secret, and opens nothing. Whoever holds this
        sheet can tell later whether a signature was made with the very key that this person had on that day:
        compare it with the one on the page of people, in an evidence pack, or read it to each other on the
        phone.
      </p>
      {ofRoom === null ? null : (
        <One
          name={room}
          about="The room: its id, its first log key, and its first person’s key"
          fingerprint={ofRoom}
        />
      )}
      {withKey.map((person) => (
        <One
          key={person.personId}
          name={person.name}
          about={aboutOf(person)}
          fingerprint={fingerprints[person.personId] ?? ''}
        />
      ))}
    </PaperSheet>
  );
}
