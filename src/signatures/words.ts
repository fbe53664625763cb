import { isSignatureName } from '../output/signatures.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { digitalDate } from '../russian/text/date.ts';
import type { CertificateFacts } from './certificate.ts';
import type { SignatureVerdict, SigningTime } from './checked.ts';
import type { PlacedSignature, SignedFile } from './signed-files.ts';

/** What came of it, in a few words. */
export const VERDICTS: Readonly<Record<SignatureVerdict, string>> = {
  holds: 'Подпись верна, файл не изменён',
  changed: 'НЕ ТОТ ФАЙЛ, ЧТО ПОДПИСАЛИ',
  extended: 'ФАЙЛ ИЗМЕНЁН ПОСЛЕ ПОДПИСИ',
  forged: 'ПОДПИСЬ НЕВЕРНА',
  expired: 'СЕРТИФИКАТ НЕ ДЕЙСТВОВАЛ',
  'no-certificate': 'Подпись не проверена',
  'unknown-algorithm': 'Подпись не проверена',
  malformed: 'ПОДПИСЬ ПОВРЕЖДЕНА',
};

/** What nobody can know without the network, for programs. */
export const NOT_CHECKED = ['chain', 'revocation', 'qualified'];

/** The same for people. */
export const OFFLINE =
  'Без интернета не узнать, выдал ли сертификат аккредитованный удостоверяющий центр, не отозван ли он и квалифицированная ли это подпись. Это проверяют на Госуслугах или в КриптоАРМ.';

/** A sentence for people and what to do, by what came of a look at a signature that does not hold. */
const FAULTS: Readonly<Record<Exclude<SignatureVerdict, 'holds'>, readonly [ProblemCode, string, string]>> = {
  changed: [
    'signature/changed',
    'ФАЙЛ НЕ ТОТ, ЧТО ПОДПИСАЛИ: он изменён после подписания, или это подпись другого файла.',
    'Верните файл, каким он был подписан; если изменили его намеренно, подпишите заново.',
  ],
  extended: [
    'signature/extended',
    'ФАЙЛ ИЗМЕНЁН: после последней подписи в него дописано то, чего никто не подписал.',
    'Верните файл, каким он был подписан. Так бывает и без умысла, когда программа сохраняет подписанный файл.',
  ],
  forged: [
    'signature/forged',
    'Подпись не сделана ключом этого сертификата: она повреждена или подделана.',
    'Скопируйте файл подписи заново; если не поможет, подпишите ещё раз.',
  ],
  expired: [
    'signature/expired',
    'Сертификат в день подписания не действовал.',
    'Подпишите действующим сертификатом.',
  ],
  'no-certificate': [
    'signature/no-certificate',
    'Чья это подпись, не узнать: сертификата нет ни в ней, ни рядом.',
    'Положите рядом с подписью сертификат подписавшего (.cer) или подпишите заново, включив сертификат в подпись.',
  ],
  'unknown-algorithm': [
    'signature/unknown-algorithm',
    'Подпись не проверена: её алгоритм устарел (SHA-1, ГОСТ 2001 года) или программе неизвестен.',
    'Проверьте её на Госуслугах или в КриптоАРМ; новые подписи делайте по ГОСТ Р 34.10-2012.',
  ],
  malformed: [
    'signature/malformed',
    'Подпись повреждена или обрезана, либо это не подпись.',
    'Скопируйте файл ещё раз оттуда, где его подписали.',
  ],
};

/** What is wrong with the signatures of a file, and what is to be known of those that hold. */
export function signatureProblems({ file, signatures }: SignedFile): readonly Problem[] {
  return signatures.flatMap((signature) => [...faultOf(signature, file), ...warnings(signature, file)]);
}

/** Of a signature that lies nowhere yet. */
export function faultProblem(verdict: Exclude<SignatureVerdict, 'holds'>): Problem {
  const [code, message, hint] = FAULTS[verdict];
  return { severity: 'error', code, message, hint };
}

