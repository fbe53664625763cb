import { basename } from 'node:path';
import type { PlacedSignature } from '../../../signatures/signed-files.ts';
import { certificateWords, timeWords, VERDICTS, whoSigned } from '../../../signatures/words.ts';
import type { SignatureWords } from '../../acts-protocol.ts';

/** One signature in words; a name is not called that of the signer unless the signature holds. */
export function signatureWords(signature: PlacedSignature, file: string): SignatureWords {
  const { verdict, place } = signature;
  const isGood = verdict === 'holds';
  const where = place === null ? 'внутри файла' : basename(place);
  return {
    verdict: VERDICTS[verdict],
    isGood,
    file: basename(file),
    facts: [['Файл', basename(file)], ['Подпись', where], ...signerFacts(signature, isGood)],
  };
}

function signerFacts({ signer, time }: PlacedSignature, isGood: boolean): SignatureWords['facts'] {
  if (!signer) return [];
  return [
    [isGood ? 'Подписал' : 'Назван подписавшим', whoSigned(signer)],
    ['Сертификат', certificateWords(signer)],
    ['Время', timeWords(time)],
  ];
}
