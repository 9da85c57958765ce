/** README.txt of every pack: how to check it with tools that anybody has. A test runs its commands. */
export const PACK_README = `HOLDLINE EVIDENCE PACK, FORMAT 2

This pack holds the log of one incident, as Holdline wrote it while the incident ran.
The records in it are the stored bytes: nothing was written anew for this pack.

THE QUICK WAY

  Open verify.html in a browser and drop the pack (the .holdline file, not its folder) on the page. It needs no network.
  Or, with Node.js 18 or newer:  node verify.mjs FILE.holdline
  Either way, take a checker that you had before, or from somebody you trust: a forger would put in a checker of his own.

WHAT IS IN IT

  README.txt        this text
  head.txt          name, number of records and root of each log, what is not here, and the SHA-256 of every file
  events.ndjson     the incident's log: one record a line, UTF-8, each line ended by one newline
  registry.ndjson   the room's own log: its people, their roles, their keys, who sat at the keyboard
  checkpoint.txt    the newest signed checkpoint of each log
  checkpoints.txt   all signed checkpoints of both logs
  keys.json         the keys that registry.ndjson announces, with their fingerprints
  playbook.json     the playbook that was in force, as the first record pinned it
  report.txt        the story told from the log, for people
  statements/       the words that every signer had approved, or that were out: for each revision and channel the very bytes
  blobs.txt         what people wrote and their names: a line for each value, with its hash, its salt, itself in base64
  verify.mjs        the checker for Node.js
  verify.html       the checker for a browser

A record is canonical JSON (RFC 8785). Its fields:

  log    the name of the log: holdline/ROOM/INCIDENT, or holdline/ROOM/registry
  seq    its place, from 0, without a gap
  prev   base64 of the fingerprint of the record before it
  at     the writer's clock, UTC       mono, sess   the machine's steady clock in ms, and the start it counts in
  by     who                           kind, data   what
  inc    the incident
  refs   for each sealed value: h (base64 fingerprint), n (bytes), media; {"ref":0} in data stands for the first one
  env    what a person signed: an envelope by DSSE, with type, payload (base64) and signature

A value that blobs.txt does not have was erased from the room after it was written, or left out of this pack; head.txt
says which. The log still proves that it was written, and when, and by whom. Values are left out field by field: names that
people typed in other texts are not left out with them.

HOW TO CHECK IT BY HAND

Unpack it with any unzip. You need a shell and openssl. Run these in the folder of the pack.

1. The fingerprint of a record is SHA-256 over one zero byte and the line without its newline. The prev of each record
   must be the fingerprint of the record before it. For line 1, whose fingerprint must be the prev in line 2:

     { printf '\\000'; sed -n 1p events.ndjson | tr -d '\\n'; } | openssl dgst -sha256 -binary | base64

2. The prev of line 1 names the log itself:

     printf 'holdline-log/v1\\n%s\\n' "$(sed -n 's/^log //p' head.txt | head -1)" | openssl dgst -sha256 -binary | base64

3. The hash of a value is SHA-256 over one byte of value 2, the salt and the value:

     while read -r h salt value; do { printf '\\002'; echo "$salt" | base64 -d; echo "$value" | base64 -d; } | openssl dgst -sha256 -r | grep -q "^$h" || echo "changed: $h"; done < blobs.txt

   It prints nothing when all are as they were. To read all of them: cut -d' ' -f3 blobs.txt | while read -r v; do echo "$v" | base64 -d; echo; done

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

5. Every file is the one that head.txt speaks of:

     sed -n '/^files$/,$p' head.txt | tail -n +2 | sha256sum -c --quiet

6. What was published is what this log names, if sha256sum of the published text is that of its file in statements/. It
   had been approved, or let out as the report says, unless its release in events.ndjson has "unapproved":true.

The same log and the same version of Holdline make the same pack, byte for byte.

WHAT THIS PACK DOES NOT PROVE

Who holds the room's log key and every copy of its checkpoints could have written the whole log anew. Compare with a
checkpoint that was kept elsewhere at the time: on paper, in a mail, by another person. Each signature of a person also
vouches for all that stood in the log before it.

Records after the newest checkpoint are not sealed yet. Where the room had no keys, nothing is sealed or signed at all,
and an approval says which person was chosen at the keyboard, not that it was that person.

The times are those of the machine that wrote the log; no authority has confirmed them.

A signature is one with the key that the room's registry names for a person. It is no qualified electronic signature.
`;