function faultOf(signature: PlacedSignature, file: string): readonly Problem[] {
  if (signature.verdict === 'holds') return [];
  const [code, message, hint] = FAULTS[signature.verdict];
  return [{ severity: 'error', code, message: `${message} ${placeOf(signature)}.`, hint, file }];
}

function warnings(signature: PlacedSignature, file: string): readonly Problem[] {
  const { verdict, signer, hasBadStamp, isContinued } = signature;
  if (verdict !== 'holds') return [];
  const place = placeOf(signature);
  const tell = (code: ProblemCode, message: string, hint: string): Problem => {
    return { severity: 'warning', code, message: `${message} ${place}.`, hint, file };
  };
  return [
    ...(signer?.isOwn ? [tell('signature/own-certificate', ...OWN)] : []),
    ...(hasBadStamp ? [tell('signature/bad-stamp', ...BAD_STAMP)] : []),
    ...(isContinued ? [tell('signature/continued', ...CONTINUED)] : []),
  ];
}

const OWN = [
  'Сертификат владелец выдал себе сам: так может подписаться кто угодно под любым именем.',
  'Подписывайте сертификатом удостоверяющего центра.',
] as const;
const BAD_STAMP = [
  'Метка времени в подписи неверна: время известно только со слов подписавшего.',
  'Если время важно, подпишите заново с меткой времени.',
] as const;
const CONTINUED = [
  'После этой подписи в файл дописано ещё что-то, и подписал это уже другой: подпись верна для файла, каким он был тогда.',
  'Сравните подписанное с тем, что показано теперь, в программе, которой подписывали.',
] as const;

function placeOf({ place }: PlacedSignature): string {
  return place === null ? 'Подпись внутри файла' : `Подпись: ${place}`;
}

/** «Кузнецова Мария Ивановна, заведующий, МБДОУ „Сказка“». */
export function whoSigned({ name, post, organization }: CertificateFacts): string {
  return [name, post, organization].filter((part) => part !== null).join(', ');
}

/** «№ 0123AB, действует с 01.02.2026 по 01.05.2027, выдан: УЦ». */
export function certificateWords({ serial, from, to, issuer, isOwn }: CertificateFacts): string {
  const given = isOwn ? 'выдан самим владельцем' : `выдал ${issuer}`;
  return `№ ${serial}, действует с ${dayOf(from)} по ${dayOf(to)}, ${given}`;
}

/** «27.11.2026 19:26 по московскому времени, со слов подписавшего». */
export function timeWords(time: SigningTime | null): string {
  if (time === null) return 'в подписи не указано';
  const { moment, authority } = time;
  const whose = authority === null ? 'со слов подписавшего' : `по метке времени: ${authority}`;
  return `${dayOf(moment)} ${inMoscow(moment).slice(11, 16)} по московскому времени, ${whose}`;
}

function dayOf(moment: string): string {
  return digitalDate(moscowDay(moment));
}

/** The day of a moment by the clocks of Moscow, ISO. */
export function moscowDay(moment: string): string {
  return inMoscow(moment).slice(0, 10);
}

/** Three hours ahead of the moment, ISO. */
function inMoscow(moment: string): string {
  return new Date(new Date(moment).getTime() + 3 * 3_600_000).toISOString();
}

/** Of a file or folder without a signature, or of a signature without its file. */
export function unsignedProblem(file: string): Problem {
  return { severity: 'error', ...(isSignatureName(file) ? NO_FILE : NO_SIGNATURE), file };
}

const NO_FILE = {
  code: 'signature/no-file',
  message: 'Рядом нет файла, который подписан.',
  hint: 'Положите его рядом под тем же именем или назовите в команде и его: sferum-docs verify ФАЙЛ ПОДПИСЬ',
} as const;
const NO_SIGNATURE = {
  code: 'signature/none',
  message: 'Подписи нет ни внутри, ни рядом.',
  hint: 'Положите подпись рядом с файлом под его именем: Приказ.pdf.sig.',
} as const;
