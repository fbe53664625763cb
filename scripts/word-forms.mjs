// What the classes of the dictionary (ru_RU by A. Lebedev) tell of a word: its forms, each with the cases, genders and numbers that it can be.

/** Bits: six cases (n g d a i p) of each of m, f, n and the plural (p); the last tells an adjective. */
const CASES = 'ngdaip';
const AGREEMENTS = 'mfnp';
const ADJECTIVE = 1 << 24;

/** «m:ga n:g» as bits. */
function bits(text) {
  return text
    .split(' ')
    .filter(Boolean)
    .flatMap((one) => {
      const [agreements, cases] = one.split(':');
      return [...agreements].flatMap((agreement) =>
        [...cases].map((name) => 1 << (AGREEMENTS.indexOf(agreement) * 6 + CASES.indexOf(name))),
      );
    })
    .reduce((all, bit) => all | bit, 0);
}

/** The first ending that fits tells; «е» stands for «ё», too. */
function table(lines) {
  return lines.map(([ending, told]) => [new RegExp(`(?:${ending})$`, 'u'), bits(told)]);
}

const OF_ADJECTIVES = table([
  ['[ыи]ми', 'p:i'],
  ['[ое]го', 'm:ga n:g'],
  ['[ое]му', 'mn:d'],
  ['[ыи]х', 'p:gap'],
  ['[ыи]м', 'mn:i p:d'],
  ['[ое]м', 'mn:p'],
  ['[ая]я|ья', 'f:n'],
  ['[ую]ю|ью', 'f:a'],
  ['[ое]ю', 'f:i'],
  ['[ыи]й', 'm:na'],
  ['[ое]й', 'f:gdip'],
  ['[ое]е|ье', 'n:na'],
  ['[ыи]е|ьи', 'p:na'],
]);
const PLURAL = [
  ['[ая]ми|ьми', 'p:i'],
  ['[ая]м', 'p:d'],
  ['[ая]х', 'p:p'],
];
const OF_MASCULINES = table([
  ...PLURAL,
  ['[ое]в', 'p:ga'],
  ['ей', 'p:ga'],
  ['[ое]м', 'm:i'],
  ['[ая]', 'm:ga'],
  ['[ую]', 'm:d'],
  ['ии', 'm:p p:na'],
  ['[ыи]', 'p:na'],
  ['[ая]не', 'm:p p:n'],
  ['е', 'm:p'],
  ['', 'p:ga'],
]);
/** «паспорта», «директора»: nouns of the class N have no other plural. */
const OF_MASCULINES_ON_A = [...table([['[ая]', 'm:ga p:na']]), ...OF_MASCULINES];
const OF_FEMININES = table([
  ...PLURAL,
  ['[ое]ю', 'f:i'],
  ['[ую]', 'f:a'],
  ['[ое]й', 'f:i'],
  ['ии', 'f:gdp p:na'],
  ['[ыи]', 'f:g p:na'],
  ['е', 'f:dp'],
  ['', 'p:ga'],
]);
/** «семей», «статей», which are instrumentals, too. */
const OF_FEMININES_ON_YA = [...table([['ей', 'f:i p:ga']]), ...OF_FEMININES];
const OF_THIRD = table([...PLURAL, ['ью', 'f:i'], ['ей', 'p:ga'], ['и', 'f:gdp p:na']]);
const OF_PLURALS = table([...PLURAL, ['', 'p:ga']]);
const OF_NEUTERS = table([
  ...PLURAL,
  ['[ое]м', 'n:i'],
  ['[ая]', 'n:g p:na'],
  ['[ую]', 'n:d'],
  ['ии', 'n:p'],
  ['и', 'n:p p:na'],
  ['е', 'n:p'],
  ['', 'p:ga'],
]);
/** Words without a class: other forms of the words above, among those that have no cases. */
const OF_OTHERS = table([
  ...PLURAL,
  ['[ое]в', 'p:ga'],
  ['[ое]м', 'm:i n:i'],
  ['[ое]й', 'f:i m:na p:ga'],
  ['ью', 'f:i'],
  ['ы', 'f:g p:na'],
  ['и', 'f:gdp p:na'],
  ['[ая]', 'm:ga n:g f:n p:na'],
  ['[ую]', 'm:d f:a'],
  ['е', 'mf:p f:d p:n n:nap'],
  ['о', 'n:ngdaip'],
  ['', 'm:na p:ga'],
]);

function tell(endings, form) {
  return endings.find(([ending]) => ending.test(form.replaceAll('ё', 'е')))?.[1] ?? 0;
}

/** The rules of each class: what is taken away, what is put there, behind which letters. */
export function readClasses(text) {
  const classes = new Map();
  for (const [, name, taken, put, behind] of text.matchAll(/^SFX (\S) +(\S+) +(\S+) +(\S+)/gmu)) {
    const rule = {
      taken: taken === '0' ? '' : taken,
      put: put === '0' ? '' : put,
      behind: new RegExp(`${behind}$`, 'u'),
    };
    classes.set(name, [...(classes.get(name) ?? []), rule]);
  }
  return classes;
}

