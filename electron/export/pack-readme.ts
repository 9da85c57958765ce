/** README.txt of every pack: how to check it with tools that anybody has. A test runs its commands. */
export const PACK_README = `HOLDLINE EVIDENCE PACK, FORMAT 1

This pack holds the log of one incident, as Holdline wrote it while the incident ran.
Nothing in it was made for this pack: the records are the stored bytes.

WHAT IS IN IT

  README.txt        this text
  head.txt          name, number of records and root of each log, and what else is in the pack
  events.ndjson     the incident's log: one record a line, UTF-8, each line ended by one newline
  registry.ndjson   the room's own log: its people, their roles, who sat at the keyboard
  blobs/            what people wrote and their names, one file for each value that can be erased

A record is canonical JSON (RFC 8785). Its fields:

  log    the name of the log: holdline/ROOM/INCIDENT, or holdline/ROOM/registry
  seq    its place, from 0, without a gap
  prev   base64 of the fingerprint of the record before it
  at     the writer's clock, UTC       mono, sess   the machine's steady clock in ms, and the start it counts in
  by     who                           kind, data   what
  inc    the incident
  refs   for each sealed value: h (base64 fingerprint), n (bytes), media; {"ref":0} in data stands for the first one

A blob's file is 16 bytes of salt and then the value. Its name is h in hex. A value whose file is not here was erased
from the room after it was written; the log still proves that it was written, and when, and by whom.

HOW TO CHECK IT BY HAND

You need a shell and openssl. Run these in the folder of the pack.

1. The fingerprint of a record is SHA-256 over one zero byte and the line without its newline. The prev of each record
   must be the fingerprint of the record before it. For line 1, whose fingerprint must be the prev in line 2:

     { printf '\\000'; sed -n 1p events.ndjson | tr -d '\\n'; } | openssl dgst -sha256 -binary | base64

2. The prev of line 1 names the log itself:

     printf 'holdline-log/v1\\n%s\\n' "$(sed -n 's/^log //p' head.txt | head -1)" | openssl dgst -sha256 -binary | base64

3. A blob's name is SHA-256 over one byte of value 2 and the file:

     for f in blobs/*; do { printf '\\002'; cat "$f"; } | openssl dgst -sha256 -r | grep -q "^\${f#blobs/}" || echo "changed: $f"; done

   It prints nothing when all are as they were. To read one: tail -c +17 blobs/NAME

4. The root in head.txt is the root of the Merkle tree (RFC 6962) over all records. With Python 3:

     python3 -c 'if True:
       import base64, hashlib
       H = lambda b: hashlib.sha256(b).digest()
       def root(x):
           if len(x) < 2: return x[0] if x else H(b"")
           k = 1
           while k * 2 < len(x): k *= 2
           return H(b"\\x01" + root(x[:k]) + root(x[k:]))
       for name in ("events.ndjson", "registry.ndjson"):
           lines = open(name, "rb").read().split(b"\\n")[:-1]
           print(name, len(lines), base64.b64encode(root([H(b"\\0" + line) for line in lines])).decode())
     '

5. The fingerprint of this text stands in head.txt:

     openssl dgst -sha256 README.txt

The same log always makes the same pack, byte for byte.

WHAT THIS PACK DOES NOT PROVE

Nothing in it is signed yet. It shows that these records belong together, in this order, and that none was changed,
taken out or put in since the root in head.txt was made. It does not show who made it: somebody who writes the whole
log anew gets another root, and only a root that was noted elsewhere at the time (on paper, in a mail, by another
person) tells the two apart. Compare the root in head.txt with such a note.

The times are those of the machine that wrote the log; no authority has confirmed them. An approval says which person
was chosen at the keyboard, not that it was that person. It is no qualified electronic signature.
`;
