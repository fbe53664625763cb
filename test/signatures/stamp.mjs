// Puts a time stamp of openssl into a signature (CAdES-T), which openssl itself cannot do.
//   node stamp.mjs value SIGNATURE FILE     writes down what is to be stamped
//   node stamp.mjs add SIGNATURE TOKEN      puts the stamp in
import { readFileSync, writeFileSync } from 'node:fs';
import { Constructed, fromBER, ObjectIdentifier, OctetString, Sequence, Set as SetOf } from 'asn1js';

const [what, file, other] = process.argv.slice(2);
const { result } = fromBER(readFileSync(file));
const signedData = result.valueBlock.value[1].valueBlock.value[0];
const signer = signedData.valueBlock.value.at(-1).valueBlock.value[0];
if (what === 'value') {
  const signature = signer.valueBlock.value.find((one) => one instanceof OctetString);
  writeFileSync(other, Buffer.from(signature.getValue()));
} else {
  const stamp = fromBER(readFileSync(other)).result;
  const type = new ObjectIdentifier({ value: '1.2.840.113549.1.9.16.2.14' });
  const attribute = new Sequence({ value: [type, new SetOf({ value: [stamp] })] });
  signer.valueBlock.value.push(
    new Constructed({ idBlock: { tagClass: 3, tagNumber: 1 }, value: [attribute] }),
  );
  writeFileSync(file, Buffer.from(result.toBER()));
}