const OF_NOUNS = /[EFGHIJKNO]/u;
const FORM_OF_VERB = /(?:[еиуюая]т|[еи]шь|[еиё]те|с[яь]|ть|вши|[жшч]у|[аяи]в)$/u;

/** «англ», «разв»: abbreviations. */
const CUT = /^[а-яё]{1,2}[бвгджзйклмнпрстфхцчшщ]{2}$/u;
const ADVERBS = new Set(
  'туда сюда куда оттуда откуда отсюда всегда иногда никогда когда тогда завтра вчера сегодня послезавтра позавчера сейчас здесь дома снова едва почти очень опять лишь хотя чтобы также тоже потом затем вместе'.split(
    ' ',
  ),
);

/** Nouns, adjectives, participles and what has no class; no names, no verbs. */
export function isNominal(line) {
  const [word, flags = ''] = line.split('/');
  if (!/^[а-яё]{2}[а-яё-]*$/u.test(word) || /ее$/u.test(word)) return false;
  return flags === ''
    ? !FORM_OF_VERB.test(word) && !CUT.test(word)
    : flags.includes('A') || OF_NOUNS.test(flags);
}

/** Forms with what they tell, of a line of the dictionary; with е for ё. */
export function formsOf(line, classes) {
  const [word, flags = ''] = line.split('/');
  const forms = new Map();
  const put = (form, told) => {
    const key = form.replaceAll('ё', 'е');
    forms.set(key, (forms.get(key) ?? 0) | told);
  };
  if (flags === '') put(word, ADVERBS.has(word) ? 0 : tell(OF_OTHERS, word));
  for (const flag of withPlural(flags))
    for (const [form, told] of ofClass(word, flag, classes)) put(form, told);
  return forms;
}

function ofClass(word, flag, classes) {
  const { nominative, endings, adjective } = kindOf(word, flag);
  const others = (classes.get(flag) ?? [])
    .filter(({ taken, behind }) => word.endsWith(taken) && behind.test(word))
    .map(({ taken, put }) => {
      const form = word.slice(0, word.length - taken.length) + put;
      // «мам» has no ending, «лам» of «лам-ам» has one.
      const told = tell(endings, put === '' ? '' : form.replace(/с[ья]$/u, ''));
      return [form, adjective || OF_PEOPLE.test(word) ? told | adjective : ofThings(told)];
    });
  // A short form or an adverb has no cases.
  return /[SZ]/u.test(flag) ? others.map(([form]) => [form, 0]) : [[word, nominative | adjective], ...others];
}

const OF_PEOPLE =
  /(?:тель|[нщчт]ик|ист|лог|граф|вед|[аея]нт|[ое]р|ец|ач|арь|[ая]нин|рин|[её]нок|[нщчт]ица|истка|[ое]чка|иха|ша)$/u;

/** A genitive is an accusative only of people; «ответственный за инвентаря» is wrong. */
function ofThings(told) {
  const ofOne = told & bits('m:g') ? told & ~bits('m:a') : told;
  return ofOne & bits('p:g') && !(ofOne & bits('p:n')) ? ofOne & ~bits('p:a') : ofOne;
}

/** By the ending of a word and its class: what it is itself, what its endings tell. */
const KINDS = [
  [/[ыи]й(?:ся)?$/u, /[A]/u, 'm:na', OF_ADJECTIVES, ADJECTIVE],
  // «основной» of «основная».
  [/ой$/u, /[A]/u, 'm:na f:gdip', OF_ADJECTIVES, ADJECTIVE],
  [/[чжш]ий$/u, /[O]/u, 'm:na', OF_ADJECTIVES, ADJECTIVE],
  [/ая$/u, /[F]/u, 'f:n', OF_ADJECTIVES, ADJECTIVE],
  [/[ыиая]$/u, /[O]/u, 'p:na', OF_PLURALS, 0],
  [/[еь]я$/u, /./u, 'f:n', OF_FEMININES_ON_YA, 0],
  [/[ая]$/u, /./u, 'f:n', OF_FEMININES, 0],
  [/[оеё]$/u, /./u, 'n:na', OF_NEUTERS, 0],
  [/ь$/u, /[FN]/u, 'f:na', OF_THIRD, 0],
  [/$/u, /N/u, 'm:na', OF_MASCULINES_ON_A, 0],
  [/$/u, /./u, 'm:na', OF_MASCULINES, 0],
];

/** «компетенция» has a plural, whatever its class says. */
function withPlural(flags) {
  const plurals = { H: 'I', J: 'K' };
  return (flags.match(/[AEFGHIJKNOSZ]/gu) ?? []).flatMap((flag) => [flag, plurals[flag] ?? []].flat());
}

function kindOf(word, flag) {
  const [, , nominative, endings, adjective] = KINDS.find(
    ([ending, flags]) => ending.test(word) && flags.test(flag),
  );
  return { nominative: bits(nominative), endings, adjective };
}
